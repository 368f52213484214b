import type { RefusalText } from './types';

/** Why nothing is written into a workbook, in a file or open in Excel. */
export const WRITING = {
  'protected-cell': {
    found: '要改的单元格在受保护的工作表里，而且是锁定的，因此没有写入。',
    remedy: '请先在 Excel 中选择“审阅→撤消工作表保护”，保存后再改。',
    english:
      'The cell is locked and its sheet protected, so nothing was written. Unprotect the sheet first (Review → Unprotect Sheet).',
    open: {
      found: '单元格 {cells} 已锁定，工作表“{sheet}”受保护，因此什么都没有写入。',
      remedy: '请先选择“审阅 → 撤消工作表保护”，再试一次。',
      english:
        'Cells {cells} are locked and the sheet "{sheet}" is protected, so nothing was written. Choose Review → Unprotect Sheet, and try again.',
    },
  },
  'protected-format': {
    found: '工作表受保护，不允许设置单元格格式，因此没有做标记。',
    remedy: '请先在 Excel 中选择“审阅→撤消工作表保护”，保存后再标记。',
    english:
      'The protection of the sheet forbids formats, hence marks. Unprotect the sheet first (Review → Unprotect Sheet).',
    open: {
      found: '工作表“{sheet}”受保护，不允许设置单元格格式，因此什么都没有写入。',
      remedy: '请先选择“审阅 → 撤消工作表保护”，再试一次。',
      english:
        'The protection of the sheet "{sheet}" forbids cell formats, so nothing was written. Choose Review → Unprotect Sheet, and try again.',
    },
  },
  'protected-structure': {
    found: '工作簿的结构受保护，不能增加或删除工作表，因此没有写入核对报告。',
    remedy: '请先在 Excel 中选择“审阅→保护工作簿”取消保护，保存后再试。',
    english:
      'The structure of the workbook is protected: no sheet can be added or removed. Unprotect it first (Review → Protect Workbook).',
    open: {
      found: '工作簿的结构受保护，不能增加或删除工作表，因此什么都没有写入。',
      remedy: '请先选择“审阅 → 保护工作簿”取消保护，再试一次。',
      english:
        'The structure of the workbook is protected: no sheet can be added or removed, so nothing was written. Choose Review → Protect Workbook to end that, and try again.',
    },
  },
  'merged-cell': {
    found: '要改的单元格被合并单元格盖住，写进去也看不到，因此没有写入。',
    remedy: '请改写合并区域左上角的单元格，或者先取消合并。',
    english: 'The cell is covered by a merged area. Write to the first cell of that area, or unmerge it.',
    open: {
      found: '单元格 {cells} 被合并单元格盖住，写进去也看不到，因此什么都没有写入。',
      remedy: '请改合并区域左上角的单元格，或者先取消合并。',
      english:
        'Cells {cells} are covered by merged areas, so nothing was written. Change the first cell of the area, or unmerge it.',
    },
  },
  'spilled-cell': {
    found: '单元格 {cells} 的内容是由别处的公式溢出来的，写进去会使那个公式出错，因此什么都没有写入。',
    remedy: '请改那个公式，或者先把结果粘贴为数值。',
    english:
      'Cells {cells} are filled by a formula elsewhere, which writing there would break, so nothing was written. Change that formula, or paste its results as values first.',
  },
  'report-in-use': {
    found: '有公式引用了核对报告工作表，删除它会使这些公式出错，因此没有删除。',
    remedy: '请先改掉引用核对报告的公式，保存后再试。',
    english: 'The report sheet is referred to by formulas, which its removal would break. Change them first.',
    open: {
      found: '“{what}”处的公式引用了核对报告工作表，删除它会使公式出错，因此什么都没有改动。',
      remedy: '请先改掉这个公式，再试一次。',
      english:
        'A formula at "{what}" refers to the report sheet, whose removal would break it, so nothing was changed. Change that formula first.',
    },
  },
  'unwritable-content': {
    found: '要写入的内容不能存入单元格。',
    remedy: '请检查要写入的数值、文本（最多 32767 个字符）或公式（最多 8192 个字符）。',
    english:
      'The content cannot be stored in a cell. Look at the number, the text (at most 32767 signs) or the formula (at most 8192).',
    open: {
      found: '要写入单元格 {cells} 的内容不能存入（{detail}），因此什么都没有写入。',
      remedy: '',
      english: 'What was to be written into {cells} cannot be stored ({detail}), so nothing was written.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
