import { withoutInvisible } from '../../workbook/invisible';
import { halfWidth } from '../../workbook/label-text';
import { numbered } from './item-text';
import type { Grid, Item, Paragraph } from './items';

/** What is said of a table outside of it. */
export interface Captioned {
  readonly grid: Grid;
  readonly caption?: Paragraph;
  /** A line between caption and table that names the unit. */
  readonly unit?: Paragraph;
  /** True where nothing stands between it and the table before. */
  readonly followsTable: boolean;
  /** True where nothing but captions stands between the two. */
  readonly isNext: boolean;
}

const NUMBERED =
  /^(?:续|附)? ?表 ?[-_.:]? ?(\d{1,2}(?=(?:19|20)\d\d ?[-~年至/])|\d{1,3}(?:[-.]\d{1,3})?(?!\d|[-~年]\d)|[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十]))/;
const CONTINUED =
  /^\(? ?(?:续|接) ?上? ?(?:表|页)|\( ?续[一二三四五六七八九十\d]? ?\)|\( ?续表?[ \d.-]*\)|续表?$|^表 ?[\d.-]+ ?续/;
const TITLE = /(?:表|一览|统计|情况|名单)(?:\([^()]*\))?$/;
const OTHER = /^(?:图|照片|figure|fig\.)/i;
const UNIT = /^\(?(?:计量)?单 ?位 ?:/;
/** What is said of a table, not what it is called: 表3给出了…, 表3、表4的数据, 如下表. */
const SAID_OF =
  /^(?:续|附)? ?表 ?[\d.-]+ ?(?:给出|列出|列示了|所示|所列|可见|可知|可以看出|(?:显示|反映|说明|展示|表明|汇总|统计)(?:了|出|[,:])|中(?:[,:的可]|给出|列出)|的|(?:和|与|及|至|到|、) ?表 ?\d)|(?:所示|如下)$|^(?:如|见|详见|参见|由|从|根据) ?(?:上|下|附)?表|(?:如|见|看|在|列)(?:下|上|后|附)表$/;
/** A title in words: its remarks in brackets may be as long as they are. */
const REMARK = /\([^()]*\)/g;
const LONGEST = 100;

/** A line as compared: widths folded, without signs that print nothing, blanks made one. */
const plain = (paragraph: Paragraph): string =>
  withoutInvisible(halfWidth(numbered(paragraph)))
    .trim()
    .replace(/\s+/g, ' ');

/** The number that a caption gives its table, as it is written in plain digits or signs; undefined for none. */
export const captionNumber = (caption: Paragraph): string | undefined => NUMBERED.exec(plain(caption))?.[1];

/** True for a caption that says its table goes on from another page. */
export const isContinued = (caption: Paragraph): boolean => CONTINUED.test(plain(caption));

type Role = 'caption' | 'title' | 'unit' | 'blank' | 'text';

function roleOf(paragraph: Paragraph, isHeading: boolean): Role {
  const text = plain(paragraph);
  if (text === '') return 'blank';
  const bare = NUMBERED.test(text) ? text.replace(REMARK, '') : text;
  if (bare.length > (paragraph.isCaption ? 2 * LONGEST : LONGEST)) return 'text';
  if (UNIT.test(text)) return 'unit';
  const isSentence = /[。;]/.test(bare) || SAID_OF.test(bare);
  if (NUMBERED.test(text) || CONTINUED.test(text)) return paragraph.isCaption || !isSentence ? 'caption' : 'text';
  if (OTHER.test(text) || isHeading) return 'text';
  if (paragraph.isCaption) return 'caption';
  return TITLE.test(text) && !isSentence && !/[,:]/.test(text) ? 'title' : 'text';
}

interface Step {
  readonly role: 'table' | 'caption' | 'title';
  readonly item: Item;
  unit?: Paragraph;
}

/**
 * The tables of a document in order, each with its caption: the line above it, or below it where that leaves fewer tables
 * and captions alone. Lines that only look like titles count above a table.
 */
export function captioned(items: readonly Item[], headings: ReadonlyMap<Paragraph, number>): Captioned[] {
  const found: Captioned[] = [];
  let run: Step[] = [];
  let unit: Paragraph | undefined;
  const end = () => {
    for (const each of paired(run)) found.push(each);
    run = [];
    unit = undefined;
  };
  for (const item of items) {
    if (item.kind === 'table') {
      run.push({ role: 'table', item, ...(unit === undefined ? {} : { unit }) });
      unit = undefined;
      continue;
    }
    const role = roleOf(item, headings.has(item));
    if (role === 'text') end();
    else if (role === 'unit') unit = item;
    else if (role !== 'blank') run.push({ role, item });
  }
  end();
  return found;
}

/** Ways to read a run so far: how many captions found a table, how many of those above it, and how. */
interface Way {
  readonly pairs: number;
  readonly above: number;
  readonly last?: { readonly caption: number; readonly table: number };
  readonly before?: Way;
}

const isBetter = (a: Way, b: Way | undefined): boolean =>
  b === undefined || a.pairs > b.pairs || (a.pairs === b.pairs && a.above > b.above);

/** Which captions and tables that stand together belong to each other. */
function paired(run: readonly Step[]): Captioned[] {
  // The best ways in which the last step is still free, or is taken.
  let free: Way | undefined;
  let taken: Way | undefined = { pairs: 0, above: 0 };
  run.forEach(({ role }, at) => {
    const best = free !== undefined && isBetter(free, taken) ? free : taken!;
    const before = at === 0 ? undefined : run[at - 1]!.role;
    const isAbove = role === 'table' && before !== undefined && before !== 'table';
    const isBelow = role === 'caption' && before === 'table';
    const joins = free !== undefined && (isAbove || isBelow);
    const last = isAbove ? { caption: at - 1, table: at } : { caption: at, table: at - 1 };
    const joined = joins
      ? { pairs: free!.pairs + 1, above: free!.above + (isAbove ? 1 : 0), last, before: free! }
      : undefined;
    free = best;
    taken = joined;
  });
  const captions = new Map<number, number>();
  let way: Way | undefined = free !== undefined && isBetter(free, taken) ? free : taken;
  for (; way !== undefined; way = way.before)
    if (way.last !== undefined) captions.set(way.last.table, way.last.caption);
  return run.flatMap(({ role, item, unit }, at): Captioned[] => {
    if (role !== 'table') return [];
    const caption = captions.get(at);
    return [
      {
        grid: item as Grid,
        ...(caption === undefined ? {} : { caption: run[caption]!.item as Paragraph }),
        ...(unit === undefined ? {} : { unit }),
        followsTable: at > 0 && run[at - 1]!.role === 'table',
        isNext: run.slice(0, at).some(({ role: other }) => other === 'table'),
      },
    ];
  });
}
