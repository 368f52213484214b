import type { CheckResult } from '../audit/check';
import type { Coverage, Obstacle } from '../audit/coverage';
import { FORMS } from '../catalogue/forms';
import { placeText } from '../workbook/address';
import type { Outline } from './outline';
import { SEVERITY_WORDS, type StateWord } from './severity-words';
import type { Words } from './words';

export interface TableState {
  readonly word: StateWord;
  readonly sign: string;
  /** How many findings or relations the word speaks of; 0 where there is nothing to count. */
  readonly count: number;
  /** What else there is to know: `尾差 5`, `未核对 2/6`: of six relations two were not compared in full. */
  readonly notes: readonly string[];
  readonly relations: number;
  readonly compared: number;
  readonly obstacles: readonly Obstacle[];
}

const SIGNS: Readonly<Record<StateWord, string>> = {
  缺: '–',
  有误: SEVERITY_WORDS.error.sign,
  核实: SEVERITY_WORDS.query.sign,
  未核对: '–',
  部分未核对: '–',
  尾差: SEVERITY_WORDS.rounding.sign,
  提示: SEVERITY_WORDS.note.sign,
  没有问题: '✓',
};

/** More obstacles than these are only counted. */
const NAMED = 3;
const NOTHING: Coverage = { relations: 0, compared: 0, obstacles: [] };

/** The states of all tables of the catalogue, in its order: what every face says of them. */
export function tableStates({ recognition, coverage }: CheckResult, outline: Outline): Map<number, TableState> {
  const missing = new Set(recognition.missing);
  const undecided = new Set(recognition.conflicts.flatMap(({ forms }) => forms));
  return new Map(
    FORMS.map(({ no }) => {
      const own = coverage.get(no) ?? NOTHING;
      if (!missing.has(no)) return [no, stateOf(no, outline, own)];
      return [no, stateWith('缺', 0, undecided.has(no) ? ['无法确定'] : [], own)];
    }),
  );
}

function stateOf(no: number, outline: Outline, coverage: Coverage): TableState {
  const open = outline.groups.find((group) => group.no === no)?.findings ?? [];
  const broken = (severity: keyof typeof SEVERITY_WORDS) =>
    open.filter((finding) => finding.status === 'broken' && finding.severity === severity).length;
  const [error, query, rounding, note] = [broken('error'), broken('query'), broken('rounding'), broken('note')];
  const failed = open.filter(({ status }) => status === 'failed').length;
  const accepted = outline.accepted.filter(({ table }) => table === no).length;
  const counts: [string, number][] = [
    [SEVERITY_WORDS.error.word, error],
    ['出错', failed],
    [SEVERITY_WORDS.query.word, query],
    [SEVERITY_WORDS.rounding.word, rounding],
    [SEVERITY_WORDS.note.word, note],
    ['已说明', accepted],
  ];
  const notes = counts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`);
  const left = coverage.relations - coverage.compared;
  if (left > 0) notes.push(`未核对 ${left}/${coverage.relations}`);
  if (coverage.relations === 0) notes.push('没有适用的关系');
  const all = (word: StateWord, count: number) => stateWith(word, count, notes, coverage);
  if (error + failed > 0) return all('有误', error + failed);
  if (query > 0) return all('核实', query);
  if (coverage.compared === 0) return all('未核对', coverage.relations);
  if (left > 0 || coverage.obstacles.length > 0) return all('部分未核对', left);
  if (rounding > 0) return all('尾差', rounding);
  return note > 0 ? all('提示', note) : all('没有问题', 0);
}

/** Which cells stand in the way of comparing, the first few of them; '' where none does. */
export function obstacleWords({ obstacles }: Pick<Coverage, 'obstacles'>, { say, obstacle }: Words): string {
  const named = obstacles.slice(0, NAMED).map(({ words: told, place }) => {
    const words = obstacle(told);
    if (place === undefined) return words;
    const cell = placeText(place);
    return words.startsWith(cell) ? words : `${cell} ${words}`;
  });
  const all = obstacles.length;
  const more = all > NAMED ? say(`等 ${all} 处`, `, and others (${all} in all)`) : '';
  return named.join(say('；', '; ')) + more;
}

const stateWith = (word: StateWord, count: number, notes: readonly string[], coverage: Coverage): TableState => ({
  word,
  sign: SIGNS[word],
  count,
  notes,
  ...coverage,
});
