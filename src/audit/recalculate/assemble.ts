import type { Figure } from '../../recognise/types';
import { placeText } from '../../workbook/address';
import type { CellContent, CellEdit } from '../../workbook/edits';
import { decimalText } from '../../workbook/rational';
import { shownText } from '../../workbook/shown-text';
import type { Cell } from '../../workbook/types';
import { type Baseline, standingOf } from './baseline';
import { contentOf, withContent } from './cells';
import type { Change } from './change';
import type { FormulaWriter } from './formulas/formula-writer';
import type { ByTarget } from './proposals';
import { isUnsure } from './safety/hindrances';
import type { Safety } from './safety/safety';
import { WHY } from './wording';
import { asNumber } from './writing/to-number';

/**
 * The changes that proposals come to.
 * @param formulas contents with live formulas, for those that get one
 */
export function changesOf(
  baseline: Baseline,
  proposals: ByTarget,
  formulas: ReadonlyMap<Figure, CellContent>,
  { why, breaks, groups, forecast }: Safety,
  toNumbers: boolean,
): Change[] {
  const follows = [...forecast.follows].map(([{ place }, value]): CellEdit => {
    const { formula, format } = baseline.cells.at(place)!;
    return { place, content: { value, formula: formula!, ...(format === undefined ? {} : { format }) } };
  });
  return [...proposals.values()].map(({ target, rule, content, text }): Change => {
    const reasons = why.get(target);
    const number = toNumbers ? numberOf(text, target, baseline) : undefined;
    const own = toNumbers ? numberOf(baseline.cells.text(target.place), target, baseline) : undefined;
    const written = formulas.get(target) ?? number?.new ?? content;
    const moved = follows.filter(({ place }) => reasons === undefined && baseline.graph.uses(place, [target.place]));
    const lost = written.formula === undefined ? WHY.formulaLost() : WHY.formulaReplaced(written.formula);
    const newText = number?.newText ?? text;
    return {
      ...common(baseline, target),
      ...keptText(baseline, target, newText),
      rule,
      new: written,
      newText,
      kind: target.text === '' ? 'fill' : 'correct',
      ...(own === undefined ? {} : { kept: own }),
      safe: reasons === undefined,
      ...(reasons === undefined
        ? {}
        : { why: sentence(reasons.map((reason) => (reason === WHY.formulaLost() ? lost : reason))) }),
      breaks: breaks.get(target) ?? [],
      group: placeText(groups.get(target)?.[0]?.place ?? target.place),
      follows: moved,
    };
  });
}

const sentence = (reasons: readonly string[]): string => `${reasons.join('；')}。`;

function common(baseline: Baseline, target: Figure) {
  const { place, table } = target;
  return {
    place,
    table,
    figure: target,
    old: contentOf(baseline.cells.at(place)),
    oldText: baseline.cells.text(place),
    breaks: [],
    follows: [],
  };
}

/** What a format shows as the very text that is to be written is told as it is kept: 441.5 shown as 442. */
function keptText({ cells }: Baseline, { place, percent }: Figure, newText: string): Partial<Pick<Change, 'oldText'>> {
  const value = cells.at(place)?.value;
  const isHidden = typeof value === 'number' && !percent && cells.text(place) === newText;
  return isHidden ? { oldText: decimalText(value) } : {};
}

/** A live formula in the place of a number that is right. It changes nothing that is shown. */
export function formulaChange(baseline: Baseline, target: Figure, writer: FormulaWriter): Change | undefined {
  const all = baseline.byTarget.get(target)!;
  if (target.formula || !all.every((derived) => standingOf(target, derived) === 'holds')) return undefined;
  for (const derived of all) {
    const content = writer.forNumber(target, derived);
    if (content === undefined) continue;
    const { rule } = derived.derivation.relation.compiled;
    const safe = rule.severity === 'error';
    const own = common(baseline, target);
    return {
      ...own,
      rule,
      new: content,
      newText: own.oldText,
      kind: 'formula',
      safe,
      ...(safe ? {} : { why: sentence([WHY.query(rule)]) }),
      group: `${placeText(target.place)} 公式`,
    };
  }
  return undefined;
}

/** What a text would say as a number in a figure's cell; undefined where that holds no text, or something would be lost. */
function numberOf(text: string, target: Figure, { cells }: Baseline): Change['kept'] {
  const cell = cells.at(target.place);
  if (typeof cell?.value !== 'string' || target.state !== 'number' || isUnsure(target)) return undefined;
  const content = asNumber(text, target);
  if (content === undefined) return undefined;
  return { new: content, newText: shownText(withContent(cell, cell.column, content) as Cell, cells.date1904) };
}

/** The text of a derived figure that is right, as the number that it says. */
export function changeToNumber(baseline: Baseline, target: Figure): Change | undefined {
  const number = numberOf(baseline.cells.text(target.place), target, baseline);
  if (number === undefined) return undefined;
  return {
    ...common(baseline, target),
    rule: baseline.byTarget.get(target)![0]!.derivation.relation.compiled.rule,
    ...number,
    kind: 'to-number',
    safe: false,
    why: sentence([WHY.text()]),
    group: `${placeText(target.place)} 数字`,
  };
}
