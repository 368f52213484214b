import fc from 'fast-check';
import { address } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/types';
import { readYear } from '../../src/workbook/year-text';
import { made } from '../recognise/layouts/steps';

/** What schools do to a workbook without changing a figure, drawn at random and written as steps of the layout table. */

/** One change of layout; `sheet` and `at` are counted round what the workbook has. */
interface Rearranged {
  readonly what: (typeof REARRANGED)[number];
  readonly sheet: number;
  readonly at: number;
}

/** One label written wrongly, as `kind` says; which of the workbook's labels, and where in it. */
interface Written {
  readonly kind: (typeof WRITTEN)[number];
  readonly cell: number;
  readonly at: number;
}

/** A sheet given another name. */
interface Named {
  readonly sheet: number;
  readonly as: number;
}

export interface Damage {
  readonly rearranged: readonly Rearranged[];
  readonly written: readonly Written[];
  readonly named: readonly Named[];
}

const REARRANGED = [
  'numbers digits',
  'numbers brackets',
  'numbers circled',
  'numbers stems',
  'numbers named',
  'numbers texts',
  'remark',
  'remarks',
  'blank-row',
  'blank row',
  'remark row',
  'blank column',
  'copy',
  'hide',
  'delete-row',
  'delete-column',
] as const;

const WRITTEN = [
  'swapped',
  'dropped',
  'doubled',
  'wrong',
  'blank',
  'invisible',
  'full-width',
  'bracketed',
  'year',
  'year',
  'year',
] as const;

const SIGNS = ['\u{200b}', '\u{2066}', '\u{fe0f}', '\u{3164}', '\u{fffc}', '\u{e000}', '\u{ad}'];
const TYPOS = '的人数年校生专业计总';

export const damages: fc.Arbitrary<Damage> = fc.record({
  rearranged: fc.array(fc.record({ what: fc.constantFrom(...REARRANGED), sheet: fc.nat(9999), at: fc.nat(99) }), {
    maxLength: 2,
  }),
  written: fc.array(fc.record({ kind: fc.constantFrom(...WRITTEN), cell: fc.nat(99_999), at: fc.nat(99) }), {
    maxLength: 3,
  }),
  named: fc.array(fc.record({ sheet: fc.nat(9999), as: fc.nat(99) }), { maxLength: 2 }),
});

/** Where a workbook was damaged: findings there are no fault. */
export interface Spot {
  readonly sheet: string;
  /** Absent: the whole sheet. */
  readonly row?: number;
  readonly column?: number;
  /** Columns that a header stands over. */
  readonly width?: number;
}

export interface Damaged {
  readonly book: Workbook;
  /** The steps of the layout table that come to the same. */
  readonly steps: string;
  readonly spots: readonly Spot[];
}

const quoted = (name: string): string => `'${name}'`;

function rearrange({ what, sheet: number, at }: Rearranged, book: Workbook): { step: string; spot?: Spot } {
  const { name, rows } = book.sheets[number % book.sheets.length]!;
  const own = quoted(name);
  const row = 1 + ((at % (rows.at(-1)?.index ?? 0)) + 1);
  const column = String.fromCharCode(65 + (at % 6));
  const [verb = '', style] = what.split(' ');
  switch (what) {
    case 'remark':
    case 'remarks':
      return { step: `${verb} ${own} 按实际填写` };
    case 'blank-row':
      return { step: `${verb} ${own}` };
    case 'blank row':
      return { step: `row ${own} ${row}` };
    case 'remark row':
      return { step: `row ${own} ${row} 注：以上按学籍` };
    case 'blank column':
      return { step: `column ${own} ${column}` };
    case 'copy':
      return { step: `copy ${own} ${name} (2)` };
    case 'hide':
      return { step: `hide ${own}` };
    case 'delete-row':
      return { step: `delete-row ${own} ${row}`, spot: { sheet: name } };
    case 'delete-column':
      return { step: `delete-column ${own} ${column}`, spot: { sheet: name } };
    default:
      return { step: `numbers ${own} ${style}` };
  }
}

interface LabelCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const isLabel = (text: string): boolean =>
  /[\u4e00-\u9fff]/.test(text) && (!/^[\d√]/.test(text) || /^20\d\d[-—年]/.test(text));
const isYear = (text: string): boolean => /^20\d\d年?(度|学年)?$|^20\d\d-20\d\d$/.test(text);

