/// <reference lib="dom" />
/// <reference types="office-js" />
import './browser-globals';

import { setTimeout as realTimeout } from 'node:timers';
import type { Workbook } from '../../src/workbook/types';
import { openBook } from './file/open-book';
import { OFFICE_ADDRESS, officeScript } from './office-scripts';
import type { ExcelOptions } from './options';
import { SimulatedExcel } from './simulated-excel';
import type { NativeBridge } from './wire/bridge';
import type { External } from './wire/external';

interface OfficeWindow {
  external: unknown;
  _richApiNativeBridge?: NativeBridge;
  history: { pushState: unknown; replaceState: unknown };
  [name: string]: unknown;
}

/** What the last start put on the window, and what was there before. */
let previous: { excel: SimulatedExcel; leave: () => void } | undefined;

/**
 * Starts Excel with a workbook (a file's bytes, or plain values), loads office.js into this jsdom window and waits for
 * `Office.onReady`. Another call starts Excel anew, and everything of the one before is gone.
 */
export async function startExcel(book: Uint8Array | Workbook, options: ExcelOptions = {}): Promise<SimulatedExcel> {
  previous?.leave();
  const place = window as unknown as OfficeWindow;
  const excel = new SimulatedExcel(await openBook(book), options, {
    excel: () => place.Excel as Record<string, unknown>,
    // Real also under jest's fake timers.
    later: (run, ms) => void realTimeout(run, ms),
  });
  const added = new Set<string>(['_richApiNativeBridge']);
  const { alert, confirm, prompt } = place;
  const { pushState, replaceState } = place.history;
  const external: External = excel.common.external;
  Object.assign(place.external as object, external);
  place._richApiNativeBridge = excel.bridge.native;
  const stop = runScripts(added);
  previous = {
    excel,
    leave: () => {
      stop();
      excel.bridge.close();
      for (const name of added) delete place[name];
      for (const script of document.querySelectorAll(`script[src^="${OFFICE_ADDRESS}"]`)) script.remove();
      Object.assign(place, { alert, confirm, prompt });
      Object.assign(place.history, { pushState, replaceState });
      sessionStorage.removeItem('hostInfoValue');
    },
  };
  addScript('office.js');
  await new Promise<void>((resolve) => {
    const wait = () => {
      if (place.Office === undefined) realTimeout(wait, 1);
      else void Office.onReady(() => resolve());
    };
    wait();
  });
  return excel;
}

function addScript(name: string): void {
  const script = document.createElement('script');
  script.src = OFFICE_ADDRESS + name;
  document.head.append(script);
}

/** Runs the scripts that office.js adds to the page: jsdom fetches none. Notes their globals; returns how to stop. */
function runScripts(added: Set<string>): () => void {
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(OFFICE_ADDRESS)) continue;
      const name = node.src.slice(OFFICE_ADDRESS.length);
      // Telemetry has nobody to go to here.
      if (name.startsWith('telemetry/')) continue;
      const before = new Set(Object.getOwnPropertyNames(window));
      // An indirect eval runs in this window's realm, as a script of the page would.
      // biome-ignore lint/security/noGlobalEval: it is the library itself, from node_modules
      // biome-ignore lint/complexity/noCommaOperator: what makes the eval an indirect one
      (0, eval)(officeScript(name));
      for (const global of Object.getOwnPropertyNames(window)) if (!before.has(global)) added.add(global);
      node.dispatchEvent(new Event('load'));
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  return () => observer.disconnect();
}
