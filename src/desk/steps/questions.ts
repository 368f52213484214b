import { signedQuestion } from '../../hosts/port/extras';
import type { Question } from '../../hosts/port/host';
import { Refusal } from '../../refusals/refusal';
import { signedWords } from '../../report/time-words';
import type { Words } from '../../report/words';
import { placeKey } from '../../workbook/address';
import type { CellPlace } from '../../workbook/types';
import type { FindingView, QuestionView } from '../views/views';

/** Of the cells that a finding was compared with, so many are named. */
const MOST_NAMED = 6;

/** The cell that a finding is asked about: the one that is reported. */
const askedAt = ({ cells }: FindingView): CellPlace | undefined =>
  (cells.find(({ role }) => role === 'reported') ?? cells[0])?.place;

/** What colleagues are asked about a finding, and where. Throws `no-cell` where it has none. */
export function questionAbout(
  finding: FindingView,
  { say }: Words,
): { readonly place: CellPlace; readonly text: string } {
  const place = askedAt(finding);
  if (place === undefined) throw new Refusal('no-cell');
  const { message, rule, cells } = finding;
  const others = cells.filter(({ role }) => role === 'source');
  const named = others.slice(0, MOST_NAMED).map((cell) => `${cell.place.sheet}!${cell.address} ${cell.value}`);
  const more = others.length > named.length;
  const compared = say(
    `对照的是 ${named.join('、')}${more ? ' 等' : ''}。`,
    ` It was compared with ${named.join(', ')}${more ? ' …' : ''}.`,
  );
  const asked = named.length === 0 ? '' : compared;
  const text = say(
    `${message.replace(/。?$/, '。')}${asked}${rule.reason.replace(/。?$/, '。')}请问哪个数属实，口径是什么？请在这里回复。`,
    `${message.replace(/\.?$/, '.')}${asked} ${rule.reason.replace(/\.?$/, '.')} Which figure is right, and how is it counted? Please answer here.`,
  );
  return { place, text: signedQuestion(text, rule.id) };
}

/** The questions about findings that there are; whose finding is gone needs no answer. */
export function questionViews(
  questions: readonly Question[],
  findings: readonly FindingView[],
  words: Words,
): QuestionView[] {
  const keyOf = (rule: string, place: CellPlace) => `${rule} ${placeKey(place)}`;
  const byPlace = new Map(
    findings.flatMap((finding) => {
      const place = askedAt(finding);
      return place === undefined ? [] : [[keyOf(finding.rule.id, place), finding.id] as const];
    }),
  );
  return questions.flatMap(({ id, place, rule, answers }) => {
    const finding = byPlace.get(keyOf(rule, place));
    if (finding === undefined) return [];
    const said = answers.map(({ text, ...by }) => ({ text, signed: signedWords(by, words) }));
    return [{ id, finding, place: { ...place }, answers: said }];
  });
}
