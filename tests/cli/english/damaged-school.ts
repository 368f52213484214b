import { fileOf } from '../../fixtures/workbook-file';
import { sampleWorkbook, setCell } from '../../fixtures/workbooks';
import { made } from '../../recognise/layouts/steps';

/**
 * The sample with something wrong of every kind that there are words for, as steps of the layout table; what would hide
 * another thing stands in a workbook of its own.
 */
const DAMAGES: Readonly<Record<string, readonly string[]>> = {
  // Figures that cannot be read, are doubted, or are written oddly.
  figures: [
    'text 表3!C6 约405人',
    'text 表3!C7 4O7',
    'number 表3!C8 -2.5',
    'text 表4!C5 7 6',
    'text 表4!B6 ２３',
    'text 表4!D7 0.0991',
    'number 表4!E8 32.89',
    'text 表5!A4 1350-1360',
    'text 表5!B4 1333\\n1334',
    'text 表6!C4 不少于81',
    'rich 表6!C5 ~43~',
    'rich 表6!C6 3~3~3',
    'number 表6!C7 44000 yyyy"年"m"月"',
    'number 表6!C8 19 ;;;',
    'text 表16!B4 5.2045m²',
    'text 表20!B3 97人',
    'text 表21!E3 262.09万元、3人',
    'text 表28!D3 106-3',
    'sign U+200B last',
    'formula 表9!D5 999 SUM(D4:D4)',
    'formula 表10!C12 300 SUM(C5:C11)',
    'formula 表14!E7 1733 SUBTOTAL(9,E4:E6)',
    'hide-row 表14 5',
    'clear 表36!C5',
  ],
  // Rows, columns and years that are not those of the form.
  labels: [
    'text 表5!C2 注册学生',
    'text 表7!D4 2O2O',
    'text 表12!A5 2019',
    'text 表16!A4 本年',
    'text 表19!A4 2020',
    'text 表34!A4 出国',
    'text 表2!B5 其他仪器',
    'row 表4 8 各类 309 434 1 1',
    'text 表11!D2 专任教师',
    'text 表11!F3 甲项',
    'text 表22!F2 县级',
    'text 表25!B2 企业',
    'text 表28!B3 奇怪类',
    'text 表37!A5 2',
    'text 表37!A9 甲项',
    'clear 表37!A12',
    'text 表37!A30 1',
    'text 表31!B4 全镇技能竞赛',
    'text 表18!B3 一级',
    'column 表8 C 备用',
    'text 表1!D4 √',
  ],
  // Tables that are there twice, elsewhere, or hardly to be told.
  places: [
    'copy 表3 表3 (2)',
    'number 表3 (2)!C6 500',
    'copy 表8 表8 (2)',
    'copy 表9 上年表9',
    'years 上年表9 2018 2019',
    'drop 表24',
    'text 表23!A2 甲项',
    'text 表23!B2 乙项',
    'text 表26!B2 甲项',
    'text 表26!C2 乙项',
    'rename 表26 某表',
    'text 表32!B2 甲项',
    'text 表32!C2 乙项',
    'text 表32!D2 丙项',
    'hide 表40',
    'stack 表33,表38 0',
    'rename 表41 表42 (2)',
  ],
};

/** Cells with a mistake of Excel's or without a result, which no step writes. */
const asBytes = (name: string, steps: readonly string[]): Uint8Array => {
  const { book, file } = made(sampleWorkbook('typed'), steps.map(quoted).join('; '));
  const broken = name === 'figures' ? setCell(book, '表43', 'B3', { error: '#REF!' }) : book;
  return fileOf(broken, file);
};

/** A sheet whose name has blanks is one word of a step. */
const quoted = (step: string): string => step.replace(/(表\d+ \(2\))(?=!)/, "'$1'");

/** The damaged workbooks by their names. */
export const damagedSchools = (): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(DAMAGES).map(([name, steps]) => [name, asBytes(name, steps)]));
