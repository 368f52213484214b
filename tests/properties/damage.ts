import fc from 'fast-check';
import { address } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/types';
import { made } from '../recognise/layouts/steps';
import { escaped, isLabel, isYear, labelsIn, WRITTEN, type Written, wronglyWritten } from './wrong-writing';

/** What schools do to a workbook without changing a figure, drawn at random and written as steps of the layout table. */

/** One change of layout; `sheet` and `at` are counted round what the workbook has. */
interface Rearranged {
  readonly what: (typeof REARRANGED)[number];
  readonly sheet: number;
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
