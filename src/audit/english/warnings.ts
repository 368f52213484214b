/** What was odd about a file or about what is kept in it, in Chinese and in English; what is named stays as it is. */
const WARNINGS: readonly (readonly [zh: RegExp, en: string])[] = [
  [
    /^工作表“(.*)”(?:的)?内容（(.*)）不在文件里，没有核对$/,
    'the content of the sheet “$1” ($2) is not in the file; it was not checked',
  ],
  [
    /^工作表“(.*)”没有指明内容在哪里（.*），没有核对$/,
    'where the content of the sheet “$1” is, the file does not say; it was not checked',
  ],
  [/^工作表“(.*)”是“(.*)”，不是表格，没有核对$/, 'the sheet “$1” is a $2 and holds no cells; it was not checked'],
  [/^工作表“(.*)”与前面的一张同名，没有核对$/, 'an earlier sheet is called “$1” too; this one was not checked'],
  [/^有一张工作表没有名字，没有核对$/, 'a sheet has no name and was not checked'],
  [/^有一张工作表.*，没有核对$/, 'a sheet without a name could not be read and was not checked'],
  [
    /^工作表“(.*)”的单元格 (.*) 的内容读不懂，没有当作数$/,
    'sheet “$1”: the content of $2 cannot be read; not taken as a figure',
  ],
  [/^工作表“(.*)”的合并区域 (.*) 读不懂，没有理会$/, 'sheet “$1”: the merged range $2 cannot be read and was left out'],
  [
    /^文件里找不到共用的文字表，用到它的单元格读不出（(.*)）$/,
    'the table of shared texts ($1) is not in the file; cells that use it cannot be read',
  ],
  [
    /^文件里找不到样式表，数字格式无从知道（(.*)）$/,
    'the styles ($1) are not in the file; the formats of numbers are not known',
  ],
  [
    /^工作簿里的 (\d+) 个公式都没有结果（多半是程序写的，还没有计算过）：.*$/,
    'none of the $1 formulas of the workbook has a result (a program wrote them, it seems, and nothing calculated them yet): open and save it in Excel or WPS, then check again',
  ],
  [
    /^有 (\d+) 个公式没有重算（存的结果与公式不符），没有当作数：(.*)；.*$/,
    '$1 formulas were not worked out anew: their results are not what they give, and were not taken as figures: $2; open and save the workbook in Excel or WPS, then check again',
  ],
  [
    /^有 (\d+) 个公式这里算不了，而工作簿还没有重算，存的结果可能是旧的：(.*)；.*$/,
    '$1 formulas cannot be worked out here, and the workbook was not calculated since: their results may be old: $2; open and save the workbook in Excel or WPS, then check again',
  ],
  [
    /^公式太多，有 (\d+) 个没有验算，.*$/,
    '$1 formulas, of too many, were not worked out: their results are taken as they are stored and may be old; open and save the workbook in Excel or WPS, then check again',
  ],
  [
    /^\.xls 里的 (\d+) 个公式没有验算，.*$/,
    'the $1 formulas of the .xls workbook were not worked out: their results are taken as they are stored; save it as .xlsx in Excel or WPS and check that to have them worked out',
  ],
  [
    /^文档里有 (\d+) 处插入的别的文件，没有读$/,
    'the document has other files inserted in $1 places; they were not read',
  ],
  [
    /^文档里有 (\d+) 个嵌入的对象（如 Excel 表格），没有读；.*$/,
    'the document has $1 embedded objects (such as Excel sheets), which were not read; paste their tables as tables of Word',
  ],
  [
    /^有 (\d+) 条条件格式，Excel 列了出来却读不出：.*$/,
    '$1 conditional formats are listed by Excel but cannot be read: they do not count as marks of ours and will not be changed',
  ],
  [
    /^工作表“(.*)”读不出来（图表、宏表一类，或者已损坏），.*$/,
    'the sheet “$1” cannot be read (a chart or macro sheet, or damaged); what it holds was not checked',
  ],
  [/^有 (\d+) 步改动的撤销记录已损坏，不能撤销$/, 'the undo record of $1 steps is damaged; they cannot be undone'],
  [/^有 (\d+) 条审核说明已损坏，读不出来$/, '$1 explanations are damaged and cannot be read'],
  [/^有 (\d+) 条审核答复已损坏，读不出来$/, '$1 answers of the auditor are damaged and cannot be read'],
  [
    /^有 (\d+) 处指定（哪里是哪张表）已损坏，.*$/,
    'what was said of $1 places (which table they are) is damaged; say it again',
  ],
  [
    /^工作簿里的审核说明和撤销记录已损坏，读不出来$/,
    'the explanations and the undo record kept in the workbook are damaged and cannot be read',
  ],
  [
    /^工作簿里的审核说明和撤销记录是另一个版本（(.*)）的勾稽写的，.*$/,
    'the explanations and the undo record in the workbook were written by another version of Gouji ($1); they are neither read nor changed here',
  ],
];

/** One warning, a Chinese sentence with or without its full stop, in English; as it is where it is not among those known. */
export function warningInEnglish(warning: string): string {
  const own = warning.replace(/。$/, '');
  const known = WARNINGS.find(([zh]) => zh.test(own));
  if (known === undefined) return warning;
  const said = own.replace(...known).replace(/“[^”]*”|、| 等 (\d+) 处/g, (found, count?: string) => {
    if (count !== undefined) return ` and others (${count} in all)`;
    return found === '、' ? ', ' : found;
  });
  return said.charAt(0).toUpperCase() + said.slice(1) + (own === warning ? '' : '.');
}
