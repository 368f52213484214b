import fc from 'fast-check';
import type { CellPlace, Workbook } from '../../src/workbook/types';
import { drawn } from '../fixtures/drawn';
import {
  insertRow,
  renameSheets,
  sampleWorkbook,
  shiftSheet,
  shuffleSheets,
  stackSheets,
  unmerge,
} from '../fixtures/workbooks';
import { checked, expectSampleOutcome, findingPlaces, sampleResult } from './outcome';
import { fillMerges, placeBeside } from './sheets';

/** Changes of layout, alone and together, change nothing but addresses. */

const typed = sampleWorkbook('typed');
const names = typed.sheets.map(({ name }) => name);

const anyName = fc
  .stringMatching(/^[a-zA-Z0-9\u4e00-\u9fff ._-]{1,20}$/)
  .filter((name) => name.trim() === name && !/表|续/.test(name) && !/^0*\d{1,2}(?!\d)/.test(name));
const newNames = fc
  .uniqueArray(anyName, { minLength: names.length, maxLength: names.length, selector: (name) => name.toLowerCase() })
  .map((all) => Object.fromEntries(names.map((name, at) => [name, all[at]!])));
const shifts = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 6 })), { minLength: 43, maxLength: 43 });
const order = fc.shuffledSubarray([...names], { minLength: names.length });

const shifted = (book: Workbook, by: readonly (readonly [number, number])[]) =>
  names.reduce((changed, name, at) => shiftSheet(changed, name, ...by[at]!), book);

test('shuffling the sheets', () => {
  fc.assert(
    fc.property(order, (sheets) => {
      expectSampleOutcome(shuffleSheets(typed, sheets));
    }),
    drawn(12),
  );
});

test('moving each table down and to the right: every finding moves along', () => {
  const expected = findingPlaces(sampleResult());
  fc.assert(
    fc.property(shifts, (by) => {
      const back = (place: CellPlace) => {
        const [rows, columns] = by[names.indexOf(place.sheet)]!;
        return { ...place, row: place.row - rows, column: place.column - columns };
      };
      expect(findingPlaces(checked(shifted(typed, by)), back)).toEqual(expected);
    }),
    drawn(12),
  );
});

test('giving the sheets any names', () => {
  const expected = findingPlaces(sampleResult());
  fc.assert(
    fc.property(newNames, (all) => {
      const old = new Map(names.map((name) => [all[name]!, name]));
      const back = (place: CellPlace) => ({ ...place, sheet: old.get(place.sheet)! });
      expect(findingPlaces(checked(renameSheets(typed, all)), back)).toEqual(expected);
    }),
    drawn(12),
  );
});

test('all of it together, merges undone, blank rows on top', () => {
  fc.assert(
    fc.property(
      order,
      shifts,
      newNames,
      fc.subarray([...names]),
      fc.subarray([...names]),
      (sheets, by, all, unmerged, taller) => {
        let book = unmerged.reduce(unmerge, typed);
        book = taller.reduce((changed, name) => insertRow(changed, name, 1), book);
        expectSampleOutcome(renameSheets(shuffleSheets(shifted(book, by), sheets), all));
      },
    ),
    drawn(12),
  );
});

test('stacking any tables in any order, with any gaps between', () => {
  fc.assert(
    fc.property(order, fc.integer({ min: 2, max: 43 }), fc.nat({ max: 3 }), (sheets, count, gap) => {
      expectSampleOutcome(stackSheets(typed, sheets.slice(0, count), gap));
    }),
    drawn(12),
  );
});

test('putting any two tables side by side, one of them lower', () => {
  fc.assert(
    fc.property(order, fc.nat({ max: 5 }), fc.integer({ min: 1, max: 3 }), ([left, right], rows, gap) => {
      expectSampleOutcome(placeBeside(shiftSheet(typed, right!, rows, 0), left!, right!, gap));
    }),
    drawn(30),
  );
});

test('undoing and filling the merges of any tables, but those of 表29 over two columns of figures', () => {
  const wide = names.filter((name) => name !== '表29');
  fc.assert(
    fc.property(fc.subarray(wide), shifts, (filled, by) => {
      const expected = findingPlaces(sampleResult()).map((line) => line.replace(/ \S+$/, ''));
      const found = findingPlaces(checked(shifted(filled.reduce(fillMerges, typed), by)));
      expect(found.map((line) => line.replace(/ \S+$/, ''))).toEqual(expected);
    }),
    drawn(12),
  );
});
