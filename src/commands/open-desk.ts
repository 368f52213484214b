import type { Desk } from '../desk/desk';
import { isChinese } from './words/words';

/** A desk over the workbook in Excel, with the engine that it needs: loaded when a button is pressed, not before. */
export async function openDesk(): Promise<Desk> {
  const [{ openDesk: deskOver }, { openExcel }] = await Promise.all([
    import(/* webpackChunkName: "engine" */ '../desk/audit-desk'),
    import(/* webpackChunkName: "engine" */ '../hosts/excel/open-excel'),
  ]);
  return deskOver(openExcel(), {
    language: isChinese(Office.context.displayLanguage) ? 'zh' : 'en',
    clock: () => new Date(),
    newId: () => crypto.randomUUID(),
    timer: {
      set: (run, milliseconds) => setTimeout(run, milliseconds),
      clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
    },
  });
}
