import type { FoundBlock } from '../../src/recognise/types';
import type { CellValue, Workbook } from '../../src/workbook/types';

/** Rows that schools put between a header and its data, made to measure for any block. */

type Values = (CellValue | undefined)[];

/** What stands in every column of a block, from column A on. */
function across(
  { header }: FoundBlock,
  valueIn: (column: { at: number; isLabel: boolean; unit: string }) => CellValue | undefined,
): Values {
  const values: Values = [];
  header.columns.forEach(({ column, expected }, at) => {
    values[column] = valueIn({ at, isLabel: expected.label !== undefined, unit: expected.measure?.unit ?? '' });
  });
  return Array.from(values);
}

const STEMS = '甲乙丙丁戊己';
const circled = (n: number) => String.fromCodePoint(0x2460 + n - 1);
const roman = (n: number) => (n <= 12 ? String.fromCodePoint(0x2160 + n - 1) : String(n));

/** Numbers over the measures only; the labels hold what is given for each. */
function measuresNumbered(
  block: FoundBlock,
  label: (at: number) => CellValue | undefined,
  number: (n: number) => CellValue,
): Values {
  let [labels, measures] = [0, 0];
  return across(block, ({ isLabel }) => (isLabel ? label(labels++) : number(++measures)));
}

export type RowMaker = (block: FoundBlock) => Values;

export const NUMBERED: Record<string, RowMaker> = {
  '1 2 3': (block) => across(block, ({ at }) => at + 1),
  '1 2 3 as texts': (block) => across(block, ({ at }) => String(at + 1)),
  '甲 乙 1 2': (block) =>
    measuresNumbered(
      block,
      (at) => STEMS[at],
      (n) => n,
    ),
  'A B 1 2': (block) =>
    measuresNumbered(
      block,
      (at) => 'ABCDEF'[at],
      (n) => n,
    ),
  '栏次 1 2 3': (block) =>
    measuresNumbered(
      block,
      (at) => (at === 0 ? '栏次' : undefined),
      (n) => n,
    ),
  'blank 1 2 3': (block) =>
    measuresNumbered(
      block,
      () => undefined,
      (n) => n,
    ),
  '— 1 2 3': (block) =>
    measuresNumbered(
      block,
      () => '—',
      (n) => n,
    ),
  '（1）（2）': (block) => across(block, ({ at }) => `（${at + 1}）`),
  '(1) that became -1': (block) => across(block, ({ at }) => -at - 1),
  '①②': (block) => across(block, ({ at }) => circled(at + 1)),
  'Ⅰ Ⅱ': (block) => across(block, ({ at }) => roman(at + 1)),
  '1 2 3=1+2': (block) => across(block, ({ at }) => (at < 2 ? at + 1 : `${at + 1}=${at - 1}+${at}`)),
};

const wording = (unit: string): string =>
  unit === '%' ? '保留两位小数' : unit === '' ? '文字说明' : unit === '万元' ? '精确到小数点后两位' : '填写整数';

export const SAID: Record<string, RowMaker> = {
  'one remark at the left': (block) => [
    ...Array.from({ length: block.header.columns[0]!.column }, () => undefined),
    '填写整数',
  ],
  '说明：': (block) => [
    ...Array.from({ length: block.header.columns[0]!.column }, () => undefined),
    '说明：人数按学籍系统填写',
  ],
  '单位：人': (block) =>
    across(block, ({ at }) => (at === block.header.columns.length - 1 ? '（单位：人）' : undefined)),
  'a remark over the measures': (block) => {
    const first = block.header.columns.findIndex(({ expected }) => expected.measure !== undefined);
    return across(block, ({ at }) => (at === first ? '精确到小数点后两位' : undefined));
  },
  'the same in every column': (block) => across(block, () => '必填'),
  'one for every measure': (block) => across(block, ({ isLabel, unit }) => (isLabel ? undefined : wording(unit))),
  'one for every column': (block) => across(block, ({ isLabel, unit }) => (isLabel ? '下拉选择' : wording(unit))),
  units: (block) => across(block, ({ isLabel, unit }) => (isLabel || unit === '' ? undefined : unit)),
  'units in brackets': (block) =>
    across(block, ({ isLabel, unit }) => (isLabel ? undefined : unit === '' ? '—' : `（${unit}）`)),
  '单位 and units': (block) =>
    across(block, ({ isLabel, unit, at }) => (isLabel ? (at === 0 ? '计量单位' : undefined) : unit)),
  blank: () => [],
};

/** What a row of a sheet holds, from column A on. */
export function headerRow(book: Workbook, name: string, row: number): Values {
  const values: Values = [];
  const cells = book.sheets.find((sheet) => sheet.name === name)!.rows.find(({ index }) => index === row)!.cells;
  for (const { column, value } of cells) values[column] = value;
  return Array.from(values);
}
