import type { Block, Measure } from '../../catalogue/types';
import { rowKey } from '../../recognise/headers/turn';
import type { Figure } from '../../recognise/types';
import { keyOf } from './labelled';

const remembered = new WeakMap<readonly Figure[], ReadonlyMap<Figure, Figure>>();
const NONE: ReadonlyMap<Figure, Figure> = new Map();

/**
 * Counts that were left blank though the form takes a blank for none, each with the share beside it, which is not none: they were
 * not filled in. Nothing where it is but one: that one is found by the sums.
 */
export function unfilledIn(block: Block, figures: readonly Figure[]): ReadonlyMap<Figure, Figure> {
  const known = remembered.get(figures);
  if (known !== undefined) return known;
  const found = new Map<Figure, Figure>();
  block.measures.forEach((measure, at) => {
    const share = block.measures[at + 1];
    if (measure.blank === 'zero' && share?.kind === 'ratio') addFrom(found, figures, measure, share);
  });
  const several = found.size > 1 ? found : NONE;
  remembered.set(figures, several);
  return several;
}

function addFrom(found: Map<Figure, Figure>, figures: readonly Figure[], measure: Measure, share: Measure): void {
  const blank = figures.filter((figure) => figure.measure === measure.name && isBlank(figure));
  if (blank.length === 0) return;
  const shares = new Map(
    figures.flatMap((figure) => (figure.measure === share.name ? [[cellKey(figure), figure]] : [])),
  );
  for (const figure of blank) {
    const beside = shares.get(cellKey(figure));
    if (beside?.value !== undefined && beside.value.n !== 0n) found.set(figure, beside);
  }
}

const isBlank = ({ state, text, formula }: Figure): boolean => state === 'number' && text === '' && !formula;
const cellKey = (figure: Figure): string => `${rowKey(figure)} ${keyOf(Object.keys(figure.labels), figure.labels)}`;
