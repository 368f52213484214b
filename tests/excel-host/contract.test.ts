/** @jest-environment jsdom */
/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { plainBook } from './plain-book';
import { startExcel } from './start-excel';
import type { Envelope, RequestBody } from './wire/messages';

const recorded = JSON.parse(readFileSync(`${__dirname}/recorded-requests.json`, 'utf8')) as Record<string, RequestBody>;
const book = plainBook({
  Punten: [
    ['Naam', 'Punten'],
    ['Ann', 7],
    ['Bo', 9],
  ],
  Leeg: [],
});

/** Starts Excel and notes what office.js writes to the bridge. */
async function listen(): Promise<Envelope[]> {
  const excel = await startExcel(book);
  const { native } = excel.bridge;
  const written: Envelope[] = [];
  const send = native.sendMessageToHost;
  native.sendMessageToHost = (json) => {
    written.push(JSON.parse(json) as Envelope);
    send.call(native, json);
  };
  return written;
}

const bodyOf = ({ message: { body } }: Envelope): RequestBody =>
  typeof body === 'string' ? (JSON.parse(body) as RequestBody) : body;

test('a request has the envelope that the host takes apart', async () => {
  const written = await listen();
  await Excel.run(async (context) => {
    context.workbook.worksheets.load('name,visibility');
    await context.sync();
  });
  const { id, type, flags, message } = written[0] as Envelope;
  expect([typeof id, type, typeof flags]).toEqual(['number', 1, 'number']);
  expect([message.url, message.method]).toEqual(['ProcessQuery', 'POST']);
});

// Recorded once from this library: should an update write other requests, the host has to be looked at again.
test.each([
  [
    'sheets',
    async (context: Excel.RequestContext) => {
      context.workbook.worksheets.load('name,visibility');
      await context.sync();
    },
  ],
  [
    'range',
    async (context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.getItem('Punten');
      sheet.getUsedRangeOrNullObject(true).load('values,address');
      await context.sync();
    },
  ],
  [
    'write',
    async (context: Excel.RequestContext) => {
      const range = context.workbook.worksheets.getItem('Punten').getRange('B2:B3');
      range.values = [[8], [10]];
      range.format.fill.color = '#00FF00';
      await context.sync();
    },
  ],
  [
    'event',
    async (context: Excel.RequestContext) => {
      context.workbook.worksheets.onChanged.add(async () => undefined);
      await context.sync();
    },
  ],
])('%s: office.js writes what was recorded', async (name, run) => {
  const written = await listen();
  await Excel.run(run);
  expect(bodyOf(written[0] as Envelope)).toEqual(recorded[name]);
});

test('the host says who it is through window.external', async () => {
  await startExcel(book);
  const external = window.external as unknown as { GetHostInfo(): string };
  expect(external.GetHostInfo()).toBe('Excel$Win32$16.01$zh-CN$$$$0');
  expect(Object.keys(external)).toEqual(expect.arrayContaining(['GetContext', 'Execute', 'RegisterEvent']));
});

test('kept ranges are released, which is no round trip', async () => {
  const excel = await startExcel(book);
  await excel.settled();
  const { housekeeping } = excel.bridge;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Punten').getRange('A1').load('values');
    await context.sync();
  });
  await excel.settled();
  expect([excel.trips.length, excel.bridge.housekeeping - housekeeping]).toEqual([1, 1]);
  expect(excel.host.references.size).toBe(0);
});

test('of a context with nothing to say, only the first sync is sent', async () => {
  const excel = await startExcel(book);
  await Excel.run(async (context) => {
    await context.sync();
    await context.sync();
  });
  expect(excel.trips).toHaveLength(1);
});

test('a service of office.js that is not simulated is noted', async () => {
  const excel = await startExcel(book);
  await Office.addin.showAsTaskpane().catch(() => undefined);
  expect(excel.missing).toEqual([
    'The simulated Excel does not have: the service Microsoft.AppRuntime.AppRuntimeService',
  ]);
});
