import { address } from '../../workbook/address';
import type { CellPlace } from '../../workbook/types';
import { type ErrorWords, type HostConflict, HostError } from '../port/host';

/** Every reason for which this host does not do what it is asked, in words for the user. */

const refusal = (code: string, words: ErrorWords, conflicts: readonly HostConflict[] = [], cause?: unknown) =>
  new HostError(code, words, conflicts, cause);

const placeText = ({ sheet, row, column }: CellPlace): string => `${sheet}!${address(row, column)}`;

/** So many places are named; the rest is counted. */
const MOST_NAMED = 5;

function listed(places: readonly CellPlace[]): { zh: string; en: string } {
  const named = places.slice(0, MOST_NAMED).map(placeText);
  const more = places.length - named.length;
  return {
    zh: named.join('、') + (more > 0 ? ` 等 ${places.length} 格` : ''),
    en: named.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}

export const cancelled = () =>
  refusal('cancelled', { zh: '已取消，工作簿没有改动。', en: 'Cancelled; the workbook is as it was.' });

export const unknownSheet = (names: readonly string[]) =>
  refusal('unknown-sheet', {
    zh: `工作簿里找不到工作表“${names.join('”“')}”，可能已改名或删除。请重新核对。`,
    en: `The workbook has no sheet "${names.join('", "')}": renamed or deleted, perhaps. Check the workbook again.`,
  });

export const hiddenSheet = (name: string) =>
  refusal('hidden-sheet', {
    zh: `工作表“${name}”是隐藏的，无法定位到它的单元格。请在任意工作表标签上点右键，选“取消隐藏”，再点一次。`,
    en: `The sheet "${name}" is hidden. Right-click any sheet tab, choose Unhide, and try again.`,
  });

export const unknownCell = (place: CellPlace) =>
  refusal('unknown-cell', {
    zh: `工作表“${place.sheet}”没有第 ${place.row + 1} 行、第 ${place.column + 1} 列的单元格。请重新核对。`,
    en: `The sheet "${place.sheet}" has no cell in row ${place.row + 1}, column ${place.column + 1}. Check the workbook again.`,
  });

export const protectedCells = (places: readonly CellPlace[]) =>
  refusal('protected', {
    zh: `单元格 ${listed(places).zh} 已锁定，工作表“${places[0]?.sheet}”受保护，因此什么都没有写入。请先选择“审阅 → 撤消工作表保护”，再试一次。`,
    en: `Cells ${listed(places).en} are locked and the sheet "${places[0]?.sheet}" is protected, so nothing was written. Choose Review → Unprotect Sheet, and try again.`,
  });

export const protectedFormats = (sheet: string) =>
  refusal('protected', {
    zh: `工作表“${sheet}”受保护，不允许设置单元格格式，因此什么都没有写入。请先选择“审阅 → 撤消工作表保护”，再试一次。`,
    en: `The protection of the sheet "${sheet}" forbids cell formats, so nothing was written. Choose Review → Unprotect Sheet, and try again.`,
  });

export const protectedStructure = () =>
  refusal('protected-structure', {
    zh: '工作簿的结构受保护，不能增加或删除工作表，因此什么都没有写入。请先选择“审阅 → 保护工作簿”取消保护，再试一次。',
    en: 'The structure of the workbook is protected: no sheet can be added or removed, so nothing was written. Choose Review → Protect Workbook to end that, and try again.',
  });

export const changedMeanwhile = (conflicts: readonly HostConflict[]) => {
  const { zh, en } = listed(conflicts.map(({ place }) => place));
  return refusal(
    'changed-meanwhile',
    {
      zh: `单元格 ${zh} 在核对之后改过，因此什么都没有写入。请重新核对，再决定是否改动。`,
      en: `Cells ${en} were edited since the check, so nothing was written. Check again, then decide.`,
    },
    conflicts,
  );
};

export const mergedCell = (places: readonly CellPlace[]) =>
  refusal('merged-cell', {
    zh: `单元格 ${listed(places).zh} 被合并单元格盖住，写进去也看不到，因此什么都没有写入。请改合并区域左上角的单元格，或者先取消合并。`,
    en: `Cells ${listed(places).en} are covered by merged areas, so nothing was written. Change the first cell of the area, or unmerge it.`,
  });

export const unwritable = (place: CellPlace, detail: ErrorWords) =>
  refusal('unwritable-content', {
    zh: `要写入单元格 ${placeText(place)} 的内容不能存入（${detail.zh}），因此什么都没有写入。`,
    en: `What was to be written into ${placeText(place)} cannot be stored (${detail.en}), so nothing was written.`,
  });

export const unknownStep = () =>
  refusal('unknown-step', {
    zh: '这一步的记录已损坏，无法撤销，因此什么都没有改动。请按 Ctrl+Z，或者打开改动之前的文件。',
    en: 'What is kept of this step is damaged, so it cannot be taken back and nothing was changed. Press Ctrl+Z, or open an earlier copy.',
  });

export const reportInUse = (where: string) =>
  refusal('report-in-use', {
    zh: `“${where}”处的公式引用了核对报告工作表，删除它会使公式出错，因此什么都没有改动。请先改掉这个公式，再试一次。`,
    en: `A formula at "${where}" refers to the report sheet, whose removal would break it, so nothing was changed. Change that formula first.`,
  });

export const onlySheet = (name: string) =>
  refusal('only-sheet', {
    zh: `“${name}”是唯一可见的工作表，不能删除，因此什么都没有改动。请先取消隐藏其他工作表，再试一次。`,
    en: `"${name}" is the only visible sheet and cannot be deleted, so nothing was changed. Unhide another sheet first.`,
  });

export const tooLarge = (sheet: string) =>
  refusal('too-large', {
    zh: `工作表“${sheet}”的数据区域太大，无法读取。请删去远处多余的内容（按 Ctrl+End 可以看到区域的末尾），再核对。`,
    en: `The used area of the sheet "${sheet}" is too large to be read. Delete what stands far out (Ctrl+End shows its end), and check again.`,
  });

/** What Excel reported in the middle of a step that was then put back. */
export const restored = (cause: unknown, detail: string) =>
  refusal(
    'restored',
    {
      zh: `写入时 Excel 报错（${detail}），改过的内容已全部恢复原样。请稍后再试一次；若仍然不行，请保存并重新打开工作簿。`,
      en: `Excel failed while writing (${detail}); all was put back as it was. Try again later, or save and reopen the workbook.`,
    },
    [],
    cause,
  );

export const notRestored = (
  cause: unknown,
  detail: string,
  left: readonly HostConflict[],
  others: readonly string[],
) => {
  const { zh, en } = listed(left.map(({ place }) => place));
  const parts = [zh === '' ? [] : [zh], others].flat();
  return refusal(
    'not-restored',
    {
      zh: `写入时 Excel 报错（${detail}），而且没能全部恢复：${parts.join('、') || '原因不明'}。请按 Ctrl+Z 撤消，或者不保存而关闭工作簿再打开。`,
      en: `Excel failed while writing (${detail}), and not all could be put back: ${[en, ...others].filter(Boolean).join(', ') || 'unknown'}. Press Ctrl+Z, or close the workbook without saving and open it again.`,
    },
    left,
    cause,
  );
};

/** What Excel itself refused, before anything was written. */
export function failed(error: unknown, code: string): HostError {
  if (error instanceof HostError) return error;
  const detail = code || (error instanceof Error ? error.message : String(error));
  return refusal(
    'host-failed',
    {
      zh: `Excel 没有完成操作（${detail}）。请稍后再试一次；若仍然不行，请保存并重新打开工作簿。`,
      en: `Excel did not carry it out (${detail}). Try again later, or save and reopen the workbook.`,
    },
    [],
    error,
  );
}
