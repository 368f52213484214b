import { toDecimal } from '../../src/workbook/rational';
import {
  amount,
  type Content,
  checked,
  count,
  form,
  number,
  open,
  perHead,
  ratio,
  shown,
  table,
} from '../rules/small-book';

/** Numbers with a unit in their own cell: read in the measure's unit, or named where they measure another thing. */

const MEASURES = [
  amount('金额'),
  count('人数'),
  count('藏书', { unit: '万册' }),
  count('数量', { unit: '项' }),
  amount('面积', { unit: 'm²' }),
  number('带宽', { unit: 'Mbps' }),
  amount('月薪', { unit: '元' }),
  perHead('生均', { unit: '元/生' }),
  perHead('资助', { unit: '元/(人·学期)' }),
  number('学时', { unit: '学时/周' }),
  ratio('比例'),
  count('培训', { unit: '', parts: ['人', '天'] }),
];

function read(measure: string, cell: Content): string[] {
  const own = form(1, [open('项')], MEASURES.find(({ name }) => name === measure)!);
  const { recognition, findings } = checked(['可读(每表)'], [own], table(1, ['项', measure], ['甲', cell]));
  const words = findings.filter(({ status }) => status === 'broken').map(({ message }) => message);
  const figures = recognition.figures.filter((figure) => figure.measure === measure);
  const values = figures.map(({ state, value }) => (state === 'number' ? toDecimal(value!, 6) : state));
  return [...values, ...new Set(words)];
}

describe('a number with a unit', () => {
  test.each<[string, Content, string[]]>([
    ['金额', '12万元', ['12']],
    ['金额', '12万', ['12']],
    ['金额', '120000元', ['12']],
    ['金额', '120000（元）', ['12']],
    ['金额', '120000（元/年）', ['12']],
    ['金额', '12（亿元）', ['120000']],
    ['金额', '9000（人）', ['unread', '“9000（人）”的单位对不上：这里的单位是万元']],
    ['金额', '98900（美元）', ['unread', '“98900（美元）”的单位不认识，请换算成这里的单位']],
    ['人数', '0.1357（万人）', ['1357']],
    ['人数', '1.2千人次', ['1200']],
    ['藏书', '52（千册）', ['5.2']],
    ['藏书', '52（千本）', ['5.2']],
    ['生均', '36.7千元/人', ['36700']],
    ['金额', '9000人', ['unread', '“9000人”的单位对不上：这里的单位是万元']],
    ['金额', '12.5m²', ['unread', '“12.5m²”的单位对不上：这里的单位是万元']],
    ['人数', '25人', ['25']],
    ['人数', '25名', ['25']],
    ['面积', '1.5平方公里', ['unread', '“1.5平方公里”的单位不认识，请换算成这里的单位']],
    ['面积', '1.5亩', ['unread', '“1.5亩”的单位对不上：这里的单位是m²']],
    ['面积', '1.5公斤', ['unread', '“1.5公斤”的单位不认识，请换算成这里的单位']],
    ['带宽', '10G', ['10000']],
    ['藏书', '38册/人', ['unread', '“38册/人”的单位对不上：这里的单位是万册']],
    ['人数', '25人次', ['25']],
    ['人数', '1.2万', ['12000']],
    ['人数', shown(12000, '0!.0,"万"'), ['12000']],
    ['人数', shown(1357, '0!.0,'), ['unread', '“0.1”里有数，但它的格式把数藏了起来，请把单元格设为常规']],
    ['人数', shown(308, '0!.0,'), ['unread', '“0.0”里有数，但它的格式把数藏了起来，请把单元格设为常规']],
    ['人数', '25天', ['unread', '“25天”的单位对不上：这里的单位是人']],
    ['人数', '3万元', ['unread', '“3万元”的单位对不上：这里的单位是人']],
    ['藏书', '5万册', ['5']],
    ['藏书', '5万', ['5']],
    ['藏书', '52000册', ['5.2']],
    ['藏书', '52000本', ['5.2']],
    ['数量', '3个', ['3']],
    ['数量', '3人', ['unread', '“3人”的单位对不上：这里的单位是项']],
    ['月薪', '3500元/月', ['3500']],
    ['生均', '12.5万', ['125000']],
    ['生均', '12.5万元', ['125000']],
    ['生均', '500元', ['500']],
    ['资助', '1000元/学期', ['1000']],
    ['资助', '1000元/月', ['unread', '“1000元/月”的单位对不上：这里的单位是元/(人·学期)']],
    ['学时', '40学时', ['40']],
    ['学时', '40学时/学期', ['unread', '“40学时/学期”的单位对不上：这里的单位是学时/周']],
    ['比例', '25人', ['unread', '“25人”的单位对不上：这里应填百分数']],
    ['培训', '25人、33天', ['25', '33']],
    ['培训', '25人', ['25', 'blank']],
    ['培训', '25台、33天', ['unread', '33', '“25台、33天”的单位对不上：这里的单位是人、天']],
    ['人数', '25人、33天', ['25']],
    ['人数', '25人、33名', ['unread', '“25人、33名”里不止一个数，不知道该用哪个']],
  ])('%s %s is %j', (measure, cell, expected) => expect(read(measure, cell)).toEqual(expected));
});

