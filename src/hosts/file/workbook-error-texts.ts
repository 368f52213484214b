/** Every way a file can fail to be read as a workbook or written to; the set is closed so that callers can handle each one. */
export type WorkbookErrorCode =
  | 'empty-file'
  | 'not-a-workbook'
  | 'word-document'
  | 'presentation'
  | 'opendocument'
  | 'web-page'
  | 'xml-spreadsheet'
  | 'archive'
  | 'encrypted'
  | 'xlsb'
  | 'old-format'
  | 'damaged-zip'
  | 'damaged-part'
  | 'damaged-xls'
  | 'unsafe-xml'
  | 'too-large'
  | 'no-sheets'
  | 'unreadable'
  | 'read-only-format'
  | 'signed'
  | 'protected-cell'
  | 'protected-format'
  | 'protected-structure'
  | 'array-formula'
  | 'merged-cell'
  | 'table-header'
  | 'report-in-use'
  | 'unknown-sheet'
  | 'unknown-cell'
  | 'unwritable-content'
  | 'unwritable-encoding'
  | 'unwritable';

export interface ErrorTexts {
  /** What was found, and what to do, for the user. */
  readonly found: string;
  readonly remedy: string;
  readonly english: string;
}

const SAVE_AS_XLSX = '请用 Excel 或 WPS 打开后“另存为”.xlsx 工作簿，再检查新文件。';
const SAVE_AS_XLSX_TO_WRITE = '请用 Excel 或 WPS 打开后“另存为”.xlsx 工作簿，再对新文件进行标记或修改。';
const FETCH_AGAIN = '请重新下载或向提供者重新索取；如果 Excel 或 WPS 还能打开它，请另存为 .xlsx 后再检查。';

