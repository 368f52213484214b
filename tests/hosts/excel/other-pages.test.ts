/** @jest-environment jsdom */
/// <reference types="office-js" />
import { BroadcastChannel } from 'node:worker_threads';
import { OtherPages } from '../../../src/hosts/excel/other-pages';
import { startExcel } from '../../excel-host/start-excel';
import { bookOf, sheetOf } from './small-books';

const A1 = bookOf(sheetOf('表1', { A1: { value: 1 } }));
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const pages: OtherPages[] = [];
function open(heard: () => void = () => undefined): OtherPages {
  const page = new OtherPages();
  pages.push(page);
  page.open(heard);
  return page;
}
/** As around a write. */
async function write(page: OtherPages) {
  page.learn();
  await settled();
  page.tell();
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
});

// A window is not told what it stored itself, so that the browser's event is made here.
const ROADS: Readonly<Record<string, { readonly before?: () => void; readonly after?: () => void }>> = {
  BroadcastChannel: { before: () => Object.assign(globalThis, { BroadcastChannel }) },
  'the event of localStorage': { after: () => dispatchEvent(new StorageEvent('storage')) },
  'what stands in localStorage when the page gains focus': { after: () => dispatchEvent(new Event('focus')) },
  'all of them': {
    before: () => Object.assign(globalThis, { BroadcastChannel }),
    after: () => {
      dispatchEvent(new StorageEvent('storage'));
      dispatchEvent(new Event('focus'));
    },
  },
};

test.each(Object.entries(ROADS))('a write is heard once by %s, and never by its own page', async (_, road) => {
  await startExcel(A1, { documentUrl: 'C:\\年报\\2022.xlsx' });
  road.before?.();
  const [own, other] = [jest.fn(), jest.fn()];
  const page = open(own);
  open(other);
  await write(page);
  road.after?.();
  await settled();
  expect([own.mock.calls.length, other.mock.calls.length]).toEqual([0, 1]);
  expect(Object.values({ ...localStorage }).join()).not.toContain('2022');
});

test('what was said before a page opened is no news to it', async () => {
  await startExcel(A1);
  await write(open());
  const heard = jest.fn();
  open(heard);
  dispatchEvent(new Event('focus'));
  await settled();
  expect(heard).not.toHaveBeenCalled();
});

test.each([
  ['another workbook', 'C:\\a.xlsx', 'C:\\b.xlsx', 0],
  ['the workbook under its new name', 'C:\\a.xlsx', 'C:\\a.xlsx', 1],
  ['a workbook never saved', '', 'C:\\b.xlsx', 1],
])('after Save As: %s', async (_, written, own, times) => {
  const excel = await startExcel(A1, { documentUrl: 'C:\\first.xlsx' });
  const heard = jest.fn();
  open(heard);
  excel.common.fileUrl = written;
  await write(open());
  excel.common.fileUrl = own;
  dispatchEvent(new StorageEvent('storage'));
  await settled();
  expect(heard).toHaveBeenCalledTimes(times);
  expect(excel.missing).toEqual([]);
});

test('where nothing may be stored a write goes on, and nothing is heard', async () => {
  await startExcel(A1);
  const refuse = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const heard = jest.fn();
  open(heard);
  await write(open());
  dispatchEvent(new Event('focus'));
  await settled();
  expect(heard).not.toHaveBeenCalled();
  refuse.mockRestore();
});
