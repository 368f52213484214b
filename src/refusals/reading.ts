import type { RefusalText } from './types';

const SAVE_AS_XLSX = '请用 Excel 或 WPS 打开后“另存为”.xlsx 工作簿，再检查新文件。';
const SAVE_IN_ENGLISH = 'Open it in Excel or WPS, save it as .xlsx, and check the new file.';
const FETCH_IN_ENGLISH =
  'Fetch it again, or ask whoever gave it for another copy; if Excel or WPS still opens it, save it as .xlsx and check that.';
const FETCH_AGAIN = '请重新下载或向提供者重新索取；如果 Excel 或 WPS 还能打开它，请另存为 .xlsx 后再检查。';

/** Why a file is not read as a workbook. */
export const READING = {
  'empty-file': {
    found: '文件是空的（0 字节）。',
    remedy: '请确认文件已经保存、下载完整，再重新选择。',
    english: 'The file is empty (0 bytes). Make sure that it was saved and fetched as a whole, and choose it again.',
  },
  'not-a-workbook': {
    found: '这不是 Excel 工作簿。',
    remedy: '请选择 .xlsx、.xlsm 或 .xls 文件。',
    english: 'The file is not an Excel workbook. Choose an .xlsx, .xlsm or .xls file.',
  },
  'word-document': {
    found: '这是 Word 文档，不是 Excel 工作簿。',
    remedy: '请选择数据表所在的 .xlsx 工作簿；Word 年报（扩展名 .docx）请用命令 gouji check 核对。',
    english:
      'The file is a Word document, not a workbook. Choose the .xlsx workbook with the tables; a report in Word, named .docx, is checked by gouji check.',
  },
  presentation: {
    found: '这是 PowerPoint 演示文稿，不是 Excel 工作簿。',
    remedy: '请选择数据表所在的 .xlsx 工作簿。',
    english: 'The file is a PowerPoint presentation, not a workbook. Choose the .xlsx workbook with the tables.',
  },
  opendocument: {
    found: '这是 OpenDocument 文件（如 .ods），暂不支持。',
    remedy: '请在 LibreOffice 或 WPS 中另存为 .xlsx 后再检查。',
    english: 'The file is an OpenDocument file (such as .ods). Save it as .xlsx in LibreOffice or WPS, and check that.',
  },
  'web-page': {
    found: '文件内容是网页（HTML），只是取了表格文件的名字。',
    remedy: SAVE_AS_XLSX,
    english: `The file is a web page under a spreadsheet name. ${SAVE_IN_ENGLISH}`,
  },
  'xml-spreadsheet': {
    found: '这是“XML 表格 2003”文件，暂不支持。',
    remedy: SAVE_AS_XLSX,
    english: `The file is an XML Spreadsheet 2003. ${SAVE_IN_ENGLISH}`,
  },
  archive: {
    found: '这是压缩包，里面没有可以直接读取的 Excel 工作簿。',
    remedy: '请先解压，再选择其中的 .xlsx 文件。',
    english: 'The file is an archive, not a workbook. Unpack it first, and choose the .xlsx file in it.',
  },
  encrypted: {
    found: '工作簿设有打开密码，无法读取。',
    remedy: '请用 Excel 或 WPS 打开，取消打开密码后保存，再检查。',
    english: 'The workbook is encrypted. Open it in Excel or WPS, remove its password, save it, and check again.',
  },
  xlsb: {
    found: '这是 .xlsb（二进制）工作簿，暂不支持。',
    remedy: SAVE_AS_XLSX,
    english: `The file is a binary workbook (.xlsb). ${SAVE_IN_ENGLISH}`,
  },
  'old-format': {
    found: '这是 Excel 95 或更早版本的工作簿，暂不支持。',
    remedy: SAVE_AS_XLSX,
    english: `The file is a workbook of Excel 95 or earlier. ${SAVE_IN_ENGLISH}`,
  },
  'damaged-zip': {
    found: '文件已损坏或不完整，解压失败。',
    remedy: FETCH_AGAIN,
    english: `The file is damaged or incomplete: its zip package cannot be unpacked. ${FETCH_IN_ENGLISH}`,
  },
  'damaged-part': {
    found: '工作簿已损坏，其中一部分内容无法读取。',
    remedy: FETCH_AGAIN,
    english: `The workbook is damaged: one of its parts cannot be read. ${FETCH_IN_ENGLISH}`,
  },
  'damaged-xls': {
    found: '这个 .xls（或 .et）文件已损坏或不完整。',
    remedy: FETCH_AGAIN,
    english: `The .xls (or .et) file is damaged or incomplete. ${FETCH_IN_ENGLISH}`,
  },
  'unsafe-xml': {
    found: '文件含有正常工作簿不会有的内容（文档类型声明、实体声明或异常的嵌套），为安全起见不予读取。',
    remedy: '请确认文件来源；如确需检查，请用 Excel 或 WPS 另存为 .xlsx 后再试。',
    english:
      'The file holds XML that no ordinary workbook has (document type, entities or excessive nesting), so it was not read. Make sure where it comes from; if it must be checked, save it as .xlsx in Excel or WPS.',
  },
  'too-large': {
    found: '文件内容超过了允许的大小，为避免耗尽内存不予读取。',
    remedy: '请删去与数据表无关的工作表、图片或空白格式区域后再检查。',
    english:
      'The content of the file exceeds the limits on size, so it was not read. Delete sheets, pictures and formatted areas that the tables do not need, and check again.',
  },
  'no-sheets': {
    found: '工作簿里没有数据工作表。',
    remedy: '请确认选对了文件。',
    english: 'The workbook has no worksheet. Make sure that it is the right file.',
  },
  unreadable: {
    found: '文件无法读取，原因不明。',
    remedy: SAVE_AS_XLSX,
    english: `The file cannot be read, for a reason not foreseen. ${SAVE_IN_ENGLISH}`,
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
