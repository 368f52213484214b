/// <reference lib="dom" />

import type { Workbook } from '../../src/workbook/types';
import { type Book, isBytes, openBook } from './file/open-book';
import type { ExcelOptions } from './options';
import { SimulatedExcel } from './simulated-excel';

// A page may put its own clock in place of the browser's (Playwright's page.clock); the host keeps the real one.
const realTimeout = window.setTimeout.bind(window);

/**
 * Starts Excel in a page. It has to be done before office.js runs; given plain values it is done at once, given a
 * file's bytes when the promise resolves.
 */
export async function startSimulatedExcel(
  book: Uint8Array | Workbook | Book,
  options: ExcelOptions = {},
): Promise<SimulatedExcel> {
  const opened = 'workbook' in book ? book : isBytes(book) ? await openBook(book) : { workbook: book };
  const page = window as unknown as Record<string, unknown>;
  const excel = new SimulatedExcel(opened, options, {
    excel: () => page.Excel as Record<string, unknown>,
    later: (run, ms) => void realTimeout(run, ms),
  });
  Object.assign(window.external, excel.common.external);
  page._richApiNativeBridge = excel.bridge.native;
  page.simulatedExcel = excel;
  return excel;
}

Object.assign(window, { startSimulatedExcel });
