/** @jest-environment jsdom */
/// <reference types="office-js" />
import { rulesOf } from './class-rules';
import { coverage, coverageText } from './coverage';
import { plainBook } from './plain-book';
import { startExcel } from './start-excel';

const NOT_PUBLIC = /^_/;

test('every rule is for a member that office.js has', async () => {
  const { host } = await startExcel(plainBook({ 甲: [] }));
  const strange: string[] = [];
  for (const [className, { read = {}, write = {}, go = {}, call = {} }] of rulesOf) {
    const { scalars, navigation, methods } = host.metadata.of(className);
    const known = new Set([...scalars.keys(), ...navigation, ...methods]);
    for (const name of [read, write, go, call].flatMap((rules) => Object.keys(rules))) {
      if (!known.has(name) && !NOT_PUBLIC.test(name)) strange.push(`${className}.${name}`);
    }
  }
  expect(strange).toEqual([]);
});

test('what is simulated can be listed', async () => {
  const { host } = await startExcel(plainBook({ 甲: [] }));
  const classes = coverage(host.metadata);
  const range = classes.find(({ className }) => className === 'Range');
  expect(range?.simulated).toEqual(expect.arrayContaining(['values', 'text (get)', 'format', 'getCell', 'hyperlink']));
  expect(range?.missing).toContain('getSurroundingRegion');
  const sheets = classes.find(({ className }) => className === 'WorksheetCollection');
  expect(sheets?.simulated).toEqual(expect.arrayContaining(['onChanged', 'onSelectionChanged', 'add']));
  expect(coverageText(classes)).toMatch(/^Nothing of: .*Chart/m);
});
