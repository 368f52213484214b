import './fabric-config';
import { createRoot } from 'react-dom/client';
import { Pane } from './pane';
import type { PaneAbilities } from './pane-context';
import { saveText } from './save-file';
import { StartMessage } from './start-message';
import { followTheme } from './theme/follow-theme';
import { themeOfOffice } from './theme/office-theme';
import type { PaneTheme } from './theme/pane-theme';
import { edges } from './theme/styles';

/** The requirement set that the Excel host is written for. */
const EXCEL_API = '1.9';

/** The page beside this one. */
const BROWSER_EDITION = 'index.html';

/** Loaded beside Office's own start, so that the page is painted before the rules are there. */
const engine = Promise.all([
  import(/* webpackChunkName: "engine" */ '../desk/audit-desk'),
  import(/* webpackChunkName: "engine" */ '../hosts/excel/open-excel'),
]);

/** The engine for files, which only a copy of the workbook needs. */
const openBytes = async (bytes: Uint8Array) => {
  const { openFile } = await import(/* webpackChunkName: "file-engine" */ '../hosts/file/file-host');
  return openFile(bytes, '');
};

const root = createRoot(document.getElementById('root')!);

type Message = Parameters<typeof StartMessage>[0]['what'];
const say = (what: Message, language: string) =>
  root.render(<StartMessage what={what} language={language} browserEdition={BROWSER_EDITION} />);

async function start(): Promise<void> {
  if (typeof Office === 'undefined') return say('failed', navigator.language);
  say('opening', navigator.language);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return say('outside', navigator.language);

  const { displayLanguage: language, platform, requirements } = Office.context;
  if (!requirements.isSetSupported('ExcelApi', EXCEL_API)) return say('tooOld', language);

  const [{ openDesk }, { openExcel, canOpenCopies, canAsk, openBeside, autoShow }] = await engine;
  const desk = openDesk(openExcel(openBytes), {
    clock: () => new Date(),
    newId: () => crypto.randomUUID(),
    timer: {
      set: (run, milliseconds) => setTimeout(run, milliseconds),
      clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
    },
  });
  // Excel on a Mac and on an iPad does not let a pane download.
  const downloads = platform === Office.PlatformType.OfficeOnline || platform === Office.PlatformType.PC;
  const withWorkbook = autoShow();
  const abilities: PaneAbilities = {
    hostName: 'excel',
    asksColleagues: canAsk(),
    ...(downloads && { saveText }),
    ...(canOpenCopies() && { openWorkbook: openBeside }),
    ...(withWorkbook && { withWorkbook }),
  };
  const startPage = new URLSearchParams(location.search).has('cell') ? { startPage: 'ties' as const } : {};
  const system = matchMedia('(prefers-color-scheme: dark)');
  const themeNow = () => themeOfOffice(Office.context.officeTheme, system.matches);
  const render = (theme: PaneTheme) =>
    root.render(
      <div style={{ position: 'fixed', ...edges(0) }}>
        <Pane desk={desk} language={language} theme={theme} abilities={abilities} checkAtOnce {...startPage} />
      </div>,
    );
  followTheme(themeNow, render);
  addEventListener('pagehide', () => desk.close());
  render(themeNow());
}

// Where it is not needed its failing is no news; where it is, `start` says so.
engine.catch(() => undefined);
start().catch(() => say('failed', navigator.language));
