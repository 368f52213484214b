import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { done, opened } from '../../../desk/desk-over-file';
import { differentParts } from '../write/raw-zip';
import { JOURNEYS, travel } from './journeys';
import { ALIKE, ODD, TOLD } from './kinds';
import { oddBook } from './odd-book';

describe('what is odd is read, written to and taken back without loss', () => {
  test.each(Object.entries(ODD))('%s', async (_, odd) => {
    const bytes = oddBook(odd);
    for (const journey of JOURNEYS) await travel(bytes, journey);
  });
});

test.each(TOLD)('%s is named', async (kind, words) => {
  expect((await readWorkbook(oddBook(ODD[kind]))).odd).toEqual([words]);
});

test('of what can be read there is nothing to be told', async () => {
  const told = new Set(TOLD.map(([kind]) => kind));
  const rest = Object.entries(ODD).filter(([kind]) => !told.has(kind));
  const said = await Promise.all(
    rest.map(async ([kind, odd]) => ((await readWorkbook(oddBook(odd))).odd === undefined ? [] : [kind])),
  );
  expect(said.flat()).toEqual(ALIKE);
});

test.each([
  'no styles at all',
  'only cellXfs',
  'an order of calculation that is not there',
  'a module sheet without reference',
])('a person at the desk finds %s as it was', async (kind) => {
  const bytes = oddBook(ODD[kind]);
  const { desk, host } = opened(bytes, 'a.xlsx');
  const { findings } = await done(desk.check());
  const { changes } = await done(desk.propose({ formulas: true, toNumbers: true }));
  expect((await done(desk.apply(changes.map(({ id }) => id)))).cells).toBeGreaterThan(0);
  await done(desk.addReport());
  await done(desk.mark());
  await done(desk.undo());
  expect((await done(desk.check())).findings).toHaveLength(findings.length);
  await done(desk.explain((await done(desk.check())).findings[0]!.id, '已核实'));
  await done(desk.clean());
  expect(differentParts(bytes, host.bytes())).toEqual([]);
});
