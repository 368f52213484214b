import { halfWidth } from '../../workbook/label-text';
import { numbered } from './item-text';
import type { Item, Paragraph } from './items';

/** Ways in which headings are counted by hand, with the level that each has unless the document's own headings show another. */
const COUNTED: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十\d]+[章部]/, 1],
  [/^[一二三四五六七八九十]{1,3}[、.]/, 1],
  [/^\([一二三四五六七八九十]{1,3}\)/, 2],
  [/^\d{1,2}[、.](?!\d)/, 3],
  [/^\(\d{1,2}\)/, 4],
];
const LONGEST = 40;

const wayOf = (paragraph: Paragraph): number => {
  const text = halfWidth(numbered(paragraph)).trim();
  return text.length > LONGEST ? -1 : COUNTED.findIndex(([pattern]) => pattern.test(text));
};

/**
 * The level of each heading of a document: what its style says, and for a paragraph that only looks like one (bold
 * throughout, short, counted) that of the headings which are counted in the same way.
 */
export function headingLevels(items: readonly Item[]): ReadonlyMap<Paragraph, number> {
  const levels = new Map<Paragraph, number>();
  const seen = new Map<number, number>();
  const paragraphs = items.filter((item): item is Paragraph => item.kind === 'paragraph' && item.text.trim() !== '');
  for (const paragraph of paragraphs) {
    if (paragraph.level === undefined) continue;
    levels.set(paragraph, paragraph.level);
    const way = wayOf(paragraph);
    if (way >= 0 && !seen.has(way)) seen.set(way, paragraph.level);
  }
  for (const paragraph of paragraphs) {
    if (paragraph.level !== undefined || !paragraph.isBold || paragraph.isCaption || /[;；]\s*$/.test(paragraph.text))
      continue;
    const way = wayOf(paragraph);
    if (way >= 0) levels.set(paragraph, seen.get(way) ?? COUNTED[way]![1]);
  }
  return levels;
}
