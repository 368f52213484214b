import { labelWords } from '../../rules/judge/operands';
import type { Finding } from '../finding';
import { MOST_SUSPECTS } from './rank';
import { SLIP_WORDS, slipTier } from './slip';
import type { Confirmation, Suspect, SuspectCell } from './suspect';

/** Ties named one by one; of more, only how many there are. */
const NAMED = 8;

/** Says where the mistake lies, as a colleague would. */
export function sentenceFor(
  finding: Finding,
  suspects: readonly Suspect[],
  confirmed: readonly Confirmation[],
): string {
  if (finding.verdict?.outcome === 'rounding') return '';
  const likeliest = suspects.filter(({ rank }) => rank === 1);
  const isQuery = finding.severity !== 'error';
  if (likeliest.length === 0) {
    if (isQuery || confirmed.length === 0) return '';
    return `${confirmed.map(confirmedWords).join('；')}；没有哪一两个数改了就能使各处都相符，请逐项核对。`;
  }
  if (likeliest[0]!.cells.length > 1) return pairSentence(likeliest, confirmed, finding);
  const cells = likeliest.map(({ cells: [cell] }) => cell!);
  const suspected = new Set(cells.map(({ figure }) => figure));
  // What is borne out elsewhere is said where it turns the suspicion to the other side.
  const against = confirmed.filter(({ figures }) => !figures.some((figure) => suspected.has(figure)));
  const because = against.map(confirmedWords).join('；');
  const unless = isQuery ? '若不是口径不同，' : '';
  // A less likely suspect is no impossible one.
  const lies = suspects.length > likeliest.length ? '多半错在' : '错在';
  if (cells.length === 1) {
    const [cell] = cells as [SuspectCell];
    const blame = because === '' ? '最可能错的是' : `${because}，所以${lies}`;
    return `${unless}${blame}${fullName(cell, finding)}：应为 ${neededWords(cell)}${slipNote(cell)}。`;
  }
  const so = because === '' ? '' : `${because}，所以`;
  if (cells.length > NAMED) {
    const many = cells.length < MOST_SUSPECTS ? `${cells.length} 个数` : `至少 ${MOST_SUSPECTS} 个数`;
    return `${unless}${so}${lies} ${many}之一，现有的数分不出是哪一个。`;
  }
  const names = namesOf(cells, finding);
  if (names.some((name, at) => name !== cells[at]!.now)) {
    return `${unless}${so}下面几个数中有一个要改：${cells.map((cell, at) => `${names[at]} 应为 ${neededWords(cell)}`).join('，或 ')}。`;
  }
  const list = `${names.slice(0, -1).join('、')} 或 ${names.at(-1)}`;
  const needs = cells.map((cell, at) => `${names[at]} 应为 ${neededWords(cell)}`).join('，或 ');
  return `${unless}${so}${lies} ${list} 之中：${needs}。`;
}

function pairSentence(pairs: readonly Suspect[], confirmed: readonly Confirmation[], finding: Finding): string {
  const because = confirmed.map(confirmedWords).join('；');
  const common = pairs[0]!.cells.filter(({ figure }) =>
    pairs.every(({ cells }) => cells.some((cell) => cell.figure === figure)),
  );
  const needs = (cells: readonly SuspectCell[], joint: string) => {
    const names = namesOf(cells, finding);
    return cells.map((cell, at) => `${names[at]} 应为 ${neededWords(cell)}`).join(joint);
  };
  const so = because === '' ? '只改一个数不能使各处都相符' : `${because}，所以不止一个数有误`;
  if (common.length === 1) {
    const others = pairs.map(({ cells }) => cells.find(({ figure }) => figure !== common[0]!.figure)!);
    return `${so}：${needs(common, '')}，同时 ${needs(others, '，或 ')}。`;
  }
  return `${so}：${pairs
    .slice(0, NAMED)
    .map(({ cells }) => needs(cells, '，同时 '))
    .join('；或 ')}。`;
}

function confirmedWords({ value, words, same }: Confirmation): string {
  const name = words.replace(/^表\d+ /, '');
  return `${name} ${value} 也等于${same.map((each) => each.words).join('、')}`;
}

/** Each cell by its number; where two hold the same, or one stands in another table, by what it is as well. */
function namesOf(cells: readonly SuspectCell[], finding: Finding): string[] {
  const isPlain = cells.every(
    (cell) => cell.figure.table === finding.table && cells.every((other) => other === cell || other.now !== cell.now),
  );
  return cells.map((cell) => (isPlain ? cell.now : fullName(cell, finding).trim()));
}

function fullName({ figure, now }: SuspectCell, finding: Finding): string {
  const table = figure.table === finding.table ? '' : ` 表${figure.table}`;
  return `${table}“${labelWords(figure)}”的 ${now}`;
}

/** What is needed. Where a bound leaves it open that is said; what rounding leaves open is not. */
function neededWords({ needed, neededRange, figure }: SuspectCell): string {
  if (neededRange === undefined) return needed;
  const { low, high } = neededRange;
  if (high === needed && (low === undefined || low === '0' || low === '0%') && figure.kind === 'count')
    return `${needed} 或更小`;
  return high === undefined ? `${needed} 或更大` : needed;
}

/** The slip of the hand, where it owes little to chance. */
export const slipNote = ({ slip }: SuspectCell): string =>
  slip === undefined || slipTier(slip) > 0 ? '' : `（像是${SLIP_WORDS[slip]}）`;
