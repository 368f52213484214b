import type { CheckResult } from '../audit/check';
import type { Recognition } from '../recognise/types';
import { groupBy } from '../workbook/group-by';
import { isCalled, type SheetPlace, sheetReference } from '../workbook/sheet-reference';
import { otherPlaces, piecesWords, setAsideWords, sheetPlaceWords } from './direction-words';
import { tableNumbers } from './table-words';
import type { Words } from './words';

/** Places named in a terminal for one table; the first ones are the likeliest. */
const NAMED = 2;

/** Where a table that was not found may stand, for the terminal: `  表3 最像的是 “Sheet1” A3:E8，没有采用：…`. */
export function missingLines(no: number, checked: CheckResult, words: Words): string[] {
  const { say } = words;
  return otherPlaces(checked, no, words)
    .slice(0, NAMED)
    .map(({ pieces, why, headless }, at) => {
      const like = at === 0 ? say('最像的是', 'most like it is') : say('其次是', 'next is');
      const said = say(
        `表${no} ${like} ${piecesWords(pieces, words)}，没有采用：${why}`,
        `表${no}: ${like} ${piecesWords(pieces, words)}, not taken: ${why}`,
      );
      if (headless) return say(`  ${said}；请照表样改正列名`, `  ${said}; name its columns as on the form`);
      const options = pieces.map((piece) => `--table ${tableOption(no, piece)}`).join(' ');
      return say(`  ${said}；可用 ${options} 指定`, `  ${said}; to take it: ${options}`);
    });
}

/** What `--table` takes, as a shell reads it. */
function tableOption(no: number, place: SheetPlace): string {
  const option = `表${no}=${sheetReference(place)}`;
  return option.includes("'") ? `"${option}"` : option;
}

/** From so many tables on, the set to leave out is named once instead of every table that is to be taken. */
const ONE_BY_ONE = 2;

/** How to leave out one of two sets that cannot be told apart, and the tables of which that need not be said again. */
export function disputedSetLines(
  { conflicts }: Recognition,
  words: Words,
): { readonly lines: string[]; readonly tables: ReadonlySet<number> } {
  const lines: string[] = [];
  const tables = new Set<number>();
  const bySets = groupBy(conflicts, ({ forms: [no, ...others], claims }) =>
    others.length > 0 ? undefined : [...new Set(claims.map(({ sheet }) => numberLeftOut(sheet, no!)))].join('\0'),
  );
  for (const [key, disputes] of bySets) {
    const sets = key.split('\0');
    const options = sets
      .filter((set) => !sets.some((other) => other !== set && isCalled(other, set)))
      .map((set) => `--ignore ${/^[\p{L}\p{N}]+$/u.test(set) ? set : `"${set}"`}`);
    if (disputes.length <= ONE_BY_ONE || sets.length === 1 || options.length === 0) continue;
    const numbers = disputes.map(({ forms }) => forms[0]!).sort((a, b) => a - b);
    for (const no of numbers) tables.add(no);
    lines.push(
      words.say(
        `  ${tableNumbers(numbers)} 各有 ${sets.length} 份，分不清用哪一份；可用 ${options.join(' 或 ')} 排除不用的一份`,
        `  ${words.list(tableNumbers(numbers))}: ${sets.length} sets each, and which one counts cannot be told; to leave one out: ${options.join(' or ')}`,
      ),
    );
  }
  return { lines, tables };
}

/** The name of a sheet with * for the number of its table. */
const numberLeftOut = (sheet: string, no: number): string =>
  sheet.replace(/\d+/, (number) => (Number(number) === no ? '*' : number));

const areAlike = (one: SheetPlace, other: SheetPlace): boolean => sheetReference(one) === sheetReference(other);

/** Second sets of tables, those alike on one line: `另有一份：表3 “表3 (2)” A1:E8，是另一份，不参加核对：…`. */
export function setAsideLines({ setAside = [] }: Recognition, words: Words): string[] {
  const { say, list } = words;
  return [...groupBy(setAside, (set) => setAsideWords(set, words))].map(([why, sets]) => {
    const numbers = [...new Set(sets.map(({ table }) => table))].sort((a, b) => a - b);
    const places =
      sets.length <= NAMED
        ? list(sets.map((set) => `表${set.table} ${sheetPlaceWords(set, words)}`).join('、'))
        : say(
            `${tableNumbers(numbers)}，从 ${sheetPlaceWords(sets[0]!, words)} 起`,
            `${list(tableNumbers(numbers))}, from ${sheetPlaceWords(sets[0]!, words)} on`,
          );
    const [used, ...others] = sets.flatMap(({ instead }) => instead ?? []);
    if (used === undefined) return say(`另有一份：${places}，${why}`, `also there: ${places}, ${why}`);
    const [place, isOne] = [sheetPlaceWords(used, words), others.every((other) => areAlike(other, used))];
    return say(
      `另有一份：${places}，${why}；采用的${isOne ? `是 ${place}` : `从 ${place} 起`}`,
      `also there: ${places}, ${why}; the one taken is ${isOne ? '' : 'from '}${place}${isOne ? '' : ' on'}`,
    );
  });
}
