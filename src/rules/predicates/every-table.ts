import { columnKey, turnedWords } from '../../recognise/headers/turn';
import type { Figure, OddColumn, Unread } from '../../recognise/types';
import { captionTitle } from '../../recognise/words/captions';
import { UNDER_ITS_LIKE } from '../../recognise/words/doubt-words';
import { groupBy } from '../../workbook/group-by';
import { isInteger, toDecimal } from '../../workbook/rational';
import { impossibleYears } from '../../workbook/year-text';
import type { FigureIndex } from '../judge/figure-index';
import { yearFaults } from '../judge/table-years';
import { finding, HOLDS, onceEach, type Verdict } from '../judge/verdict';
import type { PredicateName } from '../notation/syntax';
import { containedVerdicts } from './contained';
import { oddShares } from './odd-shares';
import { ordinalFaults } from './ordinals';
import { subtotalVerdicts } from './subtotals';
import { sumColumnVerdicts } from './sum-columns';

/** Predicates about 每表: how every figure of every recognised table is written. */
export function evaluateEveryTable(name: PredicateName, index: FigureIndex): Verdict[] {
  const { figures, tables, unread, oddColumns } = index.recognition;
  // Only where a school has put in any is there something to compare.
  if (name === '小计相符') return [...subtotalVerdicts(tables, figures), ...sumColumnVerdicts(tables, figures, false)];
  if (name === '合计列相符') return sumColumnVerdicts(tables, figures, true);
  if (name === '其中不超') return containedVerdicts(tables, figures);
  const verdicts = onceEach(verdictsOf(name, figures, unread, oddColumns ?? [], tables));
  return verdicts.length > 0 ? verdicts : [HOLDS];
}

function verdictsOf(
  name: PredicateName,
  figures: readonly Figure[],
  unread: readonly Unread[],
  oddColumns: readonly OddColumn[],
  tables: FigureIndex['recognition']['tables'],
): Verdict[] {
  switch (name) {
    case '可读':
      return [...unread.map(unreadVerdict), ...oddColumns.map(oddColumnVerdict)];
    case '无错误值':
      return figures
        .filter(({ state }) => state === 'error')
        .map((figure) => finding([figure], `单元格里是错误值 ${figure.text}`, figure.text));
    case '数值型':
      return [
        ...byTable(figures, 'number-as-text', (count) => `有 ${count} 个数字存成了文本，Excel 不会计算它们`),
        ...byTable(figures, 'remarked', remarkedWords),
        ...byTable(figures, 'partly-read', partlyWords),
      ];
    case '无空白':
      return byTable(figures, 'stray-blanks', blankWords);
    case '半角':
      return byTable(figures, 'full-width', (count) => `有 ${count} 个单元格用了全角数字或符号`);
    case '带百分号':
      return oddShares(figures);
    case '整数':
      return figures
        .filter(isImpossibleCount)
        .filter(isOnce(oddColumns))
        .map((figure) => {
          const text = keptText(figure);
          return finding([figure], `个数应是不小于 0 的整数，现在是 ${text}`, text);
        });
    case '序号连续': {
      // Of a list of which a part was not read, no number tells what it should be.
      const torn = new Set(unread.filter(({ why }) => why === UNDER_ITS_LIKE).map(({ block }) => block));
      const isOwn = ({ kind, block }: Figure) => kind === 'ordinal' && !torn.has(block);
      return [...groupBy(figures, (figure) => (isOwn(figure) ? figure.block : undefined))].flatMap(([block, numbers]) =>
        ordinalFaults(block, numbers, tables, true),
      );
    }
    case '标题年份':
      return tables.flatMap(({ no, caption }) => {
        const words = caption === undefined ? undefined : impossibleYears(captionTitle(caption.text));
        if (caption === undefined || words === undefined) return [];
        return [
          {
            ...finding([], `标题中的${words}`, caption.text),
            spots: [{ table: no, place: caption.place, text: caption.text }],
          },
        ];
      });
    case '年度一致':
      return yearFaults(tables, figures);
    default:
      return [];
  }
}

/** Why something in a table could not be understood. */
const UNREAD_WORDS: Record<Unread['what'], (text: string, row: string) => string> = {
  value: (text) =>
    text === '' ? '公式还没有算出结果，请在 Excel 或 WPS 中打开并保存一次' : `读不懂“${text}”，应填数字`,
  row: (text, row) => `不认得${row}：“${text}”，请写成表样里的名称，或删去`,
  year: (text) => `“${text}”不是年度，应写成 2021 这样`,
  'total-differs': (text) => `同一个总数写了几处却不一样：${text}，请改成一样`,
};

