import { FORMS } from '../../../src/catalogue/forms';
import type { Label } from '../../../src/catalogue/types';
import { memberNamed } from '../../../src/recognise/words/row-labels';
import type { Workbook } from '../../../src/workbook/types';
import { changeCells } from '../../fixtures/layouts';
import { mendedSample } from '../../fixtures/mended-sample';
import { secondSheets } from '../../fixtures/second-school/second-school';
import { judged } from '../layouts/judge';
import { checked } from '../outcome';

/** Rows of the form under the names that schools give them. */

const CLOSED = FORMS.flatMap(({ no, blocks }) =>
  blocks.flatMap(({ labels }) =>
    labels.filter(({ kind }) => kind === 'closed').map((label) => ({ no, label: label as Label })),
  ),
);
const labelOf = (no: number): Label => CLOSED.find((one) => one.no === no)!.label;

/** Table, member, and names that are in no list as they stand. */
const SPOKEN: readonly (readonly [table: number, member: string, names: string])[] = [
  [1, '占地面积', '占地|校园占地面积|学校占地总面积|总占地面积|土地总面积'],
  [1, '绿化面积', '绿化|绿化用地|绿化用地面积|绿地面积|1.1绿化面积'],
  [1, '操场面积', '操场用地|运动场面积|运动场地面积|操场（运动场）'],
  [1, '建筑面积', '总建筑面积|建筑总面积|校舍面积|二、建筑面积'],
  [1, '教学及附属设施', '教学用房|教学用房面积|教学及辅助用房|教学及其附属设施|2.1教学设施面积'],
  [1, '生活及附属设施', '生活用房|生活设施|生活及附属用房面积'],
  [1, '体育运动设施', '体育设施|体育用房|体育运动设施面积|体育馆面积'],
  [1, '其他', '其它|其他面积|其他用房|其它设施'],
  [1, '合计', '总面积|面积合计|总合计|全校合计|小计（全校）'],
  [2, '建筑物价值', '建筑物总价值|房屋及构筑物原值|校舍总值|房屋价值|2.1建筑物|其中：建筑物|其中：房屋建筑物价值'],
  [2, '仪器设备总值', '设备资产总值|仪器设备总额|设备原值|仪器及设备总值|2、设备总值|其中：仪器设备|其中：设备价值'],
  [
    2,
    '通用仪器设备价值',
    '2.1通用设备|2-1通用设备|1）通用设备总值|其中：2.1通用设备|2.1其中：通用设备|通用仪器及设备价值',
  ],
  [2, '体育设备及仪器价值', '2.2体育设备|体育器材总值|体育仪器及设备原值|体育器械'],
  [2, '教学仪器设备价值', '2.3教学设备|教学实训设备总值|教学、实训仪器设备值|教学科研仪器设备值'],
  [2, '合计', '固定资产总额|资产总计|总合计|全校总计|共计|小计（全校）'],
  [3, '招生总人数', '总招生人数|新生总数|全校合计|招生合计|总合计|合计人数'],
  [3, '本市', '本市新生|本市户籍学生人数|本市（州）生源人数|市内生源|其中：本市户籍招生人数'],
  [3, '省内市外', '省内市（州）外生源人数|省内外地市|省内其它市招生数|市外省内学籍'],
  [3, '其他省', '其它省|省外学籍招生人数|外省籍学生|其他省份生源人数|外省市新生'],
  [18, '国家级', '国家级奖项|国赛|国家|国家级技能大赛|全国竞赛|国家级获奖数'],
  [18, '省级', '省级奖项|省赛|省|省级竞赛|全省职业技能大赛'],
  [18, '市级', '市级奖项|市赛|市|市（州）赛|州赛|市、州级|地市级比赛'],
  [34, '企事业单位就业', '企事业单位就业人数|到企事业单位就业|机关企事业单位就业|企业、事业单位|单位就业人数'],
  [34, '高等教育深造', '升学人数|升学类|升入高等院校|考入高校人数|升学（高等教育深造）'],
  [34, '参军', '应征入伍人数|参军入伍|参军人数|服役|入伍（参军）'],
  [34, '创业', '自主创业|自主创业人数|创业就业|④自主创业类'],
  [34, '其他', '其他去向|其它去向人数|其他就业|其他情况|其他（待业）'],
  [34, '合计', '全校合计|总合计|毕业生总数|合计人数|两年之和'],
];

