import type { RefusalText } from './types';

const FETCH_AGAIN = '请重新下载或向提供者重新索取；如果 Word 或 WPS 还能打开它，请另存为 .docx 后再检查。';
const SAVE_IN_ENGLISH = 'Open it in Word or WPS, save it as .docx, and check the new file.';
const SAVE_AS_DOCX = '请用 Word 或 WPS 打开后“另存为”.docx 文档，再检查新文件。';

/** Why a file is not read as a report in Word, or not written. */
export const WORD = {
  'not-a-report': {
    found: '这不是 Word 文档。',
    remedy: '请选择年度质量报告的 .docx 文件。',
    english: 'The file is not a Word document. Choose the .docx file of the report.',
  },
  'a-workbook': {
    found: '这是 Excel 工作簿，只是取了 Word 文档的名字。',
    remedy: '请把扩展名改回 .xlsx（或 .xls）再检查。',
    english: 'The file is a workbook under the name of a Word document. Give it back its extension, .xlsx or .xls.',
  },
  'old-word': {
    found: '这是旧格式的 Word 文档（.doc 或 RTF），暂不支持。',
    remedy: SAVE_AS_DOCX,
    english: `The file is a Word document of an old format (.doc or RTF). ${SAVE_IN_ENGLISH}`,
  },
  'word-encrypted': {
    found: '文档设有打开密码，无法读取。',
    remedy: '请用 Word 或 WPS 打开，取消打开密码后保存，再检查。',
    english: 'The document is encrypted. Open it in Word or WPS, remove its password, save it, and check again.',
  },
  'word-damaged': {
    found: '文档已损坏或不完整，无法读取。',
    remedy: FETCH_AGAIN,
    english:
      'The document is damaged or incomplete and cannot be read. Fetch it again, or ask whoever gave it for another copy; if Word or WPS still opens it, save it as .docx and check that.',
  },
  'word-too-large': {
    found: '文档内容超过了允许的大小，为避免耗尽内存不予读取。',
    remedy: '请删去与报告无关的内容后再检查；图片不算在内。',
    english:
      'The content of the document exceeds the limits on size, so it was not read. Delete what is not of the report; pictures do not count.',
  },
  'word-unsafe': {
    found: '文档含有正常文档不会有的内容（文档类型声明、实体声明或异常的嵌套），为安全起见不予读取。',
    remedy: '请确认文件来源；如确需检查，请用 Word 或 WPS 另存为 .docx 后再试。',
    english:
      'The document holds XML that no ordinary one has (document type, entities or excessive nesting), so it was not read. Make sure where it comes from; if it must be checked, save it as .docx in Word or WPS.',
  },
  'word-unreadable': {
    found: '文档无法读取，原因不明。',
    remedy: SAVE_AS_DOCX,
    english: `The document cannot be read, for a reason not foreseen. ${SAVE_IN_ENGLISH}`,
  },
  'no-word-tables': {
    found: '{what} 里没有表格。',
    remedy: '请确认文件；图片里的表和嵌入的 Excel 对象读不出，请改成 Word 表格。',
    english:
      'There is no table in {what}. Tables in pictures and embedded workbooks cannot be read; make them tables of Word.',
  },
  'text-changed': {
    found: '文档里的“{what}”已经不是原来的样子，什么都没有写。',
    remedy: '请重新核对，再改。',
    english: '“{what}” in the document is not as it was, so nothing was written. Check again, then change it.',
  },
  'text-not-editable': {
    found: '文档里的这处文字不能这样改（{what}），什么都没有写。',
    remedy: '请在 Word 里自己改。',
    english: 'This text cannot be changed so ({what}); nothing was written. Change it in Word.',
  },
  'word-nothing-to-undo': {
    found: '{what} 里没有可以撤销的：Word 年报里能撤销的，是 gouji correct 写进正文的改正。',
    remedy: '别的修订请在 Word 的“审阅”里拒绝。',
    english:
      'There is nothing in {what} that could be undone: of a report in Word that is what gouji correct has written into its text. Reject other tracked changes in Word.',
  },
  'word-kept-unreadable': {
    found: '文档里勾稽保存的内容读不懂：它被改过，或是更新的版本写的，什么都没有写。',
    remedy: '请用更新的版本，或在 Word 里自己接受、拒绝修订。',
    english:
      'What Gouji keeps in the document cannot be read: it was edited, or written by a later version. Nothing was written. Use a later version, or accept and reject the changes in Word.',
  },
  'word-signed': {
    found: '文档带有数字签名，任何改动都会使签名失效，因此没有写入。',
    remedy: '请对未签名的副本进行操作。',
    english: 'The document is digitally signed; any change would break the signature. Use a copy without one.',
  },
  'word-protected': {
    found: '文档设了“限制编辑”，因此没有写入。',
    remedy: '请先在 Word 里选择“审阅 → 限制编辑 → 停止保护”，保存后再改。',
    english: 'Editing of the document is restricted. Choose Review → Restrict Editing → Stop Protection in Word first.',
  },
  'word-not-written': {
    found: '{what} 是 Word 文档：可以核对（check）、比对（compare）、提取表格（extract），这个命令只用于工作簿。',
    remedy: '请先用 gouji extract 年报.docx -o 年报.xlsx 提取成工作簿，再对它操作。',
    english:
      '{what} is a Word document, which can be checked, compared and extracted; this command is for workbooks. First make one of its tables: gouji extract report.docx -o report.xlsx.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
