import { directedAnew, pointedOut } from '../audit/kept/directions';
import { FORMS } from '../catalogue/forms';
import type { Direction } from '../recognise/types';
import { sheetPlaceWords } from '../report/direction-words';
import { CHINESE_WORDS } from '../report/words';
import { isCalled, readReference, sheetReference } from '../workbook/sheet-reference';
import type { Workbook } from '../workbook/types';
import { UsageError } from './console-io';

/** The options by which a user says what stands where; each may be given several times. */
export const PLACE_OPTIONS = {
  table: { type: 'string', multiple: true },
  ignore: { type: 'string', multiple: true },
} as const;

/** What was given by `PLACE_OPTIONS`. */
export interface PlacesSaid {
  readonly table?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
}

/**
 * What to check by: what is kept in the workbook, and on top of it what the command was told.
 * Throws UsageError for a table, a sheet or an area that there is not.
 */
export function directionsWith(
  kept: readonly Direction[],
  { table = [], ignore = [] }: PlacesSaid,
  workbook: Workbook,
): Direction[] {
  const none = ignore.flatMap((text) => {
    const called = /[*＊]/.test(text) ? workbook.sheets.filter(({ name }) => isCalled(name, text)) : [];
    return called.length === 0
      ? placeIn(text, workbook, 'none')
      : called.map(({ name }): Direction => ({ sheet: name, table: 'none' }));
  });
  return directedAnew(kept, [...none, ...table.map((text) => tableSaid(text, workbook))]);
}

/** `表3=Sheet1!A3:E8`, also as a shell may leave it: in quotes as a whole, `=` in full width, `3` for 表3. */
function tableSaid(text: string, workbook: Workbook): Direction {
  const said = text.trim().replace(/^(["'])(.*)\1$/s, '$2');
  const [, name, place] = /^([^=＝]*)[=＝](.*)$/s.exec(said) ?? [];
  if (name === undefined || place === undefined || place.trim() === '') {
    throw new UsageError(
      `--table 后面写作 表3=Sheet1!A3:E8；“${text}”不是这样写的`,
      `--table takes 表3=Sheet1!A3:E8; “${text}” is not written so`,
    );
  }
  const digits = /^\s*表?\s*0*(\d{1,3})\s*$/.exec(name.normalize('NFKC'))?.[1];
  const no = FORMS.find((form) => String(form.no) === digits)?.no;
  if (no === undefined)
    throw new UsageError(
      `--table 里没有“${name.trim()}”这张表；表号是表1–表${FORMS.length}`,
      `there is no table “${name.trim()}”; they are 表1 to 表${FORMS.length}`,
    );
  return placeIn(place, workbook, no);
}

function placeIn(text: string, workbook: Workbook, table: Direction['table']): Direction {
  const names = workbook.sheets.map(({ name }) => name);
  const read = readReference(text, names);
  if (!('place' in read)) {
    throw new UsageError(
      read.fault === 'no-sheet'
        ? `没有工作表“${read.text}”；工作簿里有：${listed(names)}`
        : `“${read.text}”不是一块区域；区域写作 A3:E8，如 Sheet1!A3:E8`,
      read.fault === 'no-sheet'
        ? `there is no sheet “${read.text}”; there are ${listedInEnglish(names)}`
        : `“${read.text}” is no area; one is written Sheet1!A3:E8`,
    );
  }
  const pointed = pointedOut(workbook, { ...read.place, table });
  if (pointed === undefined)
    throw new UsageError(
      `${sheetPlaceWords(read.place, CHINESE_WORDS)} 是空的，没有可以指定的`,
      `${sheetReference(read.place)} is empty; there is nothing to point at`,
    );
  return pointed;
}

/** Sheets named in an error; of more the number says enough. */
const NAMED = 12;

const listedInEnglish = (names: readonly string[]): string =>
  names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` … (${names.length} in all)` : '');

const listed = (names: readonly string[]): string =>
  names.slice(0, NAMED).join('、') + (names.length > NAMED ? ` 等 ${names.length} 张` : '');
