import type { Workbook } from '../../src/workbook/types';
import { dropCaptions, insertColumn, sampleWorkbook, shiftSheet, unmerge } from '../fixtures/workbooks';
import { added, checked, expectSampleNumbers, expectSampleOutcome, findingWords, sampleResult } from './outcome';
import { insertColumns, placeBeside, setCells } from './sheets';

/** Tables that touch, without a blank column between, are parted by their captions and their headers. */

const typed = sampleWorkbook('typed');
const beside = (book: Workbook, left: string, ...others: readonly string[]) =>
  others.reduce((changed, right) => placeBeside(changed, left, right, 0), book);

describe('tables that touch', () => {
  test.each([
    ['the same columns', ['表3', '表4']],
    ['the other way round', ['表4', '表3']],
    ['one without labels on the right', ['表3', '表5']],
    ['one without labels on the left', ['表5', '表3']],
    ['headers of different depths', ['表3', '表2']],
    ['the deeper one on the right', ['表2', '表12']],
    ['rows of years beside rows of years', ['表42', '表43']],
    ['counted rows on both sides', ['表14', '表37']],
    ['two with two blocks each', ['表35', '表36']],
    ['twins', ['表30', '表31']],
    ['three', ['表3', '表4', '表6']],
    ['four', ['表20', '表19', '表22', '表32']],
  ])('%s: %j', (_, names) => {
    expectSampleOutcome(beside(typed, names[0]!, ...names.slice(1)));
  });

  test('all of them', () => {
    const [first, ...others] = typed.sheets.map(({ name }) => name);
    const { recognition } = checked(beside(typed, first!, ...others));
    expect(recognition.missing).toEqual([]);
    expect(recognition.conflicts).toEqual([]);
    expect(recognition.figures).toHaveLength(sampleResult().recognition.figures.length);
  });

  test.each([
    ['表3', '表4'],
    ['表3', '表2'],
    ['表7', '表8'],
    ['表42', '表43'],
  ])('%s and %s without captions', (left, right) => {
    expectSampleOutcome(beside(typed, left, right), 'typed');
    const bare = checked(dropCaptions(beside(typed, left, right)));
    expect(bare.recognition.missing).toEqual([]);
    expect(bare.recognition.conflicts).toEqual([]);
    expect(bare.recognition.oddColumns).toEqual([]);
    expect(bare.recognition.figures).toHaveLength(sampleResult().recognition.figures.length);
  });

  test('one a row lower', () => {
    expectSampleOutcome(beside(shiftSheet(typed, '表4', 1, 0), '表3', '表4'));
  });

  test('their merges undone', () => {
    expectSampleOutcome(unmerge(beside(typed, '表3', '表4'), '表3'));
  });
});

describe('columns that are not the form’s', () => {
  test.each<[string, Workbook]>([
    ['备注 in the midst', insertColumn(typed, '表3', 'D', [undefined, undefined, '备注', undefined, '见附件'])],
    ['完成情况 at the end', insertColumn(typed, '表20', 'H', [undefined, '完成情况', '已完成', '已完成'])],
    ['units beside the numbers', insertColumn(typed, '表2', 'D', [undefined, '单位', '万元', '万元', '万元'])],
    [
      'row numbers without a header',
      insertColumn(insertColumn(typed, '表3', 'A'), '表3', 'A', [
        undefined,
        undefined,
        undefined,
        undefined,
        1,
        2,
        3,
        4,
      ]),
    ],
    ['a column of blanks with a header', insertColumns(typed, '表6', [['C', [undefined, '说明']]])],
  ])('%s', (_, book) => {
    expectSampleOutcome(book);
  });

  test('another unit beside the numbers counts, each in its own row', () => {
    const yuan = setCells(typed, '表2', { C3: 112_079_800, C4: 25_348_000, C8: 137_427_800 });
    const book = insertColumn(yuan, '表2', 'D', [undefined, '单位', '元', '元', '万元', '万元', '万元', '元']);
    const result = checked(setCells(book, '表2', { C2: '价值' }));
    expect(result.recognition.unread).toEqual([]);
    expect(added(sampleResult(), result)).toEqual([]);
  });
});

describe('how headers and row labels are written', () => {
  test.each<[string, Workbook]>([
    [
      '其中 and other joining words',
      setCells(typed, '表1', { B10: '其中，教学、附属设施', B11: '其中，生活和附属设施' }),
    ],
    ['期刊和报纸', setCells(typed, '表16', { H3: '期刊和报纸\n（种）' })],
    ['期刊/报纸', setCells(typed, '表16', { H3: '期刊/报纸（种）' })],
    ['教学及实训仪器设备值', setCells(typed, '表14', { E2: '教学及实训仪器设备值\n（万元）' })],
    [
      'numbers before headers',
      setCells(typed, '表20', { B2: '1.学习满意度', C2: '（二）校园文化满意度', D2: '3、社团活动满意度' }),
    ],
    ['letters before headers', setCells(typed, '表42', { B2: 'A 生均财政拨款', C2: 'B、项目经费' })],
    ['marks of footnotes behind headers', setCells(typed, '表42', { B2: '生均财政拨款①', C2: '项目经费*' })],
    ['a header from top to bottom', setCells(typed, '表19', { F2: '毕\n业\n率' })],
  ])('%s', (_, book) => {
    expectSampleNumbers(book);
  });

  test('numbers before row labels', () => {
    expectSampleNumbers(setCells(typed, '表3', { A5: '一、招生总人数', A7: '（二）省内市（州）外招生人数' }));
    expectSampleNumbers(setCells(typed, '表4', { A6: '2.电工电子类', A7: '3、信息类' }));
  });

  test('a 专业 joined otherwise in another table is the same', () => {
    const result = checked(setCells(typed, '表35', { A8: '电气自动化设备安装和维修' }));
    const words = (texts: readonly string[]) => texts.map((text) => text.replaceAll('安装和维修', '安装与维修')).sort();
    expect(words(findingWords(result))).toEqual(findingWords(sampleResult()));
    const names = result.recognition.figures.map(({ labels }) => labels.专业名称 ?? '');
    expect(new Set(names.filter((name) => name.startsWith('电气自动化'))).size).toBe(1);
  });
});
