import type { RefusalText } from './types';

/** Why a file on disk is not read, or not written. */
export const DISK = {
  'not-found': {
    found: '找不到这个文件。',
    remedy: '请检查路径和文件名。',
    english: 'There is no such file. Check its path and name.',
  },
  'a-folder': {
    found: '这是一个文件夹。',
    remedy: '请给出其中一个工作簿文件，如 年报.xlsx。',
    english: 'This is a folder. Name a workbook in it.',
  },
  'no-workbooks': {
    found: '文件夹“{what}”里没有工作簿（.xlsx .xlsm .xls）或 Word 文档（.docx）。',
    remedy: '请给出工作簿，或者放着工作簿的文件夹。',
    english:
      'There is no workbook (.xlsx, .xlsm, .xls) or Word document (.docx) in the folder "{what}". Name a workbook, or a folder of them.',
  },
  'not-a-file': {
    found: '这不是普通文件。',
    remedy: '请给出一个工作簿文件，如 年报.xlsx。',
    english: 'This is no ordinary file. Name a workbook.',
  },
  'not-permitted': {
    found: '没有读这个文件的权限。',
    remedy: '请在文件属性里放开读取权限，或复制一份再试。',
    english: 'The file may not be read. Allow it in its properties, or make a copy.',
  },
  'in-use': {
    found: '文件正被别的程序占用。',
    remedy: '请先在 Excel 或 WPS 里关闭它。',
    english: 'Another program holds the file. Close it there first.',
  },
  'name-too-long': {
    found: '文件名太长。',
    remedy: '请改短后再试。',
    english: 'The name of the file is too long. Shorten it.',
  },
  'link-loop': {
    found: '路径里的链接绕成了圈。',
    remedy: '请改正链接，或直接给出文件所在的位置。',
    english: 'The links in the path lead in a circle. Mend them, or name the place of the file itself.',
  },
  'bad-name': {
    found: '文件名里有不能用的字符。',
    remedy: '请检查路径和文件名。',
    english: 'The name of the file holds a character that names cannot have. Check its path and name.',
  },
  'read-failed': {
    found: '读文件时出错（{detail}）。',
    remedy: '',
    english: 'The file could not be read ({detail}).',
  },
  'no-output-folder': {
    found: '输出的文件夹不存在，请先建好。',
    remedy: '',
    english: 'The folder for the output does not exist. Make it first.',
  },
  'output-path': {
    found: '输出的路径不对，其中有一段不是文件夹。',
    remedy: '',
    english: 'A part of the path of the output is no folder.',
  },
  'output-is-folder': {
    found: '输出给的是一个文件夹，请写明文件名，如 报告.html。',
    remedy: '',
    english: 'The output is a folder. Name a file in it.',
  },
  'output-not-permitted': {
    found: '没有在那里写文件的权限。',
    remedy: '',
    english: 'No file may be written there.',
  },
  'output-not-a-file': {
    found: '{what} 不是普通文件（是设备、管道之类），不能写成文件。',
    remedy: '请另取文件名。',
    english: '{what} is no ordinary file but a device, a pipe or the like. Choose another name.',
  },
  'output-dangling': {
    found: '{what} 是一个链接，它指的文件不存在。',
    remedy: '请改正链接，或另取文件名。',
    english: '{what} is a link to a file that does not exist. Mend it, or choose another name.',
  },
  'output-locked': {
    found: '{what} 是只读的，没有改动。',
    remedy: '请在文件属性里去掉“只读”，另取文件名，或加 --force。',
    english:
      '{what} is read-only and was left alone. Allow writing in its properties, choose another name, or add --force.',
  },
  'output-linked': {
    found: '{what} 还有别的名字（硬链接），写入后那些名字仍是原来的内容，所以没有改动。',
    remedy: '请另取文件名，或加 --force。',
    english:
      '{what} has other names (hard links), which would keep the old content; it was left alone. Choose another name, or add --force.',
  },
  'output-owned': {
    found: '{what} 属于别的用户，写入后会归您所有，所以没有改动。',
    remedy: '请另取文件名，或加 --force。',
    english:
      '{what} belongs to another user and would become yours; it was left alone. Choose another name, or add --force.',
  },
  'output-being-written': {
    found: '{what} 正由另一个勾稽命令写入（{detail}）。',
    remedy: '请等它写完；如果没有别的命令在写，请删去上面括号里的文件再试。',
    english:
      'Another command of Gouji is writing {what} ({detail}). Wait for it; if there is none, remove the file in brackets.',
  },
  'changed-on-disk': {
    found: '{what} 在这期间被别的程序改过，所以没有写入。',
    remedy: '请再运行一次。',
    english: '{what} was changed by another program meanwhile, so it was not written. Run the command again.',
  },
  'output-closed': {
    found: '标准输出已经关闭，后面的内容没有显示；写成的文件不受影响。',
    remedy: '',
    english: 'The standard output was closed before all was shown; files that were written are whole.',
  },
  'output-lost': {
    found: '标准输出写不进去：{detail}',
    remedy: '写成的文件不受影响。',
    english: 'The standard output took no more: {detail} Files that were written are whole.',
  },
  'output-read-only': {
    found: '这个位置只能读，不能写。',
    remedy: '',
    english: 'Nothing can be written there.',
  },
  'not-written': {
    found: '没有写成 {what}：{detail}',
    remedy: '',
    english: '{what} was not written: {detail}',
  },
  'too-many-asked': {
    found: '一次改动太多，留不下撤销记录，所以没有改。',
    remedy: '请去掉 --formulas 或 --numbers，分几次改。',
    english: 'So many changes at once could not be undone later, so none was made. Leave out --formulas or --numbers.',
  },
  'disk-full': { found: '磁盘已满。', remedy: '', english: 'The disk is full.' },
  'output-in-use': {
    found: '输出文件正被别的程序占用，请先关闭它。',
    remedy: '',
    english: 'Another program holds the output. Close it there first.',
  },
  'write-failed': {
    found: '写文件时出错（{detail}）。',
    remedy: '',
    english: 'The output could not be written ({detail}).',
  },
  'output-is-input': {
    found: '{what} 就是读入的工作簿。',
    remedy: '要改原文件请用 --in-place，否则请另取文件名。',
    english: '{what} is the workbook that was read. Use --in-place to change it, or another name.',
  },
  'report-over-input': {
    found: '{what} 就是所核对的工作簿，不能覆盖。',
    remedy: '请另取文件名。',
    english: '{what} is the workbook that was checked. Choose another name.',
  },
  'output-exists': {
    found: '{what} 已经存在。',
    remedy: '请另取文件名，或加 --force 覆盖。',
    english: '{what} exists already. Choose another name, or add --force.',
  },
  'output-is-another': {
    found: '{what} 已经存在，而且不是以前生成的这种报告。',
    remedy: '请另取文件名，或加 --force 覆盖。',
    english: '{what} exists already and is no older report of this kind. Choose another name, or add --force.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
