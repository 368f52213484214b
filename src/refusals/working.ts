import type { RefusalText } from './types';

/** Why work on a workbook is not done or does not come to its end, whatever is to be written. */
export const WORKING = {
  cancelled: {
    found: '已取消。',
    remedy: '',
    english: 'Cancelled.',
    open: { found: '已取消，工作簿没有改动。', remedy: '', english: 'Cancelled; the workbook is as it was.' },
  },
  'not-opened': { found: '已取消，文件没有打开。', remedy: '', english: 'Cancelled; the file is not open.' },
  closed: { found: '工作簿已经关闭。', remedy: '', english: 'The workbook has been closed.' },
  'changed-meanwhile': {
    found: '有 {count} 个单元格在核对之后又改过，所以没有写入。',
    remedy: '请看过新的核对结果再改。',
    english: '{count} of the cells were changed after the check, so nothing was written. Look at the new result first.',
    open: {
      found: '单元格 {cells} 在核对之后改过，因此什么都没有写入。',
      remedy: '请重新核对，再决定是否改动。',
      english: 'Cells {cells} were edited since the check, so nothing was written. Check again, then decide.',
    },
  },
  'kept-meanwhile': {
    found:
      '工作簿里保存的审核说明或撤销记录，在核对之后由别处改过（功能区按钮、另一个窗格或同事），因此什么都没有写入。',
    remedy: '请看过新的核对结果，再试一次。',
    english:
      'The explanations or undo steps kept in the workbook were changed elsewhere since the check (a ribbon button, another pane, a colleague), so nothing was written. Look at the new result and try again.',
  },
  'not-calculable': {
    found: '这里算不出公式“={what}”，所以没有写入。',
    remedy: '请填数，或在 Excel、WPS 里写公式。',
    english: 'The formula "={what}" cannot be calculated here, so it was not written. Enter a number, or use Excel.',
  },
  'hidden-sheet': {
    found: '工作表“{sheet}”是隐藏的，无法定位到它的单元格。',
    remedy: '请在任意工作表标签上点右键，选“取消隐藏”，再点一次。',
    english: 'The sheet "{sheet}" is hidden. Right-click any sheet tab, choose Unhide, and try again.',
  },
  'only-sheet': {
    found: '“{sheet}”是唯一可见的工作表，不能删除，因此什么都没有改动。',
    remedy: '请先取消隐藏其他工作表，再试一次。',
    english:
      '"{sheet}" is the only visible sheet and cannot be deleted, so nothing was changed. Unhide another sheet first.',
  },
  'sheet-too-large': {
    found: '工作表“{sheet}”的数据区域太大，无法读取。',
    remedy: '请删去远处多余的内容（按 Ctrl+End 可以看到区域的末尾），再核对。',
    english:
      'The used area of the sheet "{sheet}" is too large to be read. Delete what stands far out (Ctrl+End shows its end), and check again.',
  },
  'unknown-step': {
    found: '这一步的记录已损坏，无法撤销，因此什么都没有改动。',
    remedy: '请按 Ctrl+Z，或者打开改动之前的文件。',
    english:
      'What is kept of this step is damaged, so it cannot be taken back and nothing was changed. Press Ctrl+Z, or open an earlier copy.',
  },
  restored: {
    found: '写入时 Excel 报错（{detail}），改过的内容已全部恢复原样。',
    remedy: '请稍后再试一次；若仍然不行，请保存并重新打开工作簿。',
    english:
      'Excel failed while writing ({detail}); all was put back as it was. Try again later, or save and reopen the workbook.',
  },
  'not-restored': {
    found: '写入时 Excel 报错（{detail}），而且没能全部恢复：{left}。',
    remedy: '请按 Ctrl+Z 撤消，或者不保存而关闭工作簿再打开。',
    english:
      'Excel failed while writing ({detail}), and not all could be put back: {left}. Press Ctrl+Z, or close the workbook without saving and open it again.',
  },
  'host-failed': {
    found: 'Excel 没有完成操作（{detail}）。',
    remedy: '请稍后再试一次；若仍然不行，请保存并重新打开工作簿。',
    english: 'Excel did not carry it out ({detail}). Try again later, or save and reopen the workbook.',
  },
  'no-cell': {
    found: '现在没有选中单元格。',
    remedy: '请先在工作表里选中一格。',
    english: 'No cell is selected. Select a cell of a worksheet first.',
  },
  'no-comments': {
    found: '这里不能加批注（需要 ExcelApi 1.10 的 Excel）。',
    remedy: '请直接问同事，把答复写进审核说明。',
    english:
      'Comments cannot be added here (that needs an Excel with ExcelApi 1.10). Ask your colleagues directly, and write their answer as the explanation.',
  },
  'access-denied': {
    found: 'Excel 不允许改动这个工作簿：它以只读方式打开，或者您没有编辑的权限。什么都没有改动。',
    remedy: '请另存一份再改，或者向给您文件的人要编辑权限；核对不受影响。',
    english:
      'Excel does not let you change this workbook: it is open read-only, or you may not edit it. Nothing was changed. Save a copy, or ask for the right to edit; checking works all the same.',
  },
  'written-but': {
    found: '已经写入，但随后重新核对时出错：{what}',
    remedy: '',
    english: 'Written, but checking again failed: {what}',
  },
  busy: {
    found: 'Excel 正忙：正在编辑单元格，或者打开着对话框。',
    remedy: '请按回车结束编辑，再试一次。',
    english: 'Excel is busy: a cell is being edited, or a dialog is open. Press Enter to end that, and try again.',
  },
  outdated: {
    found: '工作簿在此之后有过改动，所以没有写入。',
    remedy: '请看过新的核对结果再选。',
    english: 'The workbook has changed since, so nothing was written. Look at the new result and choose again.',
  },
  'not-explained': {
    found: '这里没有审核说明可以答复。',
    remedy: '请先由学校写明理由。',
    english: 'There is no explanation here to be answered. The school has to give its reason first.',
  },
  'submission-open': {
    found: '还有没处理的：{what}，所以没有上报。',
    remedy: '请改正、写明审核说明，或者写一句话说明为什么照样上报，这句话会写进审核说明文件。',
    english:
      'Open still: {what}; nothing was submitted. Correct it, explain it, or say in words why it is submitted all the same; the words go into the document.',
  },
  'other-version': {
    found: '{what}',
    remedy: '',
    english: 'What is kept in the workbook was written by another version of Gouji; make changes with that version.',
  },
  'step-too-large': {
    found: '一次改动太多，留不下撤销记录，所以没有改。',
    remedy: '请少选一些，分几次改。',
    english: 'So many changes at once could not be undone later, so none was made. Choose fewer at a time.',
  },
  'nothing-to-undo': {
    found: '这个工作簿里没有可以撤销的改动。',
    remedy: '',
    english: 'There is no change in this workbook that could be undone.',
  },
  'nothing-to-redo': {
    found: '没有可以重做的改动。',
    remedy: '',
    english: 'There is no change to be made again.',
  },
  'nothing-restored': {
    found: '上一步的单元格都没有动，这一步仍可撤销：{what}。',
    remedy: '',
    english: 'Nothing of the last step was put back, and it can still be undone: {what}.',
  },
  'no-tables': {
    found: '没有认出任何一张年度质量报告的表（表1–表43）。',
    remedy: '请确认文件；表格应保留表头的文字。',
    english:
      'None of the 43 tables was recognised in this workbook. Make sure of the file; tables need the texts of their headers.',
  },
  'nothing-there': {
    found: '{what} 是空的，没有可以指定的。',
    remedy: '请先在工作簿里选中表格。',
    english: 'There is nothing at {what}. Select the table in the workbook first.',
  },
  'not-adoptable': {
    found: '{what}。',
    remedy: '',
    english: '{what}.',
  },
  'not-loaded': {
    found: '程序的这一部分没有加载出来，什么都没有改。',
    remedy: '请检查网络，再试一次。',
    english: 'This part of the program could not be loaded; nothing was changed. Check the network and try again.',
  },
  'page-not-loaded': {
    found: '程序的一部分没有载入。',
    remedy: '请检查网络，再打开一次。',
    english: 'A part of the program could not be loaded. Check the network, then open the file again.',
  },
  'worker-stopped': {
    found: '处理文件的程序停止了，可能是内存不足。',
    remedy: '请重新打开文件。',
    english: 'The program that handles the file has stopped, perhaps for want of memory. Open the file again.',
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
  'not-saved': {
    found: '文件没有存下来。',
    remedy: '请检查能否下载文件，再试一次。',
    english: 'The file was not saved. Check that downloads are allowed, then try again.',
  },
  internal: {
    found: '程序内部出错，请把这句话告诉开发者：{detail}',
    remedy: '',
    english: 'Internal error; please tell the developers: {detail}',
  },
  'unknown-sheet': {
    found: '工作簿里没有工作表“{sheet}”。',
    remedy: '请重新检查工作簿，再进行标记或修改。',
    english: 'The workbook has no sheet "{sheet}". Check it again before writing.',
    open: {
      found: '工作簿里找不到工作表“{what}”，可能已改名或删除。',
      remedy: '请重新核对。',
      english: 'The workbook has no sheet "{what}": renamed or deleted, perhaps. Check the workbook again.',
    },
  },
  'unknown-cell': {
    found: '要写入的单元格不在工作表的范围之内。',
    remedy: '请重新检查工作簿，再进行标记或修改。',
    english: 'The cell to be written to is outside the grid of a worksheet. Check the workbook again before writing.',
    open: {
      found: '工作表“{sheet}”没有{what}的单元格。',
      remedy: '请重新核对。',
      english: 'The sheet "{sheet}" has no cell in {what}. Check the workbook again.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
