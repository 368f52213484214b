import {
  filterFindings,
  findingsAt,
  isFiltered,
  kindOf,
  NO_FILTER,
  placeText,
  sectionsOf,
} from '../../../src/taskpane/state/filter';
import { ALL, ENROLMENT, INCOME, place, view } from '../views';

const ids = (filter: object) => filterFindings(view(), { ...NO_FILTER, ...filter }).map(({ id }) => id);

test.each([
  ['everything', {}, ['enrolment', 'rounding', 'income', 'skipped', 'failed']],
  ['one kind', { kinds: ['query'] }, ['income']],
  ['two kinds', { kinds: ['query', 'skipped'] }, ['income', 'skipped']],
  ['the table of the reported side', { table: 36 }, ['income']],
  ['the table of the other side as well', { table: 35 }, ['income', 'skipped']],
  ['a link', { link: { from: 35, to: 36 } }, ['income']],
  ['a link without findings', { link: { from: 3, to: 4 } }, []],
  ['a cell that is compared with', { place: place('表3!C7') }, ['enrolment']],
  ['words of the sentence', { text: '招生 454' }, ['enrolment']],
  ['a table by its number, in full width', { text: '表３６' }, ['income']],
  ['a table by its title', { text: '招生区域' }, ['enrolment']],
  ['a cell by its address', { text: 'i4' }, ['income']],
  ['a rule', { text: 'r36-05' }, ['income']],
  ['all conditions together', { kinds: ['error'], text: '收入' }, []],
])('lets through %s', (_, filter, expected) => {
  expect(ids(filter)).toEqual(expected);
});

test('every finding stands in one section; what failed comes first, what is settled or open last', () => {
  const accepted = { ...INCOME, id: 'accepted', accepted: true };
  const whole = view([...ALL, accepted]);
  const sections = sectionsOf(whole, whole.findings).map(({ key, findings }) => [key, findings.map(({ id }) => id)]);
  expect(sections).toEqual([
    ['failed', ['failed']],
    ['table-3', ['enrolment']],
    ['table-8', ['rounding']],
    ['table-36', ['income']],
    ['accepted', ['accepted']],
    ['skipped', ['skipped']],
  ]);
});

test('the table asked for comes before those that speak of it', () => {
  const whole = view();
  const keys = sectionsOf(whole, whole.findings, 36).map(({ key }) => key);
  expect(keys).toEqual(['failed', 'table-36', 'table-3', 'table-8', 'skipped']);
});

test('an accepted query is a kind of its own', () => {
  expect(kindOf(INCOME)).toBe('query');
  expect(kindOf({ ...INCOME, accepted: true })).toBe('accepted');
  expect(kindOf({ ...ENROLMENT, status: 'skipped' })).toBe('skipped');
});

test('findings of a cell, on either side', () => {
  expect(findingsAt(view(), place('表35!I4')).map(({ id }) => id)).toEqual(['income']);
  expect(findingsAt(view(), place('表35!I5'))).toEqual([]);
});

test('a place names its sheet unless that is at home', () => {
  expect(placeText(place('表3!C5'))).toBe('表3!C5');
  expect(placeText(place('表3!C5'), '表3')).toBe('C5');
});

test('blanks in the search are no filter', () => {
  expect(isFiltered({ ...NO_FILTER, text: '  ' })).toBe(false);
  expect(isFiltered({ ...NO_FILTER, table: 3 })).toBe(true);
});
