import { AUTO_SHOW } from '../port/extras';
import { settingNotSaved } from './beside-refusals';

export const isAutoShown = (): boolean => Office.context.document.settings.get(AUTO_SHOW) === true;

/**
 * Says whether the workbook opens the pane by itself. It does so on machines that have the add-in, once it is saved, and by the button
 * whose TaskpaneId is `Office.AutoShowTaskpaneWithDocument` (Learn, "Automatically open a task pane with a document", AddinCommands 1.1). Where the
 * add-in comes by central deployment, Excel on Windows and Mac was reported not to (office-js #1986, #6308).
 * Throws a Refusal, `setting-not-saved`, and then it is as it was (office-js #6552: it may fail).
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
