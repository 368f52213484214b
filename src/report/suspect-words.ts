import type { Finding } from '../audit/finding';
import type { FollowingCell, Suspect, SuspectCell } from '../audit/locate/suspect';
import type { Outline } from './outline';
import type { PlaceNames } from './place-names';
import type { Words } from './words';

/** Which figure is most likely wrong, in words: what speaks for it, then the cells; '' where nothing points at one. */
export function suspectWords(
  finding: Finding,
  { located, names }: Pick<Outline, 'located' | 'names'>,
  words: Words,
): string {
  const known = located.get(finding);
  if (known === undefined || known.sentence === '') return '';
  const likeliest = known.suspects
    .filter(({ rank }) => rank === 1)
    .map((suspect) => suspectText(suspect, names, finding));
  const said = words.suspicion(known);
  if (likeliest.length === 0) return said;
  const cells = likeliest.map(words.changed).join(words.say(' 或 ', ' or '));
  return `${said.replace(/[。.]$/, '')}${words.say('：', ': ')}${cells}`;
}

/** A suspect as its cells: C6 405→407，随改 E6 88.82%→89.25%. What formulas do by themselves is left out. */
export function suspectText({ cells, follows }: Suspect, names: PlaceNames, finding?: Finding): string {
  const home = finding?.cells[0]?.place.sheet;
  const text = ({ figure, now, needed }: SuspectCell | FollowingCell) =>
    `${names.cell(figure.place, home)} ${now}→${needed}`;
  const typed = follows.filter(({ live }) => !live);
  return cells.map(text).join('＋') + (typed.length === 0 ? '' : `（随改 ${typed.map(text).join('、')}）`);
}