describe('a unit in the header', () => {
  const headed = (measure: string, words: string, cell: Content): string[] => {
    const own = form(1, [open('项')], MEASURES.find(({ name }) => name === measure)!);
    const { recognition, findings } = checked(
      ['可读(每表)'],
      [own],
      table(1, ['项', `${measure}（${words}）`], ['甲', cell]),
    );
    const values = recognition.figures
      .filter((figure) => figure.measure === measure)
      .map(({ state, value }) => (state === 'number' ? toDecimal(value!, 6) : state));
    return [...values, ...findings.filter(({ status }) => status === 'broken').map(({ message }) => message)];
  };
  test.each<[string, string, string[]]>([
    ['藏书', '千册', ['5.2']],
    ['藏书', '百册', ['0.52']],
    ['藏书', '千本', ['5.2']],
    ['人数', '万人', ['520000']],
    ['人数', '千人次', ['52000']],
    ['人数', '个', ['52']],
    ['金额', '百万元', ['5200']],
    ['金额', '人民币元', ['0.0052']],
    ['金额', '含税', ['52']],
    ['金额', '年', ['52']],
    ['学时', '学期', ['52']],
    ['人数', '件套', ['52']],
    ['面积', '公顷', ['unread', '“52”的单位对不上：表头或表上方写的是公顷，这里的单位是m²']],
    ['面积', '平方公里', ['unread', '“52”的单位对不上：表头或表上方写的是平方公里，这里的单位是m²']],
    ['带宽', 'G', ['52000']],
    ['生均', '元/生', ['52']],
    ['藏书', '册/人', ['unread', '“52”的单位对不上：表头或表上方写的是册/生，这里的单位是万册']],
    ['藏书', '件套', ['unread', '“52”的单位对不上：表头或表上方写的是套，这里的单位是万册']],
    ['藏书', '公斤', ['unread', '“52”的单位对不上：表头或表上方写的是公斤，这里的单位是万册']],
    ['面积', '亩', ['unread', '“52”的单位对不上：表头或表上方写的是亩，这里的单位是m²']],
    ['藏书', '单位：羽', ['unread', '“52”的单位对不上：表头或表上方写的是羽，这里的单位是万册']],
    ['藏书', '户', ['unread', '“52”的单位对不上：表头或表上方写的是个，这里的单位是万册']],
    ['人数', '册/人', ['unread', '“52”的单位对不上：表头或表上方写的是册/生，这里的单位是人']],
    ['比例', '‰', ['unread', '“52”的单位对不上：表头或表上方写的是‰，这里应填百分数']],
    ['藏书', '千套', ['unread', '“52”的单位对不上：表头或表上方写的是千套，这里的单位是万册']],
    ['藏书', '亩', ['unread', '“52”的单位对不上：表头或表上方写的是亩，这里的单位是万册']],
    ['金额', '美元', ['unread', '“52”的单位对不上：表头或表上方写的是美元，这里的单位是万元']],
  ])('%s（%s） of 52 is %j', (measure, words, expected) => expect(headed(measure, words, 52)).toEqual(expected));
});
