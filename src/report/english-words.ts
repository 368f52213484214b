import { doubtInEnglish, gapInEnglish } from '../audit/english/gaps';
import { glossed } from '../audit/english/glossed';
import { messageInEnglish, reasonInEnglish } from '../audit/english/message';
import { suspicionInEnglish } from '../audit/english/suspicion';
import { placeInEnglish, valueInEnglish } from '../audit/english/terms';
import { warningInEnglish } from '../audit/english/warnings';
import { whyInEnglish } from '../audit/english/why';
import type { Slip } from '../audit/locate/slip';
import { ENGLISH_TITLES } from '../catalogue/english';
import type { Evidence, Unread } from '../recognise/types';
import type { StateWord } from './severity-words';
import { CHINESE_WORDS, type Words } from './words';

/** Words of a note on a table. */
const NOTES: Readonly<Record<string, string>> = {
  逻辑: 'error',
  核实: 'query',
  尾差: 'rounding',
  提示: 'note',
  出错: 'failed',
  已说明: 'explained',
  未核对: 'not compared',
  没有适用的关系: 'no relations apply',
  无法确定: 'cannot be told',
};

const STATES: Readonly<Record<StateWord, string>> = {
  缺: 'missing',
  有误: 'errors',
  核实: 'queries',
  未核对: 'not compared',
  部分未核对: 'compared in part',
  尾差: 'rounding',
  提示: 'notes',
  没有问题: 'no problems',
};

const SLIPS: Readonly<Record<Slip, string>> = {
  transposition: 'two digits changed places',
  dropped: 'a digit left out',
  doubled: 'a digit typed twice',
  point: 'the point moved',
  unit: 'the wrong unit',
  sign: 'a minus sign too many',
  'neighbour-row': 'copied from the row beside',
  'neighbour-year': 'copied from the other year',
  digit: 'one digit wrong',
  extra: 'a digit too many',
  few: 'a few off in the last digit',
};

const EVIDENCE: Readonly<Record<Evidence['by'], (found: string) => string>> = {
  'sheet-name': (found) => `the sheet is called “${found}”`,
  caption: (found) => `titled “${found}”`,
  header: (found) => `its header has ${glossed(list(found))}`,
  rows: (found) => `it has the rows ${glossed(list(found))}`,
  years: (found) => `its years are ${list(found)}`,
  user: () => 'as you said',
  turned: () => 'turned by a quarter: its rows are the columns of the form',
  'odd-number': (found) => `it is numbered “${found}”, which does not fit; title and content count`,
  'odd-title': (found) =>
    `its title is “${found}”, but another place is better that table, so the number or the name of the sheet counts`,
  elimination: (found) => `all other tables are found, only “${found}” is left`,
};

const UNREAD: Readonly<Record<Unread['what'], string>> = {
  value: 'cannot be read as a number',
  row: 'is not a row of this table',
  year: 'is not a year',
  'total-differs': 'is the same total written differently',
};

/** A blank cell before or after a change. */
const EMPTY_CELL = /( )空(?=→)|(→)空(?=$|[＋（）、])/g;

/** Items put together; what is quoted stays as it is. */
const list = (items: string): string =>
  items.replace(/“[^”]*”|、|或/g, (found) => (found === '、' ? ', ' : found === '或' ? ' or ' : found));
const two = (value: number) => String(value).padStart(2, '0');

/** Loaded when English is spoken. */
export const ENGLISH_WORDS: Words = {
  language: 'en',
  say: (_, en) => en,
  severity: (severity) => severity,
  state: (state) => STATES[state],
  note: (note) => note.replace(/^\S+/, (word) => NOTES[word] ?? word),
  list,
  title: (no) => (no === 0 ? '' : `${CHINESE_WORDS.title(no)} (${ENGLISH_TITLES[no] ?? ''})`),
  names: (names) => glossed(placeInEnglish(names)),
  message: (finding) => glossed(messageInEnglish(finding)),
  reason: reasonInEnglish,
  suspicion: (located) => glossed(suspicionInEnglish(located)),
  changed: (cells) =>
    list(
      cells
        .replace(EMPTY_CELL, '$1$2empty')
        .replace(/（随改 (.*?)）/g, ' (along with $1)')
        .replace(/＋/g, ' + '),
    ),
  slip: (slip) => SLIPS[slip],
  cell: (text) => (text === '（空白）' ? '(blank)' : text),
  value: valueInEnglish,
  obstacle: (words) => glossed(gapInEnglish(words)),
  unread: ({ what, why }) => (why === undefined ? UNREAD[what] : doubtInEnglish(why)),
  evidence: (by, found) => EVIDENCE[by](found),
  why: (words) => glossed(whyInEnglish(words)),
  warning: warningInEnglish,
  time: (time) =>
    `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`,
};
