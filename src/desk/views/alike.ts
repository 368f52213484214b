import type { Words } from '../../report/words';

/** Words named one by one before the rest is only hinted at. */
const NAMED = 3;

/**
 * What findings of one rule in one table are about, said once: `合计（总、自有、独用面积）`. Where their sentences do not
 * begin with a figure and its place, there is none.
 * @param messages in Chinese
 */
export function alikeWords(messages: readonly string[], words: Pick<Words, 'language' | 'names'>): string | undefined {
  const parts = messages.map((message) => /^([^（]+)（([^）]+)）报 /.exec(message));
  const name = parts[0]?.[1];
  if (name === undefined || parts.some((part) => part?.[1] !== name)) return undefined;
  const whole = parts.map((part) => part![2]!);
  const places = whole.map((place) => place.split('，'));
  const same = places.every(({ length }) => length === places[0]!.length);
  const columns = same ? places[0]!.map((_, at) => places.map((place) => place[at]!)) : [whole];
  if (words.language === 'zh') return `${name}（${columns.map(listed).join('，')}）`;
  return `${words.names(name)} (${columns.map((column) => shortList(column, words)).join('; ')})`;
}

/** `总面积 [total area], 自有面积 [owned] …`: whole names, each with its gloss. */
function shortList(column: readonly string[], { names }: Pick<Words, 'names'>): string {
  const each = [...new Set(column)];
  return each.slice(0, NAMED).map(names).join(', ') + (each.length > NAMED ? ' …' : '');
}

/** What names of the forms share at their end. */
const ENDINGS = /^(?:面积|年|人数|教师|率|满意度|合格率|级|等奖|费|类)$/;

/** `总、自有、独用面积`: each word once, the ending that they share at the last. */
function listed(words: readonly string[]): string {
  const each = [...new Set(words)];
  if (each.length === 1) return each[0]!;
  const shortest = Math.min(...each.map(({ length }) => length));
  let shared = 0;
  while (shared < shortest - 1 && new Set(each.map((word) => word.slice(-shared - 1))).size === 1) shared++;
  // A name of somebody's own ends as it happens: 电子商务 and 旅游服务 share nothing.
  if (!ENDINGS.test(each[0]!.slice(each[0]!.length - shared))) shared = 0;
  // A bracket is not torn apart.
  if (/[)）]/.test(each[0]!.slice(each[0]!.length - shared))) shared = 0;
  const named = each.slice(0, NAMED).map((word) => word.slice(0, word.length - shared));
  return named.join('、') + (each.length > NAMED ? '等' : '') + each[0]!.slice(each[0]!.length - shared);
}
