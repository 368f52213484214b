import { columnName, type Pattern } from '../headers/expected-columns';
import type { FoundHeader } from '../types';
import { namesAnother } from '../words/captions';
import type { RowEvidence } from './row-evidence';

/** Columns that must be there when nothing but the header speaks for the table, and when something else does. */
export const ENOUGH_ALONE = 0.8;
const ENOUGH_WITH_SUPPORT = 0.6;
/** How much else there may be among its columns when nothing but the header speaks for the table. */
export const ALIKE_ALONE = 0.5;
/** Share of a closed label's rows that must be there when nothing but the header speaks for the table. */
const ENOUGH_ROWS_ALONE = 0.5;
/** A header this complete, with so many columns or rows of the form's own, is believed against another title. */
const COMPLETE = 0.95;
const OWN_COLUMNS = 3;
const ROWS_ALL_BUT_THERE = 0.75;

/** What is known of a place besides its header. */
export interface Surroundings {
  /** True where a caption or the sheet's name speaks for the form. */
  readonly supported: boolean;
  readonly rows: RowEvidence;
  /** A title above the header that names something else. */
  readonly otherTitle: string | undefined;
  /** The sheet's name and what is written above, where they can only mean this table. */
  readonly texts: readonly string[];
}

/**
 * Why a header is not taken for its form, as a Chinese sentence without a full stop; undefined where so much of the form
 * is there that it is this form or one very like it, and not another report's table.
 */
export function whyNot(
  header: FoundHeader,
  pattern: Pattern,
  { supported, rows, otherTitle, texts }: Surroundings,
): string | undefined {
  const closed = header.block.labels.some(({ kind }) => kind === 'closed');
  if (closed && rows.share === 0) return '表头像，但行名一个也不认得';
  if (supported) return header.coverage < ENOUGH_WITH_SUPPORT ? tooFewColumns(header, pattern) : undefined;
  if (header.coverage < ENOUGH_ALONE) return tooFewColumns(header, pattern);
  if (header.likeness < ALIKE_ALONE) return '别的列太多，又没有标题或工作表名说明是这张表';
  if (closed && rows.share < ENOUGH_ROWS_ALONE) {
    return `行名只认出${rows.seen.map((name) => `“${name}”`).join('')}，又没有标题或工作表名说明是这张表`;
  }
  const own = header.columns.filter(({ words }) => words.some((word) => pattern.distinctive.has(word))).length;
  const complete = header.likeness >= COMPLETE && (own >= OWN_COLUMNS || rows.share >= ROWS_ALL_BUT_THERE);
  const isPlain = closed || own >= 2;
  if (otherTitle !== undefined && !(isPlain && complete)) return `标题写的是“${otherTitle}”`;
  const another = isPlain ? undefined : texts.find((text) => namesAnother(text, header.form));
  return another === undefined ? undefined : `标题或工作表名写的是“${another}”`;
}

/** `表头只认出 3/6 列（缺“占比”“年度”）`. */
export function tooFewColumns(header: FoundHeader, { columns }: Pattern): string {
  const found = new Set(header.columns.map(({ expected }) => expected));
  const needed = columns.filter((column) => !column.optional || found.has(column));
  const lacking = needed.filter((column) => !found.has(column)).map(columnName);
  const named = [...new Set(lacking)].slice(0, MOST_NAMED).map((name) => `“${name}”`);
  const more = new Set(lacking).size > MOST_NAMED ? '等' : '';
  return `表头只认出 ${needed.length - lacking.length}/${needed.length} 列（缺${named.join('')}${more}）`;
}

const MOST_NAMED = 4;
