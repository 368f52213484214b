import type { FindingView } from '../../../src/desk/views/views';
import {
  type Filter,
  filterFindings,
  findingsAt,
  isFiltered,
  kindOf,
  listed,
  NO_FILTER,
  placeText,
  sectionsOf,
} from '../../../src/taskpane/state/filter';
import { ALL, ENROLMENT, INCOME, place, view } from '../views';

const ids = (findings: readonly FindingView[]) => findings.map(({ id }) => id).join(' ');

test.each<readonly [string, Partial<Filter>, readonly string[]]>([
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
  expect(ids(filterFindings(view(), { ...NO_FILTER, ...filter }))).toBe(expected.join(' '));
});

const accepted = { ...INCOME, id: 'accepted', accepted: true };
const again = { ...ENROLMENT, id: 'again' };
const WHOLE = view([...ALL, accepted, again]);

test.each([
  [
    'severity',
    undefined,
    [
      'failed: failed',
      'error: enrolment again',
      'query: income',
      'rounding: rounding',
      'accepted: accepted',
      'skipped: skipped',
    ],
  ],
  [
    'table',
    undefined,
    [
      'failed: failed',
      'table-3: enrolment again',
      'table-8: rounding',
      'table-36: income',
      'accepted: accepted',
      'skipped: skipped',
    ],
  ],
  // The table asked for comes before those that speak of it.
  [
    'table',
    36,
    [
      'failed: failed',
      'table-36: income',
      'table-3: enrolment again',
      'table-8: rounding',
      'accepted: accepted',
      'skipped: skipped',
    ],
  ],
  // What was not checked is to be looked at.
  [
    'task',
    undefined,
    [
      'failed: failed',
      'error: enrolment again',
      'query: income',
      'rounding: rounding',
      'note: skipped',
      'accepted: accepted',
    ],
  ],
] as const)('every finding stands in one section: by %s, %s asked for', (grouping, asked, expected) => {
  const sections = sectionsOf(WHOLE, WHOLE.findings, grouping, asked);
  expect(sections.map((section) => `${section.key}: ${ids(listed([section]))}`)).toEqual(expected);
});

test('those of one rule, table and kind are one card', () => {
  const other = { ...ENROLMENT, id: 'other', rule: { ...ENROLMENT.rule, id: 'R03-02' } };
  const known = { ...accepted, table: 3, rule: ENROLMENT.rule };
  const whole = view([ENROLMENT, other, again, known]);
  for (const grouping of ['severity', 'table', 'task'] as const) {
    const cards = sectionsOf(whole, whole.findings, grouping).flatMap((section) => section.cards);
    expect(cards.map(({ findings }) => ids(findings))).toEqual(['enrolment again', 'other', 'accepted']);
  }
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
