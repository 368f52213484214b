import {
  BELOW_TOTAL,
  BESIDES,
  CUT_OFF,
  DITTO,
  DOUBT_WORDS,
  EXAMPLE,
  NO_HEADER,
  NOT_THE_YEAR,
  OF_SEVERAL_CELLS,
  OTHER_ROWS,
  PART_OF_YEAR,
  PLAN,
  PLAN_FOR_YEAR,
  SAME_YEAR,
  SO_FAR,
  TITLE_ALONE,
  UNDER_ITS_LIKE,
  WHOSE_YEAR,
  YEAR_BY_PLAN,
} from '../../recognise/words/doubt-words';
import type { Doubt } from '../../workbook/read-number';
import { unitInEnglish } from './terms';

/** Why digits are no number that can be told, and what to do. */
const DOUBTS: Readonly<Record<Doubt, string>> = {
  struck: 'is struck out as a whole: clear it if it does not count, or take the line away',
  date: 'is a date or a time where a number belongs (if Excel made it one, set the format to General and type it again)',
  hidden: 'holds a number that its format hides; set the format to General',
  lines: 'has several lines of numbers; leave the one that counts',
  several: 'has more than one number, or blanks within one; leave the one that counts',
  range: 'is a range and not one number; enter a number',
  unit: 'has a unit that is not known; convert it to the one used here',
  kind: 'is damaged in the file (of an unknown kind, or no value of its kind); enter it again',
  bound: 'only says at most or at least; enter a number',
};

/** What is said of rows and numbers as it stands. */
const SAYINGS: Readonly<Record<string, string>> = {
  [BESIDES]:
    'and the rows below it are not rows of this table and were not compared; one that is needs its name on the form',
  [TITLE_ALONE]:
    'is the title of this table, but no header was found below; repeat the header, or give it another title',
  [UNDER_ITS_LIKE]:
    'and the rows below it seem to go on with this table under a header of other words, and were not compared; if they do, repeat the header as it was',
  [DITTO]: 'is a ditto mark, and what it repeats cannot be told; write it out',
  [NO_HEADER]: 'goes on with a table and has no header; repeat the header',
  [CUT_OFF]:
    'and what follows seem to go on with the table before, without a header, and were not compared; if they do, repeat the header under 续表',
  [OTHER_ROWS]:
    'has other rows of the same table, which were not counted; if it goes on with the table write 续表 in its title, else take it out of the workbook',
  [BELOW_TOTAL]:
    'stands below the total, which leaves it out, and is not compared; a row of this table belongs above the total, and the total is to be added up again',
  [EXAMPLE]: 'is an example and was not compared; take the word away from a row of this table',
  [SO_FAR]:
    'is not the sum of the rows, so it may sum all years so far, and is not compared; the total of this table is to be called 合计',
  [PART_OF_YEAR]: 'is but a part of the year and is not compared; add a row for the whole year',
  [PLAN]: 'is a plan and not what came of it; it was not compared',
  [PLAN_FOR_YEAR]:
    'is a plan and not what came of it in that year; it was not compared. Add a row for the year as it was',
  [YEAR_BY_PLAN]: 'is what was expected, and was taken for that year; write what came of it once it is known',
  [NOT_THE_YEAR]:
    'stands below a year of which but a part or a plan is told, and was not compared; if it is what came of that year, write the year alone above',
  [OF_SEVERAL_CELLS]:
    'is in a cell merged over several: whether each is that number or all together cannot be told; unmerge it and fill in each',
  [WHOSE_YEAR]:
    'is the sum of one year or of all, which cannot be told, and was not compared; write one below the rows of each year',
  [SAME_YEAR]:
    'stands twice below the same year, and which is which cannot be told, so that year was not compared; write the year above the rows of each',
};

