import type { Block, Form, Measure } from '../../catalogue/types';
import { RuleError } from '../notation/rule-error';
import type { Reference } from '../notation/syntax';
import { declaredMembers, dimensionsOf, dimensionWith, rowDimensions, YEAR_WORDS } from './dimensions';
import type { PlannedReference } from './plan';
import { NO_UNIT, parseUnit } from './units';

/** What a path names inside one block. */
interface Meaning {
  readonly block: Block;
  readonly measure?: Measure;
  readonly label?: string;
  readonly picks: Readonly<Record<string, string>>;
}

/**
 * Resolves a reference against the forms.
 * @param inAggregate true inside 合计() and the like, where 按 may drop dimensions
 * @throws RuleError for a name that is unknown or has several meanings, or dimensions that do not fit
 */
export function resolveReference(reference: Reference, forms: readonly Form[], inAggregate = false): PlannedReference {
  const form = forms.find(({ no }) => no === reference.table);
  if (form === undefined) throw new RuleError('unknown-table', `没有表${reference.table}`, reference.at);
  const meaning = meaningOf(reference, form);
  const { block, measure } = meaning;
  const picks: Record<string, readonly string[]> = {};
  const yearPicks: Record<string, string> = {};
  for (const [dimension, member] of Object.entries(meaning.picks)) picks[dimension] = [member];
  const members = reference.selectors.filter(([name]) => name !== ITEMS_ONLY);
  for (const names of members) pick(reference, meaning, names, picks, yearPicks);
  const dims = dimsLeft(meaning, picks, yearPicks);
  if (reference.by !== undefined) checkBy(reference, dims, inAggregate || measure === undefined);
  const part = picks.计量?.length === 1 ? picks.计量[0] : undefined;
  return {
    kind: 'reference',
    form,
    block,
    ...(measure === undefined && meaning.label === undefined ? {} : { measure: measure?.name ?? meaning.label }),
    measureKind: measure?.kind ?? labelKind(meaning),
    picks,
    yearPicks,
    itemsOnly: members.length < reference.selectors.length,
    dims: reference.by ?? dims,
    unit: measure === undefined ? NO_UNIT : parseUnit(part ?? measure.unit),
    spreads:
      reference.by !== undefined || members.length > 0 || dims.length === 0 || dims.length < dimsOf(meaning).length,
  };
}

/** [各项] leaves out rows of sums and parts. */
const ITEMS_ONLY = '各项';

const labelKind = ({ block, label }: Meaning): 'ordinal' | 'text' =>
  block.labels.some(({ name, kind }) => name === label && kind === 'ordinal') ? 'ordinal' : 'text';

const dimsOf = ({ block, measure }: Meaning): readonly string[] => dimensionsOf(block, measure);

function meaningOf(reference: Reference, form: Form): Meaning {
  const { path, table, at } = reference;
  const named = form.blocks.filter((block) => block.name !== undefined && block.name === path[0]);
  const tries: [readonly Block[], readonly string[]][] = [
    [named, path.slice(1)],
    [form.blocks.filter(({ name }) => name === undefined), path],
    [form.blocks, path],
  ];
  for (const [blocks, names] of tries) {
    const meanings = blocks.flatMap((block) => meaningsIn(block, names));
    if (meanings.length === 1) return meanings[0]!;
    if (meanings.length > 1) {
      throw new RuleError('ambiguous-name', `表${table}·${path.join('·')} 有不止一种意思，请写明路径`, at);
    }
  }
  throw new RuleError('unknown-name', `表${table} 没有“${path.join('·')}”`, at);
}

/** All ways to read a path as members followed by a measure, a label column, or nothing more. */
function meaningsIn(block: Block, names: readonly string[]): Meaning[] {
  const rest = names.join('·');
  if (rest === '') return [{ block, picks: {} }];
  const meanings: Meaning[] = [];
  if (block.labels.some(({ name }) => name === rest)) meanings.push({ block, label: rest, picks: {} });
  for (const measure of block.measures) {
    if (measure.name === rest) meanings.push({ block, measure, picks: {} });
    for (let length = 1; length < names.length; length++) {
      if (names.slice(length).join('·') !== measure.name) continue;
      const member = names.slice(0, length).join('·');
      const dimension = measure.across || !measure.dated ? dimensionWith(block, member, measure) : undefined;
      if (dimension !== undefined) meanings.push({ block, measure, picks: { [dimension]: member } });
    }
  }
  return meanings.length > 0 ? meanings : memberAlone(block, rest);
}

/** A member without its measure, where only one measure can be meant: 表1.总面积, 表2.合计. */
function memberAlone(block: Block, member: string): Meaning[] {
  const numeric = block.measures.filter(({ kind }) => kind !== 'text');
  const acrossed = numeric.filter(({ across }) => across);
  const candidates = block.across?.members.some(({ name }) => name === member) ? acrossed : numeric;
  if (candidates.length !== 1) return [];
  const measure = candidates[0]!;
  const dimension = dimensionWith(block, member, measure);
  return dimension === undefined ? [] : [{ block, measure, picks: { [dimension]: member } }];
}

function pick(
  reference: Reference,
  { block, measure }: Meaning,
  names: readonly string[],
  picks: Record<string, readonly string[]>,
  yearPicks: Record<string, string>,
): void {
  const word = names.length === 1 ? names[0]! : '';
  const yearDimension = YEAR_WORDS[word];
  if (yearDimension !== undefined) {
    if (!dimensionsOf(block, measure).includes(yearDimension)) {
      throw new RuleError(
        'unknown-member',
        `表${reference.table} 的这项数据没有${yearDimension}，不能取“${word}”`,
        reference.at,
      );
    }
    yearPicks[yearDimension] = word;
    return;
  }
  const dimensions = new Set(names.map((name) => dimensionWith(block, name, measure)));
  const [dimension] = dimensions;
  if (dimension === undefined || dimensions.size > 1) {
    throw new RuleError('unknown-member', `表${reference.table} 没有“${names.join('、')}”这样的行或列`, reference.at);
  }
  picks[dimension] = names;
}

function dimsLeft(
  meaning: Meaning,
  picks: Readonly<Record<string, readonly string[]>>,
  yearPicks: Readonly<Record<string, string>>,
): string[] {
  const gone = new Set<string>();
  for (const [dimension, members] of Object.entries(picks)) {
    if (members.length > 1) continue;
    gone.add(dimension);
    const isRow = declaredMembers(meaning.block, dimension, meaning.measure) === undefined;
    if (isRow) for (const row of rowDimensions(meaning.block)) gone.add(row);
  }
  for (const [dimension, word] of Object.entries(yearPicks)) {
    if (word !== '上年' && word !== '所有年') gone.add(dimension);
  }
  return dimsOf(meaning).filter((dimension) => !gone.has(dimension));
}

function checkBy(reference: Reference, dims: readonly string[], mayDrop: boolean): void {
  const by = reference.by ?? [];
  const unknown = by.find((dimension) => !dims.includes(dimension));
  if (unknown !== undefined) {
    throw new RuleError('unknown-dimension', `表${reference.table} 的这项数据没有“${unknown}”这一维`, reference.at);
  }
  if (!mayDrop && by.length < dims.length) {
    const more = dims.filter((dimension) => !by.includes(dimension)).join('、');
    throw new RuleError('dimension-mismatch', `表${reference.table} 的这项数据还分${more}，须先合计`, reference.at);
  }
}
