import type { TableStateWord, TableView } from '../../desk/views/views';
import type { Texts } from '../texts/texts';

const SIGNS: Readonly<Record<TableStateWord, string>> = {
  缺: '缺',
  有误: '✗',
  核实: '?',
  未核对: '–',
  部分未核对: '–',
  尾差: '≈',
  提示: '·',
  没有问题: '✓',
};

/** What a tile has room for: the sign of a state and how many it counts. */
export const tileSign = (state: TableStateWord, count = 0): string =>
  count > 0 ? `${SIGNS[state]}${count}` : SIGNS[state];

/** What is known of a table, a line each: its name, how it came out, where it stands, and why it was taken for this table. */
export function tableLines(
  { no, title, state, notes, obstacles, place, range, confidence, directed, evidence }: TableView,
  texts: Texts,
): string[] {
  const { overview, signs } = texts;
  const where = place === undefined ? [] : [overview.place(place.sheet, range ?? '')];
  const sure = confidence === undefined || directed ? [] : [overview.confidence(Math.round(confidence * 100))];
  const said = directed ? [texts.places.directed] : [];
  return [
    `${overview.table(no)} ${title}`,
    [overview.states[state] + signs.colon + overview.stateMeans[state], ...notes].join(' · '),
    obstacles,
    [...where, ...said, ...sure].join(' · '),
    evidence.join(signs.next),
  ].filter((line) => line !== '');
}

/** The same as one name for those who listen, what is seen of it first; the evidence is told apart. */
export function tableName(
  { no, title, state, notes, obstacles, directed }: TableView,
  { overview, places, signs }: Texts,
): string {
  const said = directed ? places.directed : '';
  return [`${overview.table(no)} ${overview.states[state]}`, title, said, ...notes, obstacles]
    .filter((words) => words !== '')
    .join(signs.comma);
}