/** Why a cell could not be understood. */
export const unreadWords = ({ what, text, why, turned }: Pick<Unread, 'what' | 'why' | 'text' | 'turned'>): string =>
  why === undefined
    ? UNREAD_WORDS[what](text, turnedWords('这一行', { turned }))
    : `“${text.replaceAll(/\s*\n\s*/g, '⏎')}”${why}`;

function unreadVerdict(unread: Unread): Verdict {
  const { table, place, text } = unread;
  return { ...finding([], unreadWords(unread), text), spots: [{ table, place, text }] };
}

/** What is odd about a column. */
const ODD_COLUMN_WORDS: Record<OddColumn['what'], (text: string, column: string) => string> = {
  missing: (text, column) => `没有找到“${text}”${column}，与它有关的关系无法核对；请补上，或改回表样里的列名`,
  unknown: (text, column) => `不认得“${text}”${column}，没有核对；是表样里的一列，请改成表样里的列名`,
  repeated: (text, column) => `“${text}”${column}出现了两次，请删去或改名其中一列`,
  planned: (text, column) => `“${text}”${column}是计划或预算，不是实际的数，没有核对`,
  undated: (text, column) => `“${text}”${column}没有写年度，请写在表头里`,
};

/** What is odd about a column; of a turned table it is a row of the sheet. */
export const oddColumnWords = ({ what, text, turned }: Pick<OddColumn, 'what' | 'text' | 'turned'>): string =>
  ODD_COLUMN_WORDS[what](text, turnedWords('这一列', { turned }));

function oddColumnVerdict(odd: OddColumn): Verdict {
  const { table, place, text } = odd;
  return { ...finding([], oddColumnWords(odd), text), spots: [{ table, place, text }] };
}

const remarkedWords = (count: number, [first]: readonly Figure[]): string =>
  `有 ${count} 个数旁边写了“约”“左右”、货币符号或注号（如“${first!.text}”），按其中的数核对，但不据以改别的数`;

const partlyWords = (count: number, [first]: readonly Figure[]): string =>
  `有 ${count} 个数的单元格里有划掉或上标的字，其余读作“${first!.text}”，但不据以改别的数`;

function blankWords(count: number, cells: readonly Figure[]): string {
  const unseen = [...new Set(cells.flatMap(({ slips }) => slips.filter((slip) => slip.startsWith('U+'))))];
  const named = unseen.length === 0 ? '' : `或看不见的字符（${unseen.join('、')}）`;
  return `有 ${count} 个单元格前后或中间多了空格${named}`;
}

/** One verdict for each table, naming all its cells with the slip. */
function byTable(
  figures: readonly Figure[],
  slip: string,
  words: (count: number, cells: readonly Figure[]) => string,
): Verdict[] {
  const tables = new Map<number, Map<string, Figure>>();
  for (const figure of figures) {
    if (figure.slips.length === 0 || !figure.slips.includes(slip)) continue;
    const cells = tables.get(figure.table) ?? new Map<string, Figure>();
    cells.set(`${figure.place.sheet}/${figure.place.row}/${figure.place.column}`, figure);
    tables.set(figure.table, cells);
  }
  return [...tables.values()].map((cells) => {
    const all = [...cells.values()];
    return finding(all, words(all.length, all));
  });
}

/** False of a column that stands there twice: what it counts is not known, and that is said. */
function isOnce(oddColumns: readonly OddColumn[]): (figure: Figure) => boolean {
  const keyOf = (placed: Pick<Figure, 'table' | 'place' | 'turned'>) => `${placed.table} ${columnKey(placed)}`;
  const twice = new Set(oddColumns.filter(({ what }) => what === 'repeated').map(keyOf));
  return (figure) => !twice.has(keyOf(figure));
}

/** A number as its cell keeps it where the format hides what is wrong with it. */
const keptText = ({ text, value }: Figure): string =>
  value !== undefined && !isInteger(value) && !text.includes('.') ? toDecimal(value, KEPT_DIGITS) : text;
const KEPT_DIGITS = 8;

function isImpossibleCount({ kind, state, value }: Figure): boolean {
  return kind === 'count' && state === 'number' && value !== undefined && (value.n < 0n || value.n % value.d !== 0n);
}
