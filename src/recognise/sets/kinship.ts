import type { Form } from '../../catalogue/types';
import { halfWidth } from '../../workbook/label-text';
import type { Claim, Place } from '../find/claims';
import { NUMBER_IN_NAME, sheetNumber } from '../words/captions';

/** Tells which places belong to one set of tables by how their sheets are named. */
export interface Kinship {
  /** The same for places that were plainly filed together. */
  readonly of: (claim: Claim) => string;
}

/** What says on a sheet's name that a table goes on tells nothing of the set; before its number it says 表, too. */
const CONTINUED_TABLE = /续表(?=\s*[-_ ]?\s*[\d一二三四五六七八九十])/g;
const CONTINUED = /[(]?续表?[)]?/g;

/**
 * Places on a sheet with several tables belong together; else those whose sheets are named alike but for the number and
 * the title: `表3 (2)` and `表6 (2)`, 上年招生区域 and 上年在校生.
 */
export function kinshipOf(places: readonly Place[]): Kinship {
  const formsOn = new Map<string, Set<number>>();
  for (const { claims } of places) {
    const { header, form } = claims[0];
    formsOn.set(header.sheet, (formsOn.get(header.sheet) ?? new Set()).add(form.no));
  }
  return {
    of: ({ header: { sheet }, form }) => {
      if ((formsOn.get(sheet)?.size ?? 0) > 1) return `sheet ${sheet}`;
      return bareName(sheet, form).replace(/^Sheet\d+$/i, 'Sheet');
    },
  };
}

/** A sheet's name with # for a number of a table, and without what the form's title says. */
function bareName(sheet: string, form: Form): string {
  const name = halfWidth(sheet).replace(CONTINUED_TABLE, '表').replace(CONTINUED, '');
  const bare = NUMBER_IN_NAME.test(name) ? name.replace(NUMBER_IN_NAME, '表#') : name.replace(/^\s*\d{1,2}(?!\d)/, '#');
  const title = new Set([...[form.title, ...(form.headings ?? [])].join('')].filter((sign) => sign !== '表'));
  return [...bare].filter((sign) => !title.has(sign)).join('');
}

/**
 * How a sheet is named for a form: by its number alone, with more said, with what may make it a later set or the whole
 * of which others are parts, by the number of another form, or not.
 */
export type NamedFor = 'plain' | 'more' | 'open' | 'other' | undefined;

const OPEN = /[改新修补正全总汇合v\d二三]/i;

export function namedFor(sheet: string, form: Form): NamedFor {
  const no = sheetNumber(sheet);
  if (no === undefined) return undefined;
  if (no !== form.no) return 'other';
  const more = bareName(sheet, form).replace(/附?表?#|[^\p{L}\p{N}]/gu, '');
  return more === '' ? 'plain' : OPEN.test(more) ? 'open' : 'more';
}
