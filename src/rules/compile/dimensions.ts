import type { Block, Label, Measure } from '../../catalogue/types';
import { isList } from '../../recognise/rows/list-block';

/** Year words that a bracket may hold, and the dimension each one picks from. */
export const YEAR_WORDS: Readonly<Record<string, '年度' | '行年度'>> = {
  首年: '年度',
  末年: '年度',
  上年: '年度',
  所有年: '年度',
  首行: '行年度',
  末行: '行年度',
};

/** Dimensions that belong to the single row of a list and vanish together when its total is picked. */
export function rowDimensions(block: Block): string[] {
  const own = block.labels.flatMap((label) => (label.kind === 'open' ? [label.name, ...derived(label)] : []));
  return isList(block) ? ['行', ...own] : own;
}

const derived = ({ classes, lookup }: Label): string[] =>
  [classes?.name, lookup?.name].filter((name) => name !== undefined);

const known = new WeakMap<Block, Map<Measure | undefined, readonly string[]>>();

/** The dimensions of a measure's figures; of the rows themselves when no measure is given. Worked out once for each. */
export function dimensionsOf(block: Block, measure?: Measure): readonly string[] {
  const own = known.get(block) ?? new Map<Measure | undefined, readonly string[]>();
  known.set(block, own);
  let dims = own.get(measure);
  if (dims === undefined) {
    dims = readDimensions(block, measure);
    own.set(measure, dims);
  }
  return dims;
}

function readDimensions(block: Block, measure: Measure | undefined): string[] {
  if (measure?.once) return measure.dated ? ['年度'] : [];
  const dated = measure?.dated ?? false;
  const dims = block.labels.flatMap((label) => {
    if (label.kind === 'year') return [dated ? '行年度' : '年度'];
    return label.kind === 'closed' ? [label.name, ...derived(label)] : [];
  });
  if (dated) dims.push('年度');
  if (measure?.across && block.across !== undefined) dims.push(block.across.name);
  if (measure?.parts !== undefined) dims.push('计量');
  return [...dims, ...rowDimensions(block)];
}

/** The members that a dimension of the block declares; undefined for one that is open. */
export function declaredMembers(block: Block, dimension: string, measure?: Measure): readonly string[] | undefined {
  if (dimension === '计量') return measure?.parts;
  if (block.across?.name === dimension) {
    return block.across.members
      .filter(({ measures }) => measure === undefined || (measures?.includes(measure.name) ?? true))
      .map(({ name }) => name);
  }
  for (const { name, kind, members, classes } of block.labels) {
    if (name === dimension && kind === 'closed') return members?.map((member) => member.name);
    if (classes?.name === dimension) return classes.into.map(([member]) => member);
  }
  return undefined;
}

/** The dimension of the block that has a member (or a declared row of sums) of this name. */
export function dimensionWith(block: Block, member: string, measure?: Measure): string | undefined {
  for (const dimension of dimensionsOf(block, measure)) {
    if (declaredMembers(block, dimension, measure)?.includes(member)) return dimension;
  }
  const summed = block.labels.find(({ total }) => total?.name === member);
  return summed === undefined ? undefined : summed.kind === 'year' ? '年度' : summed.name;
}
