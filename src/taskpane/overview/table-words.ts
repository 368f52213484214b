import type { TableView } from '../../desk/views';
import type { Texts } from '../texts/texts';

/** What is known of a table, a line each: its name, how it came out, where it stands, and why it was taken for this table. */
export function tableLines(
  { no, title, state, notes, place, range, confidence, evidence }: TableView,
  texts: Texts,
): string[] {
  const { overview } = texts;
  const where = place === undefined ? [] : [overview.place(place.sheet, range ?? '')];
  const sure = confidence === undefined ? [] : [overview.confidence(Math.round(confidence * 100))];
  return [
    `${overview.table(no)} ${title}`,
    [`${overview.states[state]}：${overview.stateMeans[state]}`, ...notes].join(' · '),
    [...where, ...sure].join(' · '),
    evidence.join('；'),
  ].filter((line) => line !== '');
}

/** The same as one name for those who listen, what is seen of it first; the evidence is told apart. */
export function tableName({ no, title, state, notes }: TableView, { overview }: Texts): string {
  return [`${overview.table(no)} ${overview.states[state]}`, title, ...notes].join('，');
}
