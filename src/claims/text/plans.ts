import { PLANS } from '../../catalogue/claims/words';
import type { Clause } from './clauses';

/** 到2025年: the year that something is to be by; 减少到2021年的1333人 is no plan. */
const UNTIL = /到(20\d\d)年/g;

/**
 * Sentences that tell of what is to be, or of a year to come, by their numbers.
 * @param shown years that the report shows, ascending
 */
export function plannedSentences(text: string, clauses: readonly Clause[], shown: readonly string[]): Set<number> {
  const last = shown[shown.length - 1] ?? '9999';
  const sentences = new Map<number, [number, number]>();
  for (const { sentence, start, end } of clauses) sentences.set(sentence, [sentences.get(sentence)?.[0] ?? start, end]);
  const plans = new Set<number>();
  for (const [sentence, [start, end]] of sentences) {
    const words = text.slice(start, end);
    if (PLANS.test(words) || [...words.matchAll(UNTIL)].some(([, year]) => year! > last)) plans.add(sentence);
  }
  for (const { sentence, years } of clauses)
    if (years.some(({ year, compared }) => !compared && year.kind === 'year' && Number(year.year) > Number(last) + 1))
      plans.add(sentence);
  return plans;
}
