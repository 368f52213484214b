import { AUTO_SHOW } from '../port/extras';
import { settingNotSaved } from './beside-refusals';

export const isAutoShown = (): boolean => Office.context.document.settings.get(AUTO_SHOW) === true;

/**
 * Says whether the workbook opens the pane by itself: once it is saved, on machines that have the add-in, by the button whose TaskpaneId is
 * `Office.AutoShowTaskpaneWithDocument` (Learn, "Automatically open a task pane with a document"; AddinCommands 1.1). Excels differ: for add-ins of the
 * store it does nothing since 2026 (office-js #6552), for centrally deployed ones it was reported not to work (#1895, #1986, #6308).
 * Throws a Refusal, `setting-not-saved`, and then it is as it was.
 */
export function setAutoShow(on: boolean): Promise<void> {
  const { settings } = Office.context.document;
  const set = (value: boolean) => (value ? settings.set(AUTO_SHOW, true) : settings.remove(AUTO_SHOW));
  const before = isAutoShown();
  if (before === on) return Promise.resolve();
  set(on);
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) return resolve();
      set(before);
      reject(settingNotSaved(`${error?.code} ${error?.name}`));
    });
  });
}
