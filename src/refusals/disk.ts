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
  'file-too-large': {
    found: '文件有 {what} MB，超过了能处理的大小。',
    remedy: '请删去无关的工作表和图片。',
    english: 'The file has {what} MB, more than can be handled. Remove sheets and pictures that are not needed.',
  },
  'unreadable-file': {
    found: '浏览器读不了这个文件：它可能已被移走、改名，或正被别的程序占用。',
    remedy: '请再选一次。',
    english: 'The browser cannot read this file: it may have been moved or renamed, or is in use. Choose it again.',
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
    found: '没有写这个文件的权限。',
    remedy: '',
    english: 'The output may not be written.',
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
  'not-saved': {
    found: '文件没有存下来。',
    remedy: '请检查能否下载文件，再试一次。',
    english: 'The file was not saved. Check that downloads are allowed, then try again.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
