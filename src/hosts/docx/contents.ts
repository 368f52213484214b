import { halfWidth } from '../../workbook/label-text';
import { numbered } from './item-text';
import type { Item, Paragraph } from './items';

const TITLE = /^(?:目录|目次|contents|tableofcontents)$/i;
const PAGE = /(?:\d{1,3}|[ivxl]{1,6})$/i;
/** What leads from a title to its page. */
const LEADER = /[\s.·•…‥_\-—]/;
/** Lines that make a table of contents, below its title and without one. */
const [FEWEST, FEWEST_UNTITLED] = [2, 8];

interface Line {
  readonly paragraph: Paragraph;
  readonly title: string;
  readonly page: number;
}

/**
 * The document without the lines of a table of contents that is plain text, as other programs make it of the field: titles of what
 * comes further on, in that order, each with a page behind it. A line that is none of those stays.
 */
export function withoutContents(items: readonly Item[], headings: ReadonlyMap<Paragraph, number>): readonly Item[] {
  const later = placesOf(items, headings);
  const gone = new Set<Item>();
  let run: Line[] = [];
  let isTitled = false;
  let last = -1;
  const close = () => {
    if (run.length >= (isTitled ? FEWEST : FEWEST_UNTITLED)) for (const { paragraph } of run) gone.add(paragraph);
    run = [];
    last = -1;
  };
  items.forEach((item, at) => {
    if (item.kind === 'paragraph' && item.text.trim() === '') return;
    const line = item.kind === 'paragraph' && !headings.has(item) ? lineOf(item) : undefined;
    const place = line === undefined ? undefined : firstAfter(later.get(line.title) ?? [], Math.max(at, last));
    if (line !== undefined && place !== undefined && line.page >= (run[run.length - 1]?.page ?? 0)) {
      run.push(line);
      last = place;
      return;
    }
    close();
    isTitled = item.kind === 'paragraph' && TITLE.test(plain(item.text));
  });
  close();
  return gone.size === 0 ? items : items.filter((item) => !gone.has(item));
}

/** Where each title of the document stands: those of its chapters, and of its tables. */
function placesOf(items: readonly Item[], headings: ReadonlyMap<Paragraph, number>): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  items.forEach((item, at) => {
    if (item.kind !== 'paragraph' || !(headings.has(item) || item.isCaption)) return;
    for (const title of new Set([plain(item.text), plain(numbered(item))])) {
      const known = places.get(title);
      if (known === undefined) places.set(title, [at]);
      else known.push(at);
    }
  });
  return places;
}

/** The first of some ascending places behind another. */
function firstAfter(places: readonly number[], at: number): number | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return places[low];
}

function lineOf(paragraph: Paragraph): Line | undefined {
  const text = halfWidth(numbered(paragraph)).trim();
  const page = PAGE.exec(text.slice(-7))?.[0];
  if (page === undefined) return undefined;
  let end = text.length - page.length;
  while (end > 0 && LEADER.test(text.charAt(end - 1))) end -= 1;
  return { paragraph, title: plain(text.slice(0, end)), page: /\d/.test(page) ? Number(page) : 0 };
}

/** A title as compared: widths folded, without blanks. */
const plain = (text: string): string => halfWidth(text).replace(/\s/g, '');
