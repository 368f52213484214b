import type { RefusalText } from './types';

const SAVE_AS_XLSX_TO_WRITE = '请用 Excel 或 WPS 打开后“另存为”.xlsx 工作簿，再对新文件进行标记或修改。';

/** Why nothing is written into a workbook in a file; what is said of one that is open in Excel as well stands in writing.ts. */
export const FILE_WRITING = {
  'read-only-format': {
    found: '这是 .xls 工作簿，只能检查，不能写入。',
    remedy: SAVE_AS_XLSX_TO_WRITE,
    english: 'The file is an .xls workbook, which can be checked only. Save it as .xlsx, and write to that.',
  },
  signed: {
    found: '工作簿带有数字签名，任何改动都会使签名失效，因此没有写入。',
    remedy: '请在 Excel 中选择“文件→信息→查看签名”删除签名，或者对未签名的副本进行操作。',
    english:
      'The workbook is digitally signed; any change would break the signature. Remove it (File → Info → View Signatures), or use a copy without one.',
  },
  'array-formula': {
    found: '要改的单元格属于跨多个单元格的数组公式或模拟运算表，不能只改其中一部分，因此没有写入。',
    remedy: '请在 Excel 中选中整个区域，改成普通公式或数值后再改。',
    english:
      'The cell belongs to an array formula or a data table of several cells, which cannot be changed in part. Select all of it in Excel and make it plain formulas or values first.',
  },
  'table-header': {
    found: '要改的单元格是 Excel 表格（“插入→表格”）的标题，标题必须与表格的列名一致，因此没有写入。',
    remedy: '请在 Excel 中直接修改标题，或者先选择“表设计→转换为区域”。',
    english:
      'The cell is a header of a table, whose text must equal the name of its column. Change it in Excel, or convert the table to a range.',
  },
  'table-totals': {
    found: '要改的单元格在 Excel 表格（“插入→表格”）的汇总行里，汇总由表格自己算，因此没有写入。',
    remedy: '请在 Excel 中改汇总方式，或者先选择“表设计→转换为区域”。',
    english:
      'The cell is in the totals row of a table, which says for itself what its totals are. Change it in Excel, or convert the table to a range.',
  },
  'too-many-formats': {
    found: '工作簿里的单元格格式已经接近 Excel 的上限（65490 种），再加就打不开了，因此没有写入。',
    remedy: '请在 Excel 中删去不用的单元格样式（或把数据复制到新工作簿），再对新文件操作。',
    english:
      'The workbook holds almost as many cell formats as Excel can open (65,490), so nothing was written. Delete unused cell styles in Excel, or copy the data to a new workbook, and use that.',
  },
  'unwritable-encoding': {
    found: '工作簿内部使用了不常见的文字编码，无法原样写回。',
    remedy: SAVE_AS_XLSX_TO_WRITE,
    english: 'The workbook uses a character encoding that cannot be written back. Save it as .xlsx first.',
  },
  'not-undoable': {
    found: '这样改了以后无法撤销，因此没有写入。',
    remedy: SAVE_AS_XLSX_TO_WRITE,
    english: 'What was to be written could not be taken back later, so nothing was written. Save it as .xlsx first.',
  },
  'inner-prefix': {
    found: '文件里有元素（第 {detail} 个字符处的 {what}）自己另外声明了命名空间前缀，改写时会看漏它，因此没有写入。',
    remedy: '请用 Excel 或 WPS（文档用 Word）打开后另存一份，再对新文件操作。',
    english:
      'An element ({what}, at character {detail}) declares a namespace prefix of its own, which writing would pass over, so nothing was written. Open the file in Excel or WPS (a document in Word), save it anew, and use that.',
  },
  unwritable: {
    found: '文件无法写入，原因不明。',
    remedy: SAVE_AS_XLSX_TO_WRITE,
    english: 'The file cannot be written to, for a reason not foreseen. Save it as .xlsx and write to that.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