test.each(SPOKEN)('表%i %s', (no, member, names) => {
  for (const name of names.split('|')) expect([name, memberNamed(labelOf(no), name)?.name]).toEqual([name, member]);
});

test.each<[number, string]>([
  [1, '体育场馆|行政用房|面积|小计|其中：校舍|用地|建筑用地|建筑用地面积|教学用地|生活用地'],
  [2, '专用设备|办公设备|实训设备|无形资产|仪器设备净值|其中：房屋|其中：设备|值|设备小计'],
  [3, '市外|本省|本地|省内|招生人数|人数|港澳台学生'],
  [18, '校级|区级|省级以上|国家级及以上|世赛|行业|级|省级一等奖'],
  [34, '就业|直接就业|灵活就业|未就业|企业就业|自由职业|对口升学|人数|毕业生'],
])('表%i: what stands for two rows or for none is no row of the form', (no, names) => {
  for (const name of names.split('|')) expect([name, memberNamed(labelOf(no), name)?.name]).toEqual([name, undefined]);
});

/** What stands in front of a name, or behind it, where somebody numbers, counts or remarks. */
const MANNERS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `（1）${name}`,
  (name) => `1.${name}`,
  (name) => `①${name}`,
  (name) => `一、${name}`,
  (name) => `2.1 ${name}`,
  (name) => `其中：${name}`,
  (name) => `${name}（见附注）`,
  (name) => `${name}：`,
  (name) => [...name].join(' '),
];

/** The cells of a workbook that name a row of the form, with the member and its label. */
function namingCells(book: Workbook) {
  return checked(book).recognition.tables.flatMap(({ no, blocks }) =>
    blocks.flatMap(({ header, rows }) =>
      header.block.labels
        .filter(({ kind }) => kind === 'closed')
        .flatMap((label) =>
          rows.flatMap(({ row, labels, labelCells }) => {
            const member = label.members!.find(({ name }) => name === labels[label.name]);
            const text = labelCells[label.name]?.text;
            return member === undefined || text === undefined
              ? []
              : [{ no, sheet: header.sheet, row, text, member, label }];
          }),
        ),
    ),
  );
}

describe.each<[string, Workbook]>([
  ['the sample', mendedSample('typed')],
  ['the second school', secondSheets()],
])('in %s a row under any of its names is compared as before', (_, book) => {
  const base = checked(book);
  const cells = namingCells(book);
  const spoken = (no: number, member: string) =>
    SPOKEN.find(([table, name]) => table === no && name === member)?.[2].split('|') ?? [];
  const namesOf = ({ no, member, label }: (typeof cells)[number]): string[] => {
    const own = [member.name, ...(member.also?.split('|') ?? [])];
    const counted =
      member.role === 'total' ? [] : (label.behind?.split('|') ?? []).map((word) => `${own.at(-1)!}${word}`);
    return [...own, ...spoken(no, member.name), ...counted];
  };
  const most = Math.max(...cells.map((cell) => namesOf(cell).length));

  test.each(Array.from({ length: most }, (_, at) => at))('name %i', (at) => {
    const renamed = new Map(
      cells.map((cell) => {
        const names = namesOf(cell);
        const name = names[at % names.length]!;
        const manner = MANNERS[at % MANNERS.length]!;
        // 其中：房屋 is a part of the row above where the form has parts.
        const isOwnPart = cell.member.role === 'part' || cell.label.members!.every(({ role }) => role !== 'part');
        const isPlain = /^[^\d一二④其]/.test(name) && (isOwnPart || manner('') !== '其中：');
        return [`${cell.sheet}/${cell.row}/${cell.text}`, isPlain ? manner(name) : name] as const;
      }),
    );
    const other = changeCells(book, (cell, row, sheet) => {
      const name = renamed.get(`${sheet.name}/${row}/${String(cell.value)}`);
      return name === undefined ? cell : { column: cell.column, value: name };
    });
    expect(judged(other, book, base, 'same', new Set(['*']))).toEqual([]);
  });
});