/** The same of what is said with particulars. */
const PARTICULAR_DOUBTS: readonly (readonly [zh: RegExp, en: string])[] = [
  [/^里不止一个数，不知道该用哪个$/, 'holds more than one number; which one counts cannot be told'],
  [/^的单位说不清：别的行写了.*$/, 'has no unit, and other rows have different ones'],
  [/^看不出是哪一年，请写成四位数的年份$/, 'names no year; write it with four digits'],
  [/^看不出勾没勾，.*$/, 'does not tell whether it is ticked; put a √ in the one that is'],
  [/^看不出是 (.*) 还是 (.*)，请写上 %$/, 'may be $1 or $2; write the %'],
];

/** The units that a cell may have, and the other one that its column is said to have. */
const UNITS_HERE = /^的单位对不上：(?:(表头或表上方|这一行)写的是(.*)，)?这里(?:的单位是(.*)|应填百分数)$/;
/** The same of a row whose unit is not its column's, or not told. */
const UNITS_OF_ROW = /^的单位说不清：表头写的是(.*)，这一行写的是(.*)$/;

/** Why a cell could not be understood, in English; as it is where it is not among those known. */
export function doubtInEnglish(why: string): string {
  const doubt = (Object.keys(DOUBTS) as Doubt[]).find((one) => DOUBT_WORDS[one] === why);
  if (doubt !== undefined) return DOUBTS[doubt];
  const saying = SAYINGS[why];
  if (saying !== undefined) return saying;
  const misfit = UNITS_HERE.exec(why);
  if (misfit !== null) {
    const [, where, named, units] = misfit;
    const by = where === '这一行' ? 'its row' : 'the header or a line above';
    const said = named === undefined ? '' : ` (${unitInEnglish(named)}, by ${by})`;
    const here = units?.split('、').map(unitInEnglish).join(', ');
    return `has another unit${said}; ${here === undefined ? 'a percentage belongs here' : `here it is ${here}`}`;
  }
  const [, header, row] = UNITS_OF_ROW.exec(why) ?? [];
  if (header !== undefined && row !== undefined)
    return `has a unit that cannot be told: ${unitInEnglish(header)} by the header, ${unitInEnglish(row)} by its row`;
  const known = PARTICULAR_DOUBTS.find(([zh]) => zh.test(why));
  return known === undefined ? why : why.replace(...(known as [RegExp, string]));
}

/** What is wrong with a cell whose place comes first: `表3!C5“…”这一行不认得`. */
const AT_CELLS: readonly (readonly [zh: RegExp, en: string])[] = [
  [
    /^“([\s\S]*)”与其中一行相同，.*$/,
    'the sum “$1” is that of one of its rows; it does not look like a sum and was not compared',
  ],
  [/^“([\s\S]*)”这一列表样里没有，.*$/, 'the column “$1” is not on the form and was not compared'],
  [/^“([\s\S]*)”这一行表样里没有，.*$/, 'the row “$1” is not on the form and was not compared'],
  [
    /^“([\s\S]*)”这一[列行]与它的各部分之和不符，.*$/,
    '“$1” is not the sum of its parts, and whether it is meant to be is not known; it was not compared',
  ],
  [/^这一行[小合]计与.*$/s, 'this subtotal is the sum of no rows above or below it, so it is not known which it sums'],
  [/^这一列[小合]计与.*$/s, 'this subtotal is the sum of no columns beside it, so it is not known which it sums'],
  [/^“([\s\S]*)”没有写年度$/, '“$1” names no year'],
  [/^没有找到“([\s\S]*)”这一列$/, 'the column “$1” is missing'],
  [/^没有找到“([\s\S]*)”这一行$/, 'the row “$1” is missing'],
  [/^“([\s\S]*)”这一列不认得$/, 'the column “$1” is not one of this table'],
  [/^“([\s\S]*)”不是年度，.*$/, '“$1” is not a year, so its row does not count'],
  [/^“([\s\S]*)”是计划或预算，.*$/, '“$1” is a plan and not what came of it in that year'],
  [/^“([\s\S]*)”只是一年的一部分，.*$/, '“$1” is but a part of the year'],
  [/^“([\s\S]*)”这一行不认得$/, '“$1” is not a row of this table'],
  [/^“([\s\S]*)”读不懂$/, '“$1” cannot be read'],
  [/^是空的，但它的([\s\S]*)填了 ([\s\S]*)$/, 'is empty, though its $1 is $2'],
  [/^“([\s\S]*)”写了几处却不一样$/, '“$1” is the same total written differently'],
  [/^年度“([\s\S]*)”像是 (\d+)$/, 'the year “$1” seems to be $2'],
  [/^这一行的“其中”不认得$/, 'what this row is a part of is not known'],
  [/^这一列的“其中”不认得$/, 'what this column is a part of is not known'],
  [/^“([\s\S]*)”在“其中”之下，.*$/, '“$1” stands below 其中 and may be a part as well'],
  [/^“([\s\S]*)”不知是不是这张表的一[行列]$/, '“$1” may be none of the rows of this table'],
  [/^这一[行列]不在合计之内，.*$/, 'this row is in no total; look at it first'],
  [/^“([\s\S]*)”这一[行列]没有序号，.*$/, '“$1” has no number of its own, so it may be no row of the list'],
  [/^这一行像是这一级各行之和，.*$/, 'this row looks like the sum of its level, but for one number'],
  [/^这一行正是其他各行之和，.*$/, 'this row is just the sum of the others, like a total that does not say so'],
  [/^这一列正是其他各列之和，.*$/, 'this column is just the sum of the others, like a total that does not say so'],
];

