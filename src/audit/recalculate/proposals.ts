import type { Figure } from '../../recognise/types';
import { type Derivation, derivationsOf, judgeDerived } from '../../rules/relations/derive';
import type { CellContent } from '../../workbook/edits';
import { type Rational, round } from '../../workbook/rational';
import { shownText } from '../../workbook/shown-text';
import type { Cell } from '../../workbook/types';
import { type CellScale, inCell, inFigure, scaleOf, writtenDecimals } from './cell-scale';
import { GENERAL, withContent } from './cells';
import { decimalsFor, settledDecimals } from './decimals';
import { isCovered, modelFor } from './fill-like';
import { type Ground, peersOf, type Standing, standingOf } from './ground';
import { type Scene, sceneOf } from './scene';
import { contentSaying } from './write-cell';

/** What one derived cell should say. */
export interface Proposal {
  /** The figure as it stands in the workbook. */
  readonly target: Figure;
  /** What it follows from, as that will be. */
  readonly derivation: Derivation;
  readonly content: CellContent;
  readonly text: string;
  /** The figure as it will be. */
  readonly figure: Figure;
  readonly scale: CellScale;
  /** Digits after the point, counted on the figure's value. */
  readonly decimals: number;
  /** How the target stands to the rule as the workbook is; undefined where something else had to be put in first. */
  readonly standing: Standing | undefined;
  /** Other targets whose new values this one is made of. */
  readonly needs: readonly Figure[];
}

/** A figure that no content could be proposed for, and why. */
export interface Declined {
  readonly target: Figure;
  readonly rule: Derivation['compiled']['rule'];
  readonly why: 'unread' | 'no-content' | 'decimals';
}

export type ByTarget = ReadonlyMap<Figure, Proposal>;

export interface Proposals {
  readonly proposals: ByTarget;
  readonly declined: readonly Declined[];
  /** The figures with all proposals made. */
  readonly scene: Scene;
}

/**
 * What the derived figures should be that do not hold, each worked out from what its inputs should be. Comes to rest
 * after as many rounds as derived figures feed one another; rules that go in circles are given up after as many rounds
 * as there are derived figures.
 */
export function propose(ground: Ground): Proposals {
  let proposals: ByTarget = new Map();
  for (let count = 0; ; count++) {
    const scene = sceneOf(ground, figuresOf(proposals.values()));
    const next = proposeIn(scene, ground, proposals);
    if (isSame(proposals, next.proposals) || count > ground.standing.size) return { ...next, scene };
    proposals = next.proposals;
  }
}

/** The new figures of proposals, by those that they replace. */
export const figuresOf = (proposals: Iterable<Proposal>): Map<Figure, Figure> =>
  new Map([...proposals].map(({ target, figure }) => [target, figure]));

const isSame = (a: ByTarget, b: ByTarget): boolean =>
  a.size === b.size && [...b].every(([target, { text }]) => a.get(target)?.text === text);

function proposeIn(scene: Scene, ground: Ground, made: ByTarget): Omit<Proposals, 'scene'> {
  const proposals = new Map<Figure, Proposal>();
  const declined = new Map<Figure, Declined>();
  for (const derivation of derivationsOf(ground.rules, scene.index)) {
    const target = scene.origin(derivation.target);
    if (proposals.has(target) || scene.follows.has(target)) continue;
    const proposal = proposalFor(target, derivation, scene, ground, made);
    if (proposal === undefined) continue;
    if ('why' in proposal) declined.set(target, proposal);
    else proposals.set(target, proposal);
  }
  return { proposals, declined: [...declined.values()].filter(({ target }) => !proposals.has(target)) };
}

function proposalFor(
  target: Figure,
  derivation: Derivation,
  scene: Scene,
  ground: Ground,
  made: ByTarget,
): Proposal | Declined | undefined {
  const { rule } = derivation.compiled;
  if (standingOf(target, derivation) === 'holds' || isLeftEmpty(target, derivation, ground)) return undefined;
  const cell = ground.cells.at(target.place);
  if (target.state === 'unread' || target.state === 'text') {
    // A formula not yet worked out will come to something by itself.
    return cell?.formula === undefined ? { target, rule, why: 'unread' } : undefined;
  }
  const peers = peersOf(target, ground);
  const model =
    cell === undefined ? modelFor(target, peers, ground.cells) : { cell, scale: scaleOf(target, peers, ground.cells) };
  if (model.scale === undefined) return { target, rule, why: 'no-content' };
  const { scale } = model;
  let why: Declined['why'] = 'no-content';
  const decimalsOf = (input: Figure) => {
    const own = scene.origin(input);
    return made.get(own)?.decimals ?? writtenDecimals(own, ground.cells);
  };
  for (const decimals of decimalsFor(target, derivation, decimalsOf, peers, ground.cells).candidates) {
    const number = {
      value: inCell(round(derivation.expected.value, decimals), scale),
      decimals: Math.max(0, decimals - scale.shift),
    };
    const said = contentSaying(model.cell, number);
    if (said === undefined) continue;
    const content =
      cell === undefined && typeof said.value === 'number' ? { format: model.cell.format ?? GENERAL, ...said } : said;
    const written = writtenAs(target, content, decimals, ground, inFigure(number.value, scale));
    why = 'decimals';
    if (judgeDerived(written.figure, derivation) !== 'holds') continue;
    const standing = ground.standing.get(target)?.get(rule.id);
    const needs = derivation.inputs.flatMap((input) => sourcesOf(scene.origin(input), scene, ground, made));
    return { target, derivation, content, ...written, scale, decimals, standing, needs };
  }
  return { target, rule, why };
}

/** A target with its new content: what will be shown, and the figure that will be read. */
function writtenAs(target: Figure, content: CellContent, decimals: number, ground: Ground, value: Rational) {
  const { cells } = ground;
  const cell = withContent(cells.at(target.place), target.place.column, content) as Cell;
  const text = shownText(cell, cells.date1904);
  const figure: Figure = {
    ...target,
    state: 'number',
    value,
    decimals: settledDecimals(target, cell, decimals, peersOf(target, ground)),
    precise: false,
    text: text.trim(),
    formula: false,
  };
  return { text, figure };
}

/** The targets whose new values an input is made of: itself, or those that its formula uses. */
function sourcesOf(input: Figure, { follows }: Scene, { graph }: Ground, made: ByTarget): Figure[] {
  if (made.has(input)) return [input];
  return follows.has(input) ? [...made.keys()].filter(({ place }) => graph.uses(input.place, [place])) : [];
}

/** An empty cell in a row without any of the inputs, or one that nobody would see, has nothing to be filled with. */
function isLeftEmpty(target: Figure, { inputs, expected }: Derivation, { cells }: Ground): boolean {
  if (target.state !== 'blank') return false;
  const { sheet, row } = target.place;
  const beside = inputs.filter(({ place }) => place.sheet === sheet && place.row === row);
  const isIdle = expected.value.n === 0n && beside.every(({ text }) => text === '');
  return isIdle || isCovered(target, cells);
}
