import { LEFT } from '../form/mended';

/** Why a cell is left alone when the writing is mended. */
const LEFT_ALONE: Readonly<Record<keyof typeof LEFT, string>> = {
  formula: 'is a formula; mend that',
  runs: 'has several looks (struck out, raised), of which one would be left',
  remarked: 'has words beside the number (about, a note, brackets), which would be lost',
  date: 'is kept as a date; what was meant cannot be told',
  unit: 'has a unit, which would be lost',
  several: 'holds several numbers and cannot become one',
  share: 'has no %; as a number it would be another share. Write it out first',
  undecided: 'cannot be told how it should be written; for you to decide',
  unsettled: 'would change another figure or finding; look at it first',
};

/** Why a change needs a decision, in Chinese and in English; what is named stays as it is. */
const REASONS: readonly (readonly [zh: RegExp, en: string])[] = [
  [
    /^(R[\d-]+) 是核实关系，口径可能不同，确认按表内口径计算后再改$/,
    '$1 is a query: it may be counted otherwise. Make sure it is not',
  ],
  [/^(R[\d-]+) 只是提示，请确认后再改$/, '$1 is only a note; make sure first'],
  [/^这里是公式，改成数会丢掉公式$/, 'there is a formula here, which a number would replace'],
  [/^这里的公式算得不对，将换成 (.*)$/, 'the formula here is wrong; it becomes $1'],
  [/^这一格里有几种字样.*$/, 'the cell has several looks (struck out, raised), of which one would be left'],
  [/^这里的数带着.*$/, 'the number has words or a note beside it; make sure first'],
  [/^这里的公式还没有重新计算.*$/, 'the formula here has not been worked out anew; calculate first'],
  [/^它用到的 (.*)是公式，还没有重新计算，先计算再改$/, 'it uses $1, a formula not worked out anew; calculate first'],
  [
    /^它用到的 (.*)写着“(.*)”，带着注记.*$/,
    'it uses $1, which says “$2” with a note or several looks; make sure of that first',
  ],
  [
    /^它用到的 (.*)的 (\S*) 可能只写到这几位，先弄清再改$/,
    'it uses $1, whose $2 may be written to so many digits only; find out first',
  ],
  [
    /^算出来超过 100%，它用到的数可能错了，先弄清再改$/,
    'it would be more than 100%: one of the figures that it uses may be wrong; find out first',
  ],
  [/^(.*) 也写着这个合计，.*$/, 'the same total stands in $1 once more; both are to be changed'],
  [
    /^它用到的 (.*)是空的，可能漏填了，先填上再改$/,
    'it uses $1, which is empty and may have been left out; fill it in first',
  ],
  [/^这一格允许空着，要填才填$/, 'this cell may stay empty'],
  [/^它现在与 (.*) 是相符的，.* 改了它才要改$/, 'it agrees with $1 now, and only changes if that does'],
  [/^它要用 (.*) 改后的数，那里要先确认$/, 'it uses what $1 will be; decide that first'],
  [
    /^改后仍与 (R[\d-]+) 不符，几条关系算出的数不同$/,
    'it would still not agree with $1: the relations give different values',
  ],
  [
    /^它用到的 (.*)所在的关系 (R[\d-]+) 不成立，可能是那里错了，先弄清再改$/,
    'it uses $1, whose relation $2 does not hold; the mistake may be there',
  ],
  [
    /^它用到的 (.*”)和 (.*)可能互相填反了，换过来这里就相符，先弄清再改$/,
    'it uses $1, which may have been exchanged with $2: the other way round this would agree; find out first',
  ],
  [
    /^它用到的 (.*”)和 (.*)可能有几个记在了对方那里，移回来这里就相符，先弄清再改$/,
    'it uses $1, some of which may have been counted in $2 or the other way round: moved back this would agree; find out first',
  ],
  [
    /^它用到的 (.*)没有别的关系证实，这里也不像笔误，可能错在那里，先弄清再改$/,
    'it uses $1, which no other relation bears out, and this is no slip of the hand: the mistake may be there',
  ],
  [/^它用到的表(\d+)没有读全：(.*)，先弄清再改$/, 'it uses 表$1, which was not read in full: $2'],
  [/^与它有关的 (R[\d-]+) 没能核对（(.*)），先弄清再改$/, '$1 about it could not be compared: $2'],
  [/^也可能错在 (.*)，先弄清再改$/, 'the mistake may also be $1; find out first'],
  [/^错处太多，没有一一查完，.*$/, 'so much is wrong that not all could be looked into; put right what is plain first'],
  [/^改后 (.*) 会不成立$/, '$1 would no longer hold'],
  [/^各占比现在合计正好 100%（(.*)），改后不再正好$/, 'the shares add up to just 100% now ($1), and would not'],
  [
    /^(.*) 的公式用到它，改后会怎样算不出来$/,
    'the formula in $1 uses it; what that comes to cannot be worked out here',
  ],
  [/^改后 (R[\d-]+) 会多出一条核对结果$/, '$1 would have one finding more'],
  [/^文本改成数字会换掉单元格的写法，需要时再改$/, 'a number in the place of a text changes how the cell is written'],
  [/^(\S+) 是锁定的，.*$/, '$1 is locked, and its sheet protected; unprotect it first'],
  [/^(\S+) 被合并单元格盖住，.*$/, '$1 lies under merged cells, where nothing would be seen'],
  [/^(\S+) 属于数组公式，.*$/, '$1 is a part of an array formula and cannot be changed alone'],
  [/^(\S+) 是 Excel 表格的标题，.*$/, '$1 is the header of an Excel table; change it in Excel'],
  [/^(\S+) 在 Excel 表格的汇总行里，.*$/, '$1 stands in the total row of an Excel table, which works it out itself'],
  [/^(\S+) 由别处的公式溢出得到，.*$/, '$1 is spilled into by a formula elsewhere, which would fail'],
  [/^(\S+) 这一格是公式，请改公式或它用到的数$/, '$1 holds a formula: change that, or the figures it uses'],
  [
    /^(\S+) 不是表里填数的格.*$/,
    '$1 is no cell for a figure of a table (it is a title, a head, the name of a row, or outside): change it in the workbook',
  ],
  [/^(\S+) 一格里有几个数要改，请自己改$/, 'several figures of $1 would change; change it by hand'],
  [
    /^(\S+) “([\s\S]*)”的写法没法只换数字，请自己改$/,
    '“$2” in $1 is written so that its number cannot be replaced alone; change it by hand',
  ],
  [
    /^这一格是空的，当前的 Excel 看不出它是否在合并单元格里$/,
    'this cell is empty, and this Excel cannot tell whether it lies in a merged area',
  ],
  [/^(\S+) 不能改$/, '$1 cannot be changed'],
  [/^表头只认出 (\d+)\/(\d+) 列（缺(.*)）$/, 'its header has $1 of $2 columns only ($3 missing)'],
  [/^表头像，但行名一个也不认得$/, 'its header is alike, but none of its rows is known'],
  [
    /^别的列太多，又没有标题或工作表名说明是这张表$/,
    'too many other columns, and no title or name of the sheet says so',
  ],
  [/^行名只认出(.*)，又没有.*$/, 'only the rows $1 are known, and no title or name of the sheet says so'],
  [/^与采用的一份完全相同$/, 'it is the same as the one taken'],
  [
    /^您指定这里是表(\d+)，但没有找到它的表头（应有(.*)等列）$/,
    'you said that this is 表$1, but its header ($2 and others) was not found',
  ],
  [/^标题写的是(“.*”)$/, 'its title says $1'],
  [/^标题或工作表名写的是(“.*”)$/, 'its title or the name of the sheet says $1'],
  [
    /^工作表名相符，但没有认出它的表头（应有(.*)等列）$/,
    'the name of the sheet fits, but its header ($1 and others) was not found',
  ],
  [/^您已指定另一处为表(\d+)$/, 'you said that 表$1 is elsewhere'],
  [/^没有填数$/, 'it is not filled in'],
  [/^里面的行不认得$/, 'its rows are not known'],
  [/^与它放在一起的各表是以前年度的$/, 'the tables beside it are of earlier years'],
  [/^与它放在一起的各表是以后年度的$/, 'the tables beside it are of later years'],
  [/^数字是用公式从采用的一份引来的$/, 'formulas fetch its figures from the one taken'],
  [/^另有表号或标题更合的一份$/, 'another fits better by its number or title'],
  [/^填得不如采用的一份全$/, 'it is filled in less than the one taken'],
  [/^上面没有表的标题，采用的一份有$/, 'without a title above it, which the set taken has'],
  [/^数字与别的表不如采用的一份相合$/, 'its figures agree less with the other tables'],
  [/^年度是(.*)，采用的一份是(.*)$/, 'its years are $1, those of the one taken $2'],
  [/^标题里的年度是(.*)，采用的一份是(.*)$/, 'the years in its title are $1, those of the one taken $2'],
  [
    /^工作表名里的年度是(.*)，采用的一份是(.*)$/,
    'the years in the name of its sheet are $1, those of the one taken $2',
  ],
  [/^年度是(.*)，与上年的各表一样$/, 'its years are $1, as in the tables of last year'],
  [/^工作表名里的日期是(“.*”)，采用的一份是(“.*”)$/, 'the name of its sheet is dated $1, that of the one taken $2'],
  [/^采用的一份工作表名里写着(“.*”)$/, 'the name of the sheet taken says $1'],
  [/^工作表名不如采用的一份明确$/, 'the name of its sheet says less plainly that it is this table'],
  [/^工作表是隐藏的$/, 'its sheet is hidden'],
  [/^工作表名或标题里写着(“.*”)$/, 'its title or the name of its sheet says $1'],
  [/^表头相近，但没有别的依据说明是这张表$/, 'its header is alike, but nothing else says that it is this table'],
  [
    /^标题(“.*”)相符，但下面没有认出它的表头（应有(.*)等列）$/,
    'its title $1 fits, but its header ($2 and others) was not found below',
  ],
  [
    /^标题(“.*”)相符，但它的行（(.*)等）横着写成了列，.*$/,
    'its title $1 fits, but its rows ($2 and others) stand side by side as columns; write them one below the other',
  ],
  [/^有 (\d+) 份像这张表，分不清用哪一份$/, '$1 look like this table; which one counts cannot be told'],
  [/^也像表(\d+)，分不清是哪一张$/, 'it looks like 表$1 as well, and cannot be told from it'],
  [/^也像表(\d+)，认作了表\d+$/, 'it looks like 表$1 as well, and is taken for that'],
  [/^也像表(\d+)，当作了表\d+的另一份$/, 'it looks like 表$1 as well, and is taken for another set of that'],
  [/^与(.*)分不清$/, 'it cannot be told from $1'],
  // What recalculation says besides.
  [
    /^(.*)与 (R[\d-]+) 不符：写的是(“[\s\S]*”)，读不懂，没有改$/,
    '$1 does not agree with $2: it says $3, which cannot be read; not changed',
  ],
  [
    /^(.*)与 (R[\d-]+) 不符：(“[\s\S]*”)的写法没法只换数字，请自己改$/,
    '$1 does not agree with $2: $3 is written so that its number cannot be replaced alone; change it by hand',
  ],
  [
    /^(.*)与 (R[\d-]+) 不符：同列的小数位数不一致，.*$/,
    '$1 does not agree with $2: the decimals of its column differ, and written with most of them it still would not; make them one first',
  ],
  [/^(\S+) (?:等 (\d+) 处)?的公式 SUM\((.*)\) 没有包括 (.*)$/, 'the formula SUM($3) in $1 leaves out $4'],
  [/^(\S+) (?:等 (\d+) 处)?的公式 SUM\((.*)\) 多包括了 (.*)$/, 'the formula SUM($3) in $1 takes in $4 as well'],
  [
    /^表(\d+) 有 (\d+) 个算出来的数存成了文本，.*$/,
    '表$1: derived figures that are kept as texts ($2) were given no formulas; make them numbers first',
  ],
];

/** Why a change is not made without asking, or a cell left alone; as it is where that is not among what is known. */
export function whyInEnglish(why: string): string {
  const left = (Object.keys(LEFT) as (keyof typeof LEFT)[]).find((key) => why.endsWith(LEFT[key]));
  if (left !== undefined) return `${why.slice(0, -LEFT[left].length)} ${LEFT_ALONE[left]}`;
  const own = why.replace(/。$/, '');
  return (
    reasonOf(own) ??
    own
      .split('；')
      .map((one) => reasonOf(one) ?? one)
      .join('; ')
  );
}

function reasonOf(reason: string): string | undefined {
  const known = REASONS.find(([zh]) => zh.test(reason));
  return (
    known &&
    reason
      .replace(known[0], known[1])
      .replaceAll('”的 ', '” ')
      .replaceAll('”“', '”, “')
      .replace(/“[^”]*”|、/g, (found) => (found === '、' ? ', ' : found))
  );
}