/** A cell with its sheet, and what is said of it. */
const AT_CELL = /^(.+?![A-Z]{1,3}\d+)([\s\S]+)$/;

function atCell(gap: string): string | undefined {
  const [, cell, words = ''] = AT_CELL.exec(gap) ?? [];
  const known = AT_CELLS.find(([zh]) => zh.test(words));
  return known === undefined ? undefined : `${cell}: ${words.replace(...(known as [RegExp, string]))}`;
}

/** What stands in the way of comparing, in Chinese and in English; what is named stays as it is. */
const GAPS: readonly (readonly [zh: RegExp, en: string])[] = [
  [/^公式还没有算出结果，.*$/s, 'a formula without a result; open and save the workbook in Excel or WPS'],
  [/^读不懂“([\s\S]*)”，应填数字$/s, '“$1” cannot be read; a number belongs here'],
  [/^不认得这一行：“([\s\S]*)”，.*$/s, 'not a row of this table: “$1”; write it as on the form, or delete it'],
  [/^不认得这一列：“([\s\S]*)”，.*$/s, 'not a column of this table: “$1”; write it as on the form, or delete it'],
  [/^“([\s\S]*)”不是年度，.*$/s, '“$1” is not a year; write it like 2021'],
  [/^同一个总数写了几处却不一样：(.*)，请改成一样$/s, 'the same total is written differently: $1; make them one'],
  [
    /^没有找到“(.*)”这一列，.*$/s,
    'the column “$1” is missing, so relations with it cannot be compared; add it, or give it its name on the form',
  ],
  [
    /^没有找到“(.*)”这一行，.*$/s,
    'the row “$1” is missing, so relations with it cannot be compared; add it, or give it its name on the form',
  ],
  [/^不认得“(.*)”这一行，.*$/s, 'the row “$1” is not one of this table and was not compared'],
  [/^“(.*)”这一行出现了两次，.*$/s, 'the row “$1” stands there twice; delete or rename one'],
  [/^“(.*)”这一行是计划或预算，.*$/s, 'the row “$1” is a plan and not what came of it; it was not compared'],
  [/^“(.*)”这一列是计划或预算，.*$/s, 'the column “$1” is a plan and not what came of it; it was not compared'],
  [/^“(.*)”这一行没有写年度，.*$/s, 'the row “$1” names no year; write it in the header'],
  [/^不认得“(.*)”这一列，.*$/s, 'the column “$1” is not one of this table and was not compared'],
  [/^“(.*)”这一列出现了两次，.*$/s, 'the column “$1” stands there twice; delete or rename one'],
  [/^“(.*)”这一列没有写年度，.*$/s, 'the column “$1” names no year; write it in the header'],
  [/^缺表(\d+)$/s, '表$1 is missing'],
  [/^没有可核对的数据$/s, 'there is nothing to compare'],
  [/^除数是 0(?:（(.*)）)?$/s, 'the divisor is 0 ($1)'],
  [/^没有可作分母的人数：(.*)$/s, 'there is no number of people to divide by: $1'],
  [/^表(\d+)“(.*)”是空的$/s, '表$1 “$2” is empty'],
  [/^表(\d+)“(.*)”写的是“(.*)”，没有.*数$/s, '表$1 “$2” says “$3” and no number'],
  [/^表(\d+)“(.*)”写的是“(.*)”，不知算了几个$/s, '表$1 “$2” says “$3”; how many of it were counted is not known'],
  [/^表(\d+)“(.*)”读不懂：“(.*)”$/s, '表$1 “$2” cannot be read: “$3”'],
  [/^表(\d+)“(.*)”是错误值 (.*)$/s, '表$1 “$2” holds the error $3'],
  [/^表(\d+)“(.*)”不是数字$/s, '表$1 “$2” is no number'],
  [/^表(\d+)“(.*)”出现了两次$/s, '表$1 “$2” stands there twice'],
  [/^表(\d+)“(.*)”没有写年度$/s, '表$1 “$2” names no year'],
  [/^表(\d+)“(.*)”不知归在哪一类，请在(.*)里写明它的(.*)$/s, '表$1 “$2” stands in no class: give its $4 in $3'],
  [/^表(\d+)“(.*)”不知归在哪一类，.*$/s, '表$1 “$2” stands in no class: give it a name that tells'],
  [/^表(\d+)“(.*)”没有可.*的数$/s, '表$1 “$2” has no numbers'],
  [/^表(\d+)没有找到“(.*)”这一列$/s, '表$1 lacks the column “$2”'],
  [/^表(\d+)没有“(.*)”(\d{4})年的数$/s, '表$1 has no “$2” of $3'],
  [/^表(\d+)的“(.*)”只有一年，没有“(.*)”可比$/s, '表$1 “$2” is of one year only'],
  [
    /^表(\d+)没有认出有“(.*)”的那一部分，.*$/s,
    '表$1: the part with “$2” was not found; it needs a header of its own, with its own column of years or names',
  ],
  [
    /^表(\d+)“(.*)”每年写了一个，.*$/s,
    '表$1 “$2” is given for each year; the form has one, and it is not known which is meant',
  ],
  [
    /^表(\d+)的年度是 (.*)，与其他表（(.*)）差一年$/s,
    '表$1 has the years $2, a year off those of the other tables ($3)',
  ],
  [
    /^表(\d+)还有(\d{4})年，其他表没有，.*$/s,
    '表$1 has $2 as well, which the other tables lack; whether the total includes it is not known',
  ],
  [/^表(\d+)里没有对得上的年度$/s, '表$1 has no year that it goes with'],
  [/^表(\d+)没有“?(.*?)”?(?:这一项)?$/s, '表$1 has no “$2”'],
];

/** One thing that stands in the way, in English; as it is where it is not among those known. */
export function gapInEnglish(gap: string): string {
  const [, more] = /等 (\d+) 处$/.exec(gap) ?? [];
  const own = gap.replace(/等 \d+ 处$/, '');
  const placed = atCell(own);
  const known = placed === undefined ? GAPS.find(([zh]) => zh.test(own)) : undefined;
  const [, quoted, doubt] = /^(“[\s\S]*?”)([\s\S]+)$/.exec(own) ?? [];
  if (placed === undefined && known === undefined && quoted !== undefined && doubt !== undefined)
    return `${quoted} ${doubtInEnglish(doubt)}`;
  const said =
    known === undefined ? (placed ?? own) : own.replace(...(known as [RegExp, string])).replaceAll('或', ' or ');
  return more === undefined ? said : `${said}, and others (${more} in all)`;
}
