import type { Doubt } from '../../workbook/read-number';

/** Why digits are no number that can be told, and what to do; each follows the quoted text of the cell. */
export const DOUBT_WORDS: Readonly<Record<Doubt, string>> = {
  struck: '整格划掉了，不知还算不算；不算请清除，算请去掉删除线',
  date: '是日期或时间，应填数字（若被 Excel 改成了日期，请把单元格设为常规再重新填写）',
  hidden: '里有数，但它的格式把数藏了起来，请把单元格设为常规',
  lines: '是几行数字，不知是哪一个数，请只留一个',
  several: '里不止一个数，或者一个数中间多了空格，不知是哪一个数，请只留一个',
  range: '是一个范围，不是一个数，应填一个数字',
  unit: '的单位不认识，请换算成这里的单位',
  kind: '在文件里写坏了（种类不认识，或者不是这种内容），请重新填写',
  bound: '只说了不多于或不少于多少，不是一个确定的数，应填一个数字',
};

/** Of a ditto mark that cannot be followed. */
export const DITTO = '是“同上”一类的记号，不知指的是什么，请把它写出来';

/** Of the first of several rows below a form that has all of its own. */
export const BESIDES = '起不是表样里的行，没有核对；是这张表的行，请改成表样里的名称';

/** Of a part of a table that has no header of its own. */
export const NO_HEADER = '是续表，却没有表头，请补上表头';

/** Of a row of a term or a quarter. */
export const PART_OF_YEAR = '只是一年的一部分，没有核对，请另写一行全年合计';

/** Of a row below a total that the rows above it make up. */
export const BELOW_TOTAL = '在合计下面，合计没有算它，没有核对；是这张表的一行，请移到合计上面，合计也重新算';

/** Of a sum (累计) of which no number is that of its table's rows. */
export const SO_FAR = '不是各行之和，像是历年累计，没有核对；是这张表的合计，请写成“合计”';

/** Of rows that stand below the title of a table and have no header. */
export const TITLE_ALONE = '是这张表的标题，下面却没有认出表头，请补上表头；不是这张表的，请改标题';

/** Of a row that shows how to fill the table in. */
export const EXAMPLE = '是填写示例，没有核对；是这张表的一行，请去掉“例”字';

/** Of a row of a plan. */
export const PLAN = '是计划或预算，不是实际的数，没有核对';
export const PLAN_FOR_YEAR = '是计划或预算，不是这一年实际的数，没有核对；这一年的实际数请另写一行';
export const YEAR_BY_PLAN = '是预计的数，当作这一年的数核对；有了实际的数请改写';

/** Of a second set of a table that has other rows than the one taken. */
export const OTHER_ROWS = '里有同一张表的另一些行，没有算进去；是续表，请在标题里写上“续表”，不是的请从工作簿里移走';

/** Of rows without a header that look like those of the table before them. */
export const CUT_OFF = '起像是前一张表的续表，却没有表头，没有核对；是续表请补上表头，并写上“续表”';

/** Of the first row below a header that is the table's own but for a word or two. */
export const UNDER_ITS_LIKE =
  '起像是这张表的另一部分，上面的表头却有几处不同，没有核对；是这张表的，请把两处表头写得一样';

/** Of a number in a cell that is merged over the cells of several figures. */
export const OF_SEVERAL_CELLS = '写在合并的单元格里，不知是各格都是它还是一共是它，请取消合并，各格分别填写';

/** Of a sum below the rows of several years. */
export const WHOSE_YEAR = '不知是哪一年的合计还是各年一共的，没有核对；每一年的行下面请各写一行合计';

/** Of rows that stand twice below the same year. */
export const SAME_YEAR = '在同一年下面出现了两次，不知各是哪一年的，这一年没有核对；请在各年的行上面写清年度';

/** Of rows below a year of which only a part or a plan is told. */
export const NOT_THE_YEAR =
  '上面的年度写着只是一年的一部分，或者是计划、预计的，没有核对；是这一年实际的数，请在上面只写年度';
