import { placeIn, turnedBy, turnedWords } from '../../recognise/headers/turn';
import type { Figure, Unread } from '../../recognise/types';
import type { LackingColumn } from '../../recognise/values/lacking-columns';
import { lackingName } from '../../recognise/values/odd-columns';
import { PART_OF_YEAR, PLAN_FOR_YEAR } from '../../recognise/words/doubt-words';
import { address } from '../../workbook/address';
import type { HiddenTotal } from './hidden-totals';
import type { Gap } from './labelled';
import type { StrayRow } from './stray-rows';

/** What is said of the rows and cells that keep a sum from being complete. */

const WHY: Readonly<Record<Unread['what'], string>> = {
  year: '不是年度，这一行没有算进去',
  row: '这一行不认得',
  value: '读不懂',
  'total-differs': '写了几处却不一样',
};

export const partGap = ({ table, place, text, turned }: Figure): Gap =>
  gapAt({ table, place, text }, turnedWords('这一行的“其中”不认得', { turned }));

/** A row that is the sum of all others, or of those of its level, but does not say so. */
export const sumGap = ({ figure: { table, place, text, turned }, level }: HiddenTotal): Gap =>
  gapAt(
    { table, place, text },
    turnedWords(
      level?.isOff ? '这一行像是这一级各行之和，有一列不符' : '这一行正是其他各行之和，像是合计行而没有写合计',
      {
        turned,
      },
    ),
  );

export const partSumGap = ({ table, place, text, turned }: Pick<Figure, 'table' | 'place' | 'text' | 'turned'>): Gap =>
  gapAt({ table, place, text }, turnedWords('这一行不在合计之内，请先核对它', { turned }));

/** A count that was left blank beside a share of it. */
export const unfilledGap = ({ table, place, text }: Figure, share: Figure): Gap =>
  gapAt({ table, place, text }, `是空的，但它的${share.measure}填了 ${share.text}`);

export const unnumberedGap = ({ table, place, text, turned }: Figure): Gap =>
  gapAt({ table, place, text }, `“${text}”${turnedWords('这一行没有序号，不知算不算一行', { turned })}`);

export const strayGap = ({ label }: StrayRow): Gap =>
  gapAt(label, `“${label.text}”${turnedWords('不知是不是这张表的一行', label)}`);

/** A column that one part of a table lacks, in the words for one that all of it lacks: said once where both are. */
export const lackingGap = (lacking: LackingColumn): Gap => {
  const { header } = lacking;
  const { top, columns } = header;
  const [first] = columns;
  const words = turnedWords(`没有找到“${lackingName(lacking)}”这一列`, turnedBy(header));
  return gapAt(
    { table: header.form.no, place: placeIn(header, top, first!.column), text: first!.words.at(-1)! },
    words,
  );
};

/** A year that the other tables do not have. */
export const yearGap = ({ table, labels }: Figure): Gap => ({
  table,
  words: `表${table}还有${labels.年度}年，其他表没有，不知总计算不算它`,
  isUnclear: true,
});

export const unreadGap = (unread: Unread): Gap => {
  const isTold = unread.why === PLAN_FOR_YEAR || unread.why === PART_OF_YEAR;
  const words = isTold ? unread.why!.split('，').slice(0, 2).join('，') : turnedWords(WHY[unread.what], unread);
  return gapAt(unread, `“${unread.text}”${words}`);
};

export function gapAt({ table, place, text }: Pick<Unread, 'table' | 'place' | 'text'>, words: string): Gap {
  const cell = `${place.sheet}!${address(place.row, place.column)}`;
  return { table, words: `${cell}${words}`, spot: { table, place, text } };
}
