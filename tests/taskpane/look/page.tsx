import '../../../src/taskpane/fabric-config';
import { createRoot } from 'react-dom/client';
// @ts-expect-error The bytes of the sample, which only the bundler of look.mjs makes a module of.
import sample from '../../../assets/samples/typed.xlsx';
import { openDesk } from '../../../src/desk/audit-desk';
import { openFile } from '../../../src/hosts/xlsx/file-host';
import { Pane } from '../../../src/taskpane/pane';
import { saveText } from '../../../src/taskpane/save-text';
import { DARK, LIGHT } from '../../../src/taskpane/theme/pane-theme';

/** The pane over the sample, to be looked at. */
const asked = new URLSearchParams(location.search);
let ids = 0;
const desk = openDesk(openFile(sample as Uint8Array, '年度质量报告.xlsx'), {
  clock: () => new Date(2022, 2, 1, 9, 30),
  newId: () => `id-${++ids}`,
  timer: {
    set: (run, milliseconds) => setTimeout(run, milliseconds),
    clear: (handle) => clearTimeout(handle as never),
  },
});
createRoot(document.getElementById('root')!).render(
  <Pane
    desk={desk}
    language={asked.get('language') ?? 'zh-CN'}
    theme={asked.get('theme') === 'dark' ? DARK : LIGHT}
    abilities={{ hostName: 'file', saveText }}
    checkAtOnce
  />,
);
