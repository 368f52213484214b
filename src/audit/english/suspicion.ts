import { labelWords } from '../../rules/judge/operands';
import type { Finding } from '../finding';
import type { Located, Suspect, SuspectCell } from '../locate/suspect';
import { placeInEnglish } from './terms';

/** Suspects named; of more, how many there are. */
const NAMED = 8;

/** Where the mistake of a finding lies, in English; '' where that cannot be said. */
export function suspicionInEnglish({ finding, suspects, sentence }: Located): string {
  const likeliest = suspects.filter(({ rank }) => rank === 1);
  if (sentence === '') return '';
  if (likeliest.length === 0) return 'No one or two figures would settle all of this; check them one by one.';
  const unless = finding.severity === 'error' ? '' : 'Unless it is counted otherwise: ';
  if (likeliest.length > NAMED) return `${unless}one of ${likeliest.length} figures is wrong; nothing tells which.`;
  const each = likeliest.map((suspect) => suspectInEnglish(suspect, finding)).join('; or ');
  if (likeliest[0]!.cells.length > 1) return `${unless}more than one figure is wrong: ${each}.`;
  return likeliest.length > 1 ? `${unless}one of these is wrong: ${each}.` : `${unless}most likely wrong: ${each}.`;
}

/** A blank cell is told by a word. */
const valueOrEmpty = (text: string): string => (text === '空' ? 'empty' : text);

const suspectInEnglish = ({ cells }: Suspect, finding: Finding): string =>
  cells.map((cell) => cellInEnglish(cell, finding)).join(' and ');

function cellInEnglish({ figure, now, needed }: SuspectCell, finding: Finding): string {
  const table = figure.table === finding.table ? '' : `表${figure.table} `;
  return `${table}“${placeInEnglish(labelWords(figure))}” ${valueOrEmpty(now)}, which should be ${valueOrEmpty(needed)}`;
}
