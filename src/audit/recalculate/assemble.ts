import type { Figure } from '../../recognise/types';
import type { CellContent, CellEdit } from '../../workbook/edits';
import { shownText } from '../../workbook/shown-text';
import type { Cell } from '../../workbook/types';
import { contentOf, withContent } from './cells';
import type { Change } from './change';
import type { FormulaWriter } from './formulas';
import type { Ground } from './ground';
import type { ByTarget } from './proposals';
import { isUnsure } from './reliance';
import type { Safety } from './safety';
import { asNumber } from './to-number';
import { cellWords, WHY } from './wording';

/**
 * The changes that proposals come to.
 * @param formulas contents with live formulas, for those that get one
 */
export function changesOf(
  ground: Ground,
  proposals: ByTarget,
  formulas: ReadonlyMap<Figure, CellContent>,
  { why, breaks, groups, scene }: Safety,
  toNumbers: boolean,
): Change[] {
  const follows = [...scene.follows].map(([{ place }, { value }]): CellEdit => {
    const { formula, format } = ground.cells.at(place)!;
    return { place, content: { value, formula: formula!, ...(format === undefined ? {} : { format }) } };
  });
  return [...proposals.values()].map(({ target, derivation, content, text }): Change => {
    const reasons = why.get(target);
    const number = toNumbers ? numberOf(text, target, ground) : undefined;
    const own = toNumbers ? numberOf(ground.cells.text(target.place), target, ground) : undefined;
    const written = formulas.get(target) ?? number?.new ?? content;
    const moved = follows.filter(({ place }) => reasons === undefined && ground.graph.uses(place, [target.place]));
    const lost = written.formula === undefined ? WHY.formulaLost() : WHY.formulaReplaced(written.formula);
    return {
      ...common(ground, target),
      rule: derivation.compiled.rule,
      new: written,
      newText: number?.newText ?? text,
      kind: target.text === '' ? 'fill' : 'correct',
      ...(own === undefined ? {} : { kept: own }),
      safe: reasons === undefined,
      ...(reasons === undefined
        ? {}
        : { why: sentence(reasons.map((reason) => (reason === WHY.formulaLost() ? lost : reason))) }),
      breaks: breaks.get(target) ?? [],
      group: cellWords(groups.get(target)?.[0]?.place ?? target.place),
      follows: moved,
    };
  });
}

const sentence = (reasons: readonly string[]): string => `${reasons.join('；')}。`;

function common(ground: Ground, target: Figure) {
  const { place, table } = target;
  return {
    place,
    table,
    figure: target,
    old: contentOf(ground.cells.at(place)),
    oldText: ground.cells.text(place),
    breaks: [],
    follows: [],
  };
}

/** Live formulas in the place of numbers that are right. They change nothing that is shown. */
export function formulaChange(ground: Ground, targets: readonly Figure[], writer: FormulaWriter): Change[] {
  const wanted = new Set(targets.filter(({ formula, state }) => !formula && state === 'number'));
  const changes = new Map<Figure, Change>();
  for (const derivation of ground.derivations) {
    const { target } = derivation;
    const { rule } = derivation.compiled;
    const isRight = [...ground.standing.get(target)!.values()].every((standing) => standing === 'holds');
    if (!wanted.has(target) || changes.has(target) || !isRight) continue;
    const content = writer.forNumber(target, derivation);
    if (content === undefined) continue;
    const own = common(ground, target);
    const safe = rule.severity === 'error';
    changes.set(target, {
      ...own,
      rule,
      new: content,
      newText: own.oldText,
      kind: 'formula',
      safe,
      ...(safe ? {} : { why: sentence([WHY.query(rule)]) }),
      group: `${cellWords(target.place)} 公式`,
    });
  }
  return [...changes.values()];
}

/** What a text would say as a number in a figure's cell; undefined where that holds no text, or something would be lost. */
function numberOf(text: string, target: Figure, { cells }: Ground): Change['kept'] {
  const cell = cells.at(target.place);
  if (typeof cell?.value !== 'string' || target.state !== 'number' || isUnsure(target)) return undefined;
  const content = asNumber(text, target);
  if (content === undefined) return undefined;
  return { new: content, newText: shownText(withContent(cell, cell.column, content) as Cell, cells.date1904) };
}

/** The text of a derived figure that is right, as the number that it says. */
export function changeToNumber(ground: Ground, target: Figure): Change | undefined {
  const number = numberOf(ground.cells.text(target.place), target, ground);
  const derivation = ground.derivations.find((known) => known.target === target);
  if (number === undefined || derivation === undefined) return undefined;
  return {
    ...common(ground, target),
    rule: derivation.compiled.rule,
    ...number,
    kind: 'to-number',
    safe: false,
    why: sentence([WHY.text()]),
    group: `${cellWords(target.place)} 数字`,
  };
}