export const ERROR_TEXTS: Readonly<Record<WorkbookErrorCode, ErrorTexts>> = {
  'empty-file': {
    found: '文件是空的（0 字节）。',
    remedy: '请确认文件已经保存、下载完整，再重新选择。',
    english: 'The file is empty (0 bytes).',
  },
  'not-a-workbook': {
    found: '这不是 Excel 工作簿。',
    remedy: '请选择 .xlsx、.xlsm 或 .xls 文件。',
    english: 'The file is not an Excel workbook; choose an .xlsx, .xlsm or .xls file.',
  },
  'word-document': {
    found: '这是 Word 文档，不是 Excel 工作簿。',
    remedy: '请选择数据表所在的 .xlsx 工作簿。',
    english: 'The file is a Word document, not a workbook.',
  },
  presentation: {
    found: '这是 PowerPoint 演示文稿，不是 Excel 工作簿。',
    remedy: '请选择数据表所在的 .xlsx 工作簿。',
    english: 'The file is a PowerPoint presentation, not a workbook.',
  },
  opendocument: {
    found: '这是 OpenDocument 文件（如 .ods），暂不支持。',
    remedy: '请在 LibreOffice 或 WPS 中另存为 .xlsx 后再检查。',
    english: 'The file is an OpenDocument file; save it as .xlsx.',
  },
  'web-page': {
    found: '文件内容是网页（HTML），只是取了表格文件的名字。',
    remedy: SAVE_AS_XLSX,
    english: 'The file is a web page under a spreadsheet name; save it as .xlsx.',
  },
  'xml-spreadsheet': {
    found: '这是“XML 表格 2003”文件，暂不支持。',
    remedy: SAVE_AS_XLSX,
    english: 'The file is an XML Spreadsheet 2003; save it as .xlsx.',
  },
  archive: {
    found: '这是压缩包，里面没有可以直接读取的 Excel 工作簿。',
    remedy: '请先解压，再选择其中的 .xlsx 文件。',
    english: 'The file is an archive, not a workbook; unpack it first.',
  },
  encrypted: {
    found: '工作簿设有打开密码，无法读取。',
    remedy: '请用 Excel 或 WPS 打开，取消打开密码后保存，再检查。',
    english: 'The workbook is encrypted; remove its password first.',
  },
  xlsb: {
    found: '这是 .xlsb（二进制）工作簿，暂不支持。',
    remedy: SAVE_AS_XLSX,
    english: 'The file is a binary workbook (.xlsb); save it as .xlsx.',
  },
  'old-format': {
    found: '这是 Excel 95 或更早版本的工作簿，暂不支持。',
    remedy: SAVE_AS_XLSX,
    english: 'The file is a workbook of Excel 95 or earlier; save it as .xlsx.',
  },
  'damaged-zip': {
    found: '文件已损坏或不完整，解压失败。',
    remedy: FETCH_AGAIN,
    english: 'The file is damaged or incomplete: its zip package cannot be unpacked.',
  },
  'damaged-part': {
    found: '工作簿已损坏，其中一部分内容无法读取。',
    remedy: FETCH_AGAIN,
    english: 'The workbook is damaged: one of its parts cannot be read.',
  },
  'damaged-xls': {
    found: '这个 .xls 文件已损坏或不完整。',
    remedy: FETCH_AGAIN,
    english: 'The .xls file is damaged or incomplete.',
  },
  'unsafe-xml': {
    found: '文件含有正常工作簿不会有的内容（文档类型声明、实体声明或异常的嵌套），为安全起见不予读取。',
    remedy: '请确认文件来源；如确需检查，请用 Excel 或 WPS 另存为 .xlsx 后再试。',
    english:
      'The file holds XML that no ordinary workbook has (document type, entities or excessive nesting); refused.',
  },
  'too-large': {
    found: '文件内容超过了允许的大小，为避免耗尽内存不予读取。',
    remedy: '请删去与数据表无关的工作表、图片或空白格式区域后再检查。',
    english: 'The content of the file exceeds the limits on size.',
  },
  'no-sheets': {
    found: '工作簿里没有数据工作表。',
    remedy: '请确认选对了文件。',
    english: 'The workbook has no worksheet.',
  },
  unreadable: {
    found: '文件无法读取，原因不明。',
    remedy: SAVE_AS_XLSX,
    english: 'The file cannot be read, for a reason not foreseen.',
  },
  'read-only-format': {
    found: '这是 .xls 工作簿，只能检查，不能写入。',
    remedy: SAVE_AS_XLSX_TO_WRITE,
    english: 'The file is an .xls workbook, which is read only; save it as .xlsx.',
  },
  signed: {
    found: '工作簿带有数字签名，任何改动都会使签名失效，因此没有写入。',
    remedy: '请在 Excel 中选择“文件→信息→查看签名”删除签名，或者对未签名的副本进行操作。',
    english: 'The workbook is digitally signed; any change would break the signature.',
  },
  'protected-cell': {
    found: '要改的单元格在受保护的工作表里，而且是锁定的，因此没有写入。',
    remedy: '请先在 Excel 中选择“审阅→撤消工作表保护”，保存后再改。',
    english: 'The cell is locked and its sheet protected; unprotect the sheet first.',
  },
  'protected-format': {
    found: '工作表受保护，不允许设置单元格格式，因此没有做标记。',
    remedy: '请先在 Excel 中选择“审阅→撤消工作表保护”，保存后再标记。',
    english: 'The protection of the sheet forbids formats, hence marks; unprotect the sheet first.',
  },
  'protected-structure': {
    found: '工作簿的结构受保护，不能增加或删除工作表，因此没有写入核对报告。',
    remedy: '请先在 Excel 中选择“审阅→保护工作簿”取消保护，保存后再试。',
    english: 'The structure of the workbook is protected; unprotect the workbook before adding or removing a sheet.',
  },
  'array-formula': {
    found: '要改的单元格属于跨多个单元格的数组公式或模拟运算表，不能只改其中一部分，因此没有写入。',
    remedy: '请在 Excel 中选中整个区域，改成普通公式或数值后再改。',
    english: 'The cell belongs to an array formula or a data table of several cells, which cannot be changed in part.',
  },
  'merged-cell': {
    found: '要改的单元格被合并单元格盖住，写进去也看不到，因此没有写入。',
    remedy: '请改写合并区域左上角的单元格，或者先取消合并。',
    english: 'The cell is covered by a merged area; write to the first cell of that area.',
  },
  'table-header': {
    found: '要改的单元格是 Excel 表格（“插入→表格”）的标题，标题必须与表格的列名一致，因此没有写入。',
    remedy: '请在 Excel 中直接修改标题，或者先选择“表设计→转换为区域”。',
    english: 'The cell is a header of a table, whose text must equal the name of its column; change it in Excel.',
  },
  'report-in-use': {
    found: '有公式引用了核对报告工作表，删除它会使这些公式出错，因此没有删除。',
    remedy: '请先改掉引用核对报告的公式，保存后再试。',
    english: 'The report sheet is referred to by formulas, which its removal would break; change them first.',
  },
  'unknown-sheet': {
    found: '工作簿里没有要写入的工作表。',
    remedy: '请重新检查工作簿，再进行标记或修改。',
    english: 'The workbook has no worksheet of the name that is to be written to.',
  },
  'unknown-cell': {
    found: '要写入的单元格不在工作表的范围之内。',
    remedy: '请重新检查工作簿，再进行标记或修改。',
    english: 'The cell to be written to is outside the grid of a worksheet.',
  },
  'unwritable-content': {
    found: '要写入的内容不能存入单元格。',
    remedy: '请检查要写入的数值、文本（最多 32767 个字符）或公式（最多 8192 个字符）。',
    english: 'The content cannot be stored in a cell.',
  },
  'unwritable-encoding': {
    found: '工作簿内部使用了不常见的文字编码，无法原样写回。',
    remedy: SAVE_AS_XLSX_TO_WRITE,
    english: 'The workbook uses a character encoding that cannot be written back; save it as .xlsx first.',
  },
  unwritable: {
    found: '文件无法写入，原因不明。',
    remedy: SAVE_AS_XLSX_TO_WRITE,
    english: 'The file cannot be written to, for a reason not foreseen.',
  },
};
