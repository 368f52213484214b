import { COMMON_IN_NAMES, OPENS_LIST } from '../../catalogue/claims/words';
import type { Said } from '../text/said';
import type { BesideSaid } from './reading';
import type { Understood } from './understood';

const THINGS = new Set(['个', '类', '门', '项', '级', '种', '本', '人']);
const CLOSING: Readonly<Record<string, string>> = { ')': '(', '》': '《', '”': '“', '」': '「', '】': '【' };
const OPENING = new Set(Object.values(CLOSING));
const STOP = /[,:;。!?！？\n]/;
const LEVELS = /(?:级|年|类型|大|小)$/;

/** What stands before a number where a list ends there: the list's first name, with what leads to it. */
export const leadOf = (text: string, at: number): string | undefined => leadIn(listBefore(text, at)?.names ?? []);

/** What stands behind 等 in its last name is what is counted: 教务、学工等管理系统5套. */
const KIND = /等(?:各类|各种|其他)?([^等]{2,})$/;

/** The names up to the last with a verb: 对接现代制造业、现代服务业开设数控加工. */
function leadIn(names: readonly string[]): string | undefined {
  const kind = KIND.exec(names[names.length - 1] ?? '');
  if (kind !== null) return kind[1];
  const verbs = names.map((name) => OPENS_LIST.test(name));
  return names.length === 0 ? undefined : names.slice(0, Math.max(1, verbs.lastIndexOf(true) + 1)).join(',');
}

/** The names of the list that ends where a number begins; the first with what leads to it. */
export const namesBefore = (text: string, at: number): readonly string[] => listBefore(text, at)?.names ?? [];

/** What a list of names before or behind a number comes to; undefined where there is none. */
export function listStatement(
  text: string,
  { mention, clause }: Said,
  last: Understood | undefined,
): BesideSaid | undefined {
  if (!mention.whole || !THINGS.has(mention.counts) || mention.hedge !== undefined) return undefined;
  const number = Number(mention.value.n);
  const each = /各(?:有|建)?$/.exec(text.slice(clause.start, mention.start));
  const before = listBefore(text, mention.start - (each?.[0].length ?? 0));
  if (before !== undefined && each !== null) {
    const whole = last?.said.mention;
    if (!whole?.whole) return undefined;
    const sum = beside(before, Number(whole.value.n), before.names.length * number);
    return { ...sum, others: [...sum.others, whole] };
  }
  if (before !== undefined) {
    const { names, more, joined } = before;
    const isFollowed = /^[\u4e00-\u9fff]/.test(text.slice(mention.end));
    const isTold = isFollowed && (names.length > 2 || joined) && !names.every((name) => LEVELS.test(name));
    if (more || number === names.length || isTold) return beside(before, number, names.length);
  }
  const behind = listBehind(text, mention.end);
  if (behind === undefined) return undefined;
  const result = beside(behind, number, behind.names.length);
  return result.outcome === 'differs' && behind.names.every((name) => LEVELS.test(name)) ? undefined : result;
}

const beside = ({ more, start, end }: NameList, number: number, count: number): BesideSaid => ({
  operator: more ? '>=' : '=',
  outcome: (more ? number >= count : number === count) ? 'agrees' : 'differs',
  expected: String(count),
  others: [{ start, end }],
});

interface NameList {
  readonly names: readonly string[];
  /** True where there may be more (等). */
  readonly more: boolean;
  readonly joined: boolean;
  readonly start: number;
  readonly end: number;
}

/** The list that ends where a number begins: 语文、数学、英语等|3门. */
function listBefore(text: string, at: number): NameList | undefined {
  const tail = /(?:等|,?(?:共计|合计|共|这|总计|一共))*$/.exec(text.slice(0, at))!;
  const end = tail.index;
  let start = end;
  let depth = 0;
  while (start > 0) {
    const sign = text[start - 1]!;
    if (CLOSING[sign] !== undefined) depth++;
    else if (OPENING.has(sign)) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && STOP.test(sign)) break;
    start--;
  }
  return listOf(text.slice(start, end), start, end, tail[0].includes('等'));
}

/** The list behind a number and what is counted: 3个专业(数控加工、现代物流、电子商务). */
function listBehind(text: string, at: number): NameList | undefined {
  const head =
    /^[^,:;。!?！？\n()、\d]{1,14}(?::|\(|,(?:即|包括|分别为|分别是|有|为)|(?:即|包括|分别为|分别是):?)/.exec(
      text.slice(at),
    );
  if (head === null) return undefined;
  const start = at + head[0].length;
  const length = text.slice(start).search(/[,:;。!?！？\n()]/);
  const end = length < 0 ? text.length : start + length;
  const words = text.slice(start, end);
  return listOf(words.replace(/等$/, ''), start, end, /等/.test(words), true);
}

function listOf(words: string, start: number, end: number, more: boolean, isTold = more): NameList | undefined {
  if (/分别|依次|[为是有]$/.test(words)) return undefined;
  let bare = '';
  let depth = 0;
  for (const sign of words) {
    if (OPENING.has(sign)) depth++;
    else if (CLOSING[sign] !== undefined) depth = Math.max(0, depth - 1);
    else if (depth === 0) bare += sign;
    if (OPENING.has(sign) && sign !== '(') bare += '□';
  }
  bare = bare.replace(/^.*(?:19|20)\d\d(?:[-—]\d+)?(?:学年度|学年|年度|年)?/, '');
  if (/\d/.test(bare)) return undefined;
  const pieces = bare.split(/、|—+|–/);
  const tail = pieces[pieces.length - 1] ?? '';
  // In a longer list 和 may be part of a name; between its last two it joins them.
  const halves = tail.split(/以及|和|及/).filter((half) => half !== '');
  const joined = halves.length === 2 && halves.every((half) => half.length >= 2 || half === '□');
  const isList = pieces.length >= 2 || (joined && isTold);
  const names = [...pieces.slice(0, -1), ...(joined ? halves : [tail])].filter((name) => name !== '');
  if (!isList || names.length < 2) return undefined;
  return { names, more, joined, start, end };
}

/** True where one name may be short for the other, or for what both are: 幼教 and 幼儿教育, 中餐烹饪 and 烹饪. */
export function isLike(name: string, other: string): boolean {
  const [a, b] = [bare(name), bare(other)];
  if (isWithin(a, b) || isWithin(b, a)) return true;
  for (let at = 0; at + 2 <= a.length; at++) {
    const pair = a.slice(at, at + 2);
    if (!COMMON_IN_NAMES.has(pair) && b.includes(pair)) return true;
  }
  return false;
}

const bare = (name: string): string => name.replace(/[^\p{sc=Han}A-Za-z]/gu, '').replace(/专业$/, '');

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return short.length >= 2 && at === short.length;
}
