import type { Rule } from '../../catalogue/types';
import { rowKey } from '../../recognise/headers/turn';
import type { Figure } from '../../recognise/types';
import { type Derived, judgeDerived } from '../../rules/relations/derive';
import type { CellContent } from '../../workbook/edits';
import { type Rational, round } from '../../workbook/rational';
import { shownText } from '../../workbook/shown-text';
import type { Cell } from '../../workbook/types';
import { type Baseline, type DerivedStanding, derivedIn, peersOf, standingOf } from './baseline';
import { GENERAL, withContent } from './cells';
import { type Forecast, forecastOf } from './forecast';
import { type CellScale, inCell, inFigure, scaleOf, writtenDecimals } from './writing/cell-scale';
import { decimalsFor, settledDecimals } from './writing/decimals';
import { isCovered, modelFor } from './writing/fill-like';
import { contentSaying } from './writing/write-cell';

/** What one derived cell should say. */
export interface Proposal {
  /** The figure as it stands in the workbook. */
  readonly target: Figure;
  /** The rule that it follows from. */
  readonly rule: Rule;
  /** What it follows from, as that will be. */
  readonly derived: Derived;
  readonly content: CellContent;
  readonly text: string;
  /** The figure as it will be. */
  readonly figure: Figure;
  readonly scale: CellScale;
  /** Digits after the point, counted on the figure's value. */
  readonly decimals: number;
  /** How the target stands to the rule as the workbook is; undefined where something else had to be put in first. */
  readonly standing: DerivedStanding | undefined;
  /** Other targets whose new values this one is made of. */
  readonly needs: readonly Figure[];
}

/** A figure that no content could be proposed for, and why. */
export interface Declined {
  readonly target: Figure;
  readonly rule: Rule;
  readonly why: 'unread' | 'no-content' | 'decimals';
}

export type ByTarget = ReadonlyMap<Figure, Proposal>;

export interface Proposals {
  readonly proposals: ByTarget;
  readonly declined: readonly Declined[];
}

/**
 * What the derived figures should be that do not hold, each worked out from what its inputs should be. Comes to rest
 * after as many rounds as derived figures feed one another; rules that go in circles are given up after as many rounds
 * as there are derived figures.
 */
export function propose(baseline: Baseline): Proposals {
  let proposals: ByTarget = new Map();
  for (let count = 0; ; count++) {
    const next = proposeIn(forecastOf(baseline, figuresOf(proposals.values())), baseline, proposals);
    if (isSame(proposals, next.proposals) || count > baseline.byTarget.size) return next;
    proposals = next.proposals;
  }
}

/** The new figures of proposals, by those that they replace. */
export const figuresOf = (proposals: Iterable<Proposal>): Map<Figure, Figure> =>
  new Map([...proposals].map(({ target, figure }) => [target, figure]));

const isSame = (a: ByTarget, b: ByTarget): boolean =>
  a.size === b.size && [...b].every(([target, { text }]) => a.get(target)?.text === text);

function proposeIn(forecast: Forecast, baseline: Baseline, made: ByTarget): Proposals {
  const proposals = new Map<Figure, Proposal>();
  const declined = new Map<Figure, Declined>();
  for (const derivation of baseline.network.derivations) {
    const { target } = derivation;
    if (proposals.has(target) || forecast.follows.has(target)) continue;
    const derived = derivedIn(derivation, forecast, baseline);
    if (derived === undefined || standingOf(target, derived) === 'holds') continue;
    const proposal = proposalFor(target, derived, forecast, baseline, made);
    if (proposal === undefined) continue;
    if ('why' in proposal) declined.set(target, proposal);
    else proposals.set(target, proposal);
  }
  return { proposals, declined: [...declined.values()].filter(({ target }) => !proposals.has(target)) };
}

function proposalFor(
  target: Figure,
  derived: Derived,
  forecast: Forecast,
  baseline: Baseline,
  made: ByTarget,
): Proposal | Declined | undefined {
  const { rule } = derived.derivation.relation.compiled;
  if (isLeftEmpty(target, derived, forecast, baseline)) return undefined;
  const cell = baseline.cells.at(target.place);
  if (target.state === 'unread' || target.state === 'text') {
    // A formula not yet worked out will come to something by itself.
    return cell?.formula === undefined ? { target, rule, why: 'unread' } : undefined;
  }
  const peers = peersOf(target, baseline);
  const model =
    cell === undefined
      ? modelFor(target, peers, baseline.cells)
      : { cell, scale: scaleOf(target, peers, baseline.cells) };
  if (model.scale === undefined) return { target, rule, why: 'no-content' };
  const { scale } = model;
  let why: Declined['why'] = 'no-content';
  const decimalsOf = (input: Figure) => {
    return made.get(input)?.decimals ?? writtenDecimals(input, baseline.cells);
  };
  for (const decimals of decimalsFor(target, derived, decimalsOf, peers, baseline.cells).candidates) {
    // A column of whole percents stays one, though its cells show more.
    const rounded = round(derived.expected.value, Math.min(decimals, target.roundedTo ?? decimals));
    const number = {
      value: inCell(rounded, scale),
      decimals: Math.max(0, decimals - scale.shift),
    };
    const said = contentSaying(model.cell, number);
    if (said === undefined) continue;
    const content =
      cell === undefined && typeof said.value === 'number' ? { format: model.cell.format ?? GENERAL, ...said } : said;
    const written = writtenAs(target, content, decimals, baseline, inFigure(number.value, scale));
    why = 'decimals';
    if (judgeDerived(written.figure, derived) !== 'holds') continue;
    const before = baseline.derived.get(derived.derivation);
    const standing = before === undefined ? undefined : standingOf(target, before);
    const needs = derived.inputs.flatMap((input) => sourcesOf(input, forecast, baseline, made));
    return { target, rule, derived, content, ...written, scale, decimals, standing, needs };
  }
  return { target, rule, why };
}

/** A target with its new content: what will be shown, and the figure that will be read. */
function writtenAs(target: Figure, content: CellContent, decimals: number, baseline: Baseline, value: Rational) {
  const { cells } = baseline;
  const cell = withContent(cells.at(target.place), target.place.column, content) as Cell;
  const text = shownText(cell, cells.date1904);
  const figure: Figure = {
    ...target,
    state: 'number',
    value,
    decimals: settledDecimals(target, cell, decimals, peersOf(target, baseline)),
    precise: false,
    text: text.trim(),
    formula: false,
  };
  return { text, figure };
}

/** The targets whose new values an input is made of: itself, or those that its formula uses. */
function sourcesOf(input: Figure, { follows }: Forecast, { graph }: Baseline, made: ByTarget): Figure[] {
  if (made.has(input)) return [input];
  return follows.has(input) ? [...made.keys()].filter(({ place }) => graph.uses(input.place, [place])) : [];
}

/** An empty cell in a row without any of the inputs, or one that nobody would see, has nothing to be filled with. */
function isLeftEmpty(target: Figure, { inputs, expected }: Derived, { now }: Forecast, { cells }: Baseline): boolean {
  if (target.state !== 'blank') return false;
  const beside = inputs.filter((input) => rowKey(input) === rowKey(target));
  const isIdle = expected.value.n === 0n && beside.every((input) => now(input).text === '');
  return isIdle || isCovered(target, cells);
}