function labelsIn(book: Workbook, accepts: (text: string) => boolean): LabelCell[] {
  return book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ index, cells }) =>
      cells.flatMap(({ column, value, format }) => {
        const text =
          typeof value === 'string' || (typeof value === 'number' && format === undefined) ? String(value) : '';
        return accepts(text) && !/[;'|\\]/.test(text) ? [{ sheet: name, row: index, column, text }] : [];
      }),
    ),
  );
}

function wronglyWritten({ kind, at }: Written, text: string): string {
  const signs = [...text];
  const place = at % signs.length;
  const put = (...own: string[]) => [...signs.slice(0, place), ...own, ...signs.slice(place + 1)].join('');
  const own = signs[place]!;
  const year = readYear(text)?.year ?? '2020';
  switch (kind) {
    case 'swapped':
      return swapped(signs, at);
    case 'dropped':
      return put();
    case 'doubled':
      return put(own, own);
    case 'wrong':
      return put(TYPOS[at % TYPOS.length]!);
    case 'blank':
      return put(own, ' ');
    case 'invisible':
      return put(own, SIGNS[at % SIGNS.length]!);
    case 'full-width':
      return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    case 'bracketed':
      return `${text}（人）`;
    case 'year':
      return [
        `${year.slice(2)}年`,
        `${year}.0`,
        String(Number(year) + 1),
        String(Number(year) - 1),
        year.replace('0', 'O'),
        '本年',
        '',
        `${year}学年`,
        `${Number(year) - 1}－${year}学年`,
      ][at % 9]!;
  }
}

function swapped(signs: readonly string[], at: number): string {
  const place = at % Math.max(1, signs.length - 1);
  return [...signs.slice(0, place), signs[place + 1], signs[place], ...signs.slice(place + 2)].join('');
}

const escaped = (text: string): string =>
  [...text]
    .map((sign) =>
      sign === '\n' ? '\\n' : /\p{C}|\u3164|\ufe0f/u.test(sign) ? `\\u{${sign.codePointAt(0)!.toString(16)}}` : sign,
    )
    .join('');

const NAMES: readonly ((name: string, at: number) => string)[] = [
  (name) => name.replace('表', '表0'),
  (name) => name.replace('表', ''),
  (name) => `${name} `,
  (name) => name.replace('表', '表 '),
  (_, at) => `Sheet${at + 1}`,
  (_, at) => `表${1 + (at % 43)}`,
  (name) => `${name}（定稿）`,
  (_, at) => String(1 + (at % 43)),
];

/** Damages a workbook. */
export function damaged(start: Workbook, { rearranged, written, named }: Damage): Damaged {
  const steps: string[] = [];
  const spots: Spot[] = [];
  let book = start;
  const take = (step: string) => {
    steps.push(step);
    book = made(book, step).book;
  };
  for (const each of rearranged) {
    const { step, spot } = rearrange(each, book);
    if (step.startsWith('copy') && book.sheets.some(({ name }) => step.endsWith(` ${name}`))) continue;
    take(step);
    if (spot !== undefined) spots.push(spot);
  }
  for (const each of written) {
    const all = labelsIn(book, each.kind === 'year' ? isYear : isLabel);
    if (all.length === 0) continue;
    const { sheet, row, column, text } = all[each.cell % all.length]!;
    const wrong = wronglyWritten(each, text);
    const cell = `${quoted(sheet)}!${address(row, column)}`;
    take(wrong.trim() === '' ? `clear ${cell}` : `text ${cell} ${escaped(wrong)}`);
    const merge = book.sheets
      .find(({ name }) => name === sheet)!
      .merges.find(({ top, left }) => top === row && left === column);
    spots.push(
      each.kind === 'year'
        ? { sheet }
        : { sheet, row, column, width: merge === undefined ? 1 : merge.right - merge.left + 1 },
    );
  }
  const renamed = new Map<string, string>();
  for (const { sheet, as } of named) {
    const { name } = book.sheets[sheet % book.sheets.length]!;
    const to = NAMES[as % NAMES.length]!(name, as);
    if (to.trim() === '' || book.sheets.some((other) => other.name.trim().toLowerCase() === to.trim().toLowerCase()))
      continue;
    take(`rename ${quoted(name)} ${to}`);
    renamed.set(name, book.sheets[sheet % book.sheets.length]!.name);
  }
  return {
    book,
    steps: steps.join('; '),
    spots: spots.map((spot) => ({ ...spot, sheet: renamed.get(spot.sheet) ?? spot.sheet })),
  };
}
