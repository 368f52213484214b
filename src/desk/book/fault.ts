import { type ErrorWords, HostError } from '../../hosts/port/host';
import { placeText } from '../../workbook/address';
import type { CellPlace } from '../../workbook/types';
import type { DeskError, LeftAlone } from '../desk';

/** Why the desk does not do what was asked, in words for the user. */
export class DeskFault extends Error {
  override readonly name = 'DeskFault';
  constructor(
    readonly code: string,
    readonly words: ErrorWords,
    readonly places: readonly CellPlace[] = [],
  ) {
    super(words.zh);
  }
}

export const FAULTS = {
  outdated: () =>
    new DeskFault('outdated', {
      zh: '工作簿在此之后有过改动，所以没有写入。请看过新的核对结果再选。',
      en: 'The workbook has changed since, so nothing was written. Look at the new result and choose again.',
    }),
  otherVersion: (zh: string) =>
    new DeskFault('other-version', {
      zh,
      en: 'What is kept in the workbook was written by another version of Gouji; make changes with that version.',
    }),
  tooLarge: () =>
    new DeskFault('too-large', {
      zh: '一次改动太多，留不下撤销记录，所以没有改。请少选一些，分几次改。',
      en: 'So many changes at once could not be undone later, so none was made. Choose fewer at a time.',
    }),
  nothingToUndo: () =>
    new DeskFault('nothing-to-undo', {
      zh: '这个工作簿里没有可以撤销的改动。',
      en: 'There is no change in this workbook that could be undone.',
    }),
  nothingToRedo: () =>
    new DeskFault('nothing-to-redo', {
      zh: '没有可以重做的改动。',
      en: 'There is no change to be made again.',
    }),
  nothingRestored: (left: readonly LeftAlone[]) =>
    new DeskFault(
      'nothing-restored',
      {
        zh: `上一步的单元格都没有动，这一步仍可撤销：${left.map(({ place, why, now }) => `${placeText(place)} ${why === 'sheet-gone' ? '工作表已不在' : `后来又改过，现在是 ${now}`}`).join('；') || '说明后来又改过'}。`,
        en: `Nothing of the last step was put back, and it can still be undone: ${left.map(({ place, why, now }) => `${placeText(place)} ${why === 'sheet-gone' ? 'the sheet is gone' : `edited since, now ${now}`}`).join('; ') || 'the explanation was changed since'}.`,
      },
      left.map(({ place }) => place),
    ),
  noTables: () =>
    new DeskFault('no-tables', {
      zh: '没有认出任何一张年度质量报告的表（表1–表43）。请确认文件；表格应保留表头的文字。',
      en: 'None of the 43 tables was recognised in this workbook.',
    }),
  nothingThere: (zh: string, en: string) =>
    new DeskFault('nothing-there', {
      zh: `${zh} 是空的，没有可以指定的。请先在工作簿里选中表格。`,
      en: `There is nothing at ${en}. Select the table in the workbook first.`,
    }),
  notAdoptable: (hindrance: string, places: readonly CellPlace[]) =>
    new DeskFault(
      'not-adoptable',
      { zh: `${hindrance}。`, en: 'This value cannot be taken over automatically; please change the cell yourself.' },
      places,
    ),
  notLoaded: () =>
    new DeskFault('not-loaded', {
      zh: '程序的这一部分没有加载出来，什么都没有改。请检查网络，再试一次。',
      en: 'This part of the program could not be loaded; nothing was changed. Check the network and try again.',
    }),
  cancelled: () => new DeskFault('cancelled', { zh: '已取消。', en: 'Cancelled.' }),
  closed: () => new DeskFault('closed', { zh: '工作簿已经关闭。', en: 'The workbook has been closed.' }),
};

/** What was written stands, though what came after it failed: the user must not think that nothing happened. */
export function writtenBut(error: unknown): DeskFault {
  const { code, words, places } = deskErrorOf(error);
  return new DeskFault(
    code,
    { zh: `已经写入，但随后重新核对时出错：${words.zh}`, en: `Written, but checking again failed: ${words.en}` },
    places,
  );
}

const LONGEST_MESSAGE = 200;

/** Any error as the pane is told of it; what nobody foresaw is named in one line, without its stack. */
export function deskErrorOf(error: unknown): DeskError {
  if (error instanceof DeskFault) return { code: error.code, words: error.words, places: error.places };
  if (error instanceof HostError) {
    const places = error.conflicts.map(({ place }) => ({ ...place }));
    return { code: error.code, words: error.words, places };
  }
  const said = error instanceof Error ? error.message : String(error);
  const line = (said.split('\n')[0] ?? '').slice(0, LONGEST_MESSAGE);
  const words = {
    zh: `程序内部出错，请把这句话告诉开发者：${line}`,
    en: `Internal error; please tell the developers: ${line}`,
  };
  return { code: 'internal', words, places: [] };
}
