import { placeIn } from '../../recognise/headers/turn';
import { isSumHead } from '../../recognise/rows/added-cells';
import type { DataRow, Figure, FoundBlock, Table } from '../../recognise/types';
import { isPartLabel, namesMember, rowLabel } from '../../recognise/words/row-labels';
import { placeKey } from '../../workbook/address';
import { headerLabel } from '../../workbook/label-text';
import { compare, toDecimal, ZERO } from '../../workbook/rational';
import { judge } from '../judge/judge';
import { combine, exactly, operandQuantity, type Quantity } from '../judge/quantity';
import { finding, HOLDS, type Verdict } from '../judge/verdict';
import { cellReader } from './added-figures';
import { summedColumns } from './compared-sum';
import { areSexes, isContained, isOfSex, type Part, partsOf } from './sum-readings';

type Read = (row: number, column: number) => Figure | undefined;

/** Figures that one of several others contains, though it may be open which: each whole is one figure or a sum of rows. */
interface Containment {
  readonly parts: readonly (Figure | undefined)[];
  readonly wholes: readonly (readonly (Figure | undefined)[])[];
}

/** What says 其中, in a row or over a column, is no more than the whole that it is a part of; nor are men and women together. */
export function containedVerdicts(tables: readonly Table[], figures: readonly Figure[]): Verdict[] {
  let byPlace: ReadonlyMap<string, Figure> | undefined;
  return tables.flatMap((table) =>
    table.blocks.flatMap((block) => {
      if (block.added.size === 0 && !block.rows.some((row) => isPart(row, block))) return [];
      byPlace ??= new Map(figures.map((figure) => [placeKey(figure.place), figure]));
      const known = byPlace;
      const at: Read = (row, column) => known.get(placeKey(placeIn(block.header, row, column)));
      return [...inRows(block, at), ...inColumns(table, block, known)].flatMap(verdictOf);
    }),
  );
}

/** True for a row that says so and that the form does not have: of its own parts it has rules. */
function isPart({ role, labels, labelCells }: DataRow, { header }: FoundBlock): boolean {
  if (role !== 'part') return false;
  const texts = Object.values(labelCells).map(({ text }) => text);
  return !namesMember(header.block.labels, labels) && texts.some(isPartLabel) && !texts.some(countsTimes);
}

/** People are counted once, and 人次 as often as they come: those are no part of these. */
const countsTimes = (text: string): boolean => /(?:人次|次数|场次|课时|学时)数?$/.test(headerLabel(text));

/** A row of a part stands below its whole; below all others it may be a part of the last one, or of all of them. */
function inRows(block: FoundBlock, at: Read): Containment[] {
  const columns = summedColumns(block.header);
  return block.rows.flatMap((part, index): Containment[] => {
    if (!isPart(part, block)) return [];
    const own = block.rows.filter(({ year }) => year === part.year);
    const [above, below] = [own.slice(0, own.indexOf(part)), own.slice(own.indexOf(part) + 1)];
    const nearest = above.findLast(({ role }) => role !== 'part');
    if (nearest === undefined) return [];
    const items = own.filter(({ role }) => role === 'item');
    const isLast = !below.some(({ role }) => role !== 'part');
    const all = isLast ? [...own.filter(({ role }) => role === 'total').map((row) => [row]), items] : [];
    const next = block.rows[index + 1];
    const twins = next?.role === 'part' && next.year === part.year && isOfBothSexes(part, next) ? [[part, next]] : [];
    return columns.flatMap(({ column }) =>
      [[part], ...twins].map((parts) => ({
        parts: parts.map(({ row }) => at(row, column)),
        wholes: [[nearest], ...all].map((rows) => rows.map(({ row }) => at(row, column))),
      })),
    );
  });
}

const isOfBothSexes = (one: DataRow, other: DataRow): boolean => {
  const nameOf = ({ labelCells }: DataRow) => Object.values(labelCells).find(({ text }) => isOfSex(text))?.text;
  const names = [nameOf(one), nameOf(other)].flatMap((name) => (name === undefined ? [] : rowLabel(name)));
  return new Set(names).size === 2;
};

/** A column of a part stands at the right of its whole, under the same head, with nothing but parts and shares in between. */
function inColumns(table: Table, block: FoundBlock, byPlace: ReadonlyMap<string, Figure>): Containment[] {
  const read = cellReader(table, block, byPlace);
  const all = partsOf(block);
  const sums = [...block.added.keys()].filter(({ heads }) => heads.some(isSumHead));
  return all.flatMap((part, index): Containment[] => {
    if (!isContained(part)) return [];
    const isOfYear = ({ year }: Part) => part.year === undefined || year === part.year;
    const whole = all
      .slice(0, index)
      .findLast((one) => !isContained(one) && (one.found === undefined || isOfYear(one)));
    if (whole?.found === undefined || !isUnderOneHead(whole, part)) return [];
    if (part.heads.some(countsTimes) && !whole.heads.some(countsTimes)) return [];
    // Of a sum in between it may be a part as well.
    if (sums.some(({ column }) => column > whole.column && column < part.column)) return [];
    // Of which of several years a part is that names none is open.
    const wholes = all.filter(({ found }) => found !== undefined && found.expected === whole.found!.expected);
    const meant = part.year === undefined ? wholes : [whole];
    const next = all[index + 1];
    const twins = next !== undefined && isContained(next) && areSexes([part, next]) ? [[part, next]] : [];
    const { measure } = whole.found.expected;
    return block.rows.flatMap(({ row }) =>
      [[part], ...twins].map((parts) => ({
        parts: parts.map(({ column }) => read(row, column, measure, whole)),
        wholes: meant.map(({ column }) => [read(row, column, measure, whole)]),
      })),
    );
  });
}

/** True where what stands over 其中 stands over the whole too, or is its own head: 省外 over 总数 and 其中：男. */
function isUnderOneHead(whole: Part, { heads }: Part): boolean {
  const above = heads.slice(0, heads.findIndex(isPartLabel)).join('/');
  return above === whole.heads.join('/') || above === whole.heads.slice(0, -1).join('/');
}

const isSurely = (figure: Figure | undefined): figure is Figure =>
  figure?.state === 'number' && figure.slips.every((slip) => !UNSURE.has(slip));
const UNSURE: ReadonlySet<string> = new Set(['remarked', 'partly-read', 'in-words']);

const sumOf = (figures: readonly Figure[]): Quantity =>
  figures.map(operandQuantity).reduce((total, one) => combine('+', total, one), exactly(ZERO));

/** Nothing where any of it is not surely read. */
function verdictOf({ parts, wholes }: Containment): Verdict[] {
  if (!parts.every(isSurely) || !wholes.every((whole) => whole.every(isSurely))) return [];
  const own = sumOf(parts as readonly Figure[]);
  const sums = (wholes as readonly (readonly Figure[])[]).map((figures) => ({ figures, sum: sumOf(figures) }));
  const isOver = ({ sum }: { sum: Quantity }) => judge(own, sum, '<=', { pureSum: true, precise: false }) === 'broken';
  if (!sums.every(isOver)) return [HOLDS];
  const [{ figures, sum }] = sums.sort((a, b) => compare(b.sum.value, a.sum.value)) as [(typeof sums)[number]];
  const [reported, limit] = [toDecimal(own.value, DIGITS), toDecimal(sum.value, DIGITS)];
  const verdict = finding(parts as readonly Figure[], `其中 ${reported}，超过了整体 ${limit}`, reported, limit);
  return [{ ...verdict, operator: '<=', expected: { figures, text: limit } }];
}

const DIGITS = 6;
