import { strFromU8, strToU8, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { cellAt } from '../../../src/workbook/cell-at';
import { patchWorkbook } from '../../fixtures/patch-workbook';
import { at, done, opened, openSample, partsOf, refusal, sampleBytes } from '../desk-over-file';

const PLAIN = { formulas: false, toNumbers: false };
const C6 = at('表3', 'C6');

/** A file in which a sheet is called otherwise, as Excel saves it; no formula of this one refers to it. */
function renamed(bytes: Uint8Array, name: string, to: string): Uint8Array {
  const parts = partsOf(bytes);
  const book = strFromU8(parts['xl/workbook.xml']!).replace(`name="${name}"`, `name="${to}"`);
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(book) });
}

async function cellIn(bytes: Uint8Array, place: typeof C6) {
  const { value, format } = cellAt(await readWorkbook(bytes), place) ?? {};
  return [value, format];
}

test('a share typed over a plain number, taken back: the number shows as it did', async () => {
  const { desk, host } = openSample();
  await done(desk.check());
  const before = await cellIn(host.bytes(), C6);
  await host.edit(C6, '12%');
  expect(await cellIn(host.bytes(), C6)).toEqual([0.12, '0%']);
  expect(await done(desk.undo())).toMatchObject({ cells: 1, place: C6, left: [] });
  expect(await cellIn(host.bytes(), C6)).toEqual(before);
  expect(before[1]).toBeUndefined();
  expect(partsOf(host.bytes())).toEqual(partsOf(sampleBytes('typed')));
});

test('what was typed and what was recalculated are taken back in the order in which they were made, and made again', async () => {
  const { desk, host } = openSample();
  await done(desk.check());
  const states = [await readWorkbook(host.bytes())];
  const step = async (made: Promise<unknown>) => {
    await made;
    states.push(await readWorkbook(host.bytes()));
  };
  await step(host.edit(at('表35', 'F4'), '650'));
  const { changes } = await done(desk.propose(PLAIN));
  await step(done(desk.apply(changes.filter(({ safe }) => safe).map(({ id }) => id))));
  await step(host.edit(at('表35', 'F4'), '652'));
  for (const state of [...states].reverse().slice(1)) {
    await done(desk.undo());
    expect(await readWorkbook(host.bytes())).toEqual(state);
  }
  expect(await refusal(desk.undo())).toBe('nothing-to-undo');
  for (const state of states.slice(1)) {
    await done(desk.redo());
    expect(await readWorkbook(host.bytes())).toEqual(state);
  }
  expect(await refusal(desk.redo())).toBe('nothing-to-redo');
});

test('whatever is done anew, nothing is made again', async () => {
  const { desk, host } = openSample();
  await done(desk.check());
  await host.edit(C6, '407');
  const { view } = await done(desk.undo());
  expect(view.undo).toBeUndefined();
  expect(view.redo).toMatchObject({ cells: 1, directed: false });
  await host.edit(C6, '408');
  expect(await refusal(desk.redo())).toBe('nothing-to-redo');
});

test('an explanation is taken back and given again, in the report as well', async () => {
  const { desk } = openSample();
  const { findings } = await done(desk.addReport());
  const query = findings.find(({ severity }) => severity === 'query')!;
  const textIn = ({ findings: now }: typeof first) => now.find(({ id }) => id === query.id)?.explanation?.text;
  const first = await done(desk.explain(query.id, '口径不同'));
  const second = await done(desk.explain(query.id, '另一种口径'));
  expect([textIn(first), textIn(second)]).toEqual(['口径不同', '另一种口径']);
  expect(second.undo).toMatchObject({ cells: 0, explained: true });
  expect(textIn((await done(desk.undo())).view)).toBe('口径不同');
  expect(textIn((await done(desk.undo())).view)).toBeUndefined();
  await done(desk.redo());
  expect(textIn((await done(desk.redo())).view)).toBe('另一种口径');
});

test('a step that an earlier program kept is taken back', async () => {
  const cells = [{ ...C6, before: { value: 405, format: 'General' }, after: { value: 407 } }];
  const store = JSON.stringify({
    version: 1,
    steps: [{ id: 'a', when: '2021-03-01T08:00:00Z', cells }],
    explanations: [],
  });
  const { bytes } = patchWorkbook(sampleBytes('typed'), { edits: [{ place: C6, content: { value: 407 } }], store });
  const { desk, host } = opened(bytes, '旧.xlsx');
  expect(await done(desk.undo())).toMatchObject({ cells: 1, left: [] });
  expect(await cellIn(host.bytes(), C6)).toEqual([405, undefined]);
  expect(await done(desk.redo())).toMatchObject({ cells: 1 });
  expect(await cellIn(host.bytes(), C6)).toEqual([407, undefined]);
});

describe('a sheet that was renamed', () => {
  test('is known again: the step is taken back there', async () => {
    const first = openSample();
    const { changes } = await done(first.desk.propose(PLAIN));
    const own = changes.filter(({ safe, place }) => safe && place.sheet === '表35');
    await done(first.desk.apply(own.map(({ id }) => id)));
    const again = opened(renamed(first.host.bytes(), '表35', '就业'), '改名.xlsx');
    expect(await done(again.desk.undo())).toMatchObject({ cells: own.length, left: [] });
    const book = await readWorkbook(renamed(sampleBytes('typed'), '表35', '就业'));
    expect((await readWorkbook(again.host.bytes())).sheets).toEqual(book.sheets);
  });

  test('where it is gone, nothing is put back, the step stays, and each cell is named', async () => {
    const first = openSample();
    const { changes } = await done(first.desk.propose(PLAIN));
    const own = changes.filter(({ safe, place }) => safe && place.sheet === '表35');
    await done(first.desk.apply(own.map(({ id }) => id)));
    const parts = partsOf(first.host.bytes());
    const book = strFromU8(parts['xl/workbook.xml']!).replace(/name="表35" sheetId="\d+"/, 'name="别的" sheetId="99"');
    const again = opened(zipSync({ ...parts, 'xl/workbook.xml': strToU8(book) }), '没有.xlsx');
    const before = again.host.bytes();
    const outcome = await again.desk.undo();
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'nothing-restored', places: own.map(({ place }) => place) },
    });
    expect(!outcome.ok && outcome.error.words.zh).toContain('表35!G4 工作表已不在');
    expect(again.host.bytes()).toBe(before);
    expect((await done(again.desk.check())).undo).toMatchObject({ cells: own.length });
  });
});

test('cells that cannot be put back are named; the others are, and are made again', async () => {
  const first = openSample();
  const { changes } = await done(first.desk.propose(PLAIN));
  const safe = changes.filter((change) => change.safe);
  await done(first.desk.apply(safe.map(({ id }) => id)));
  await first.host.edit(at('表35', 'G17'), '9.99');
  const again = opened(first.host.bytes(), '改过.xlsx');
  const made = await readWorkbook(first.host.bytes());
  expect(await done(again.desk.undo())).toMatchObject({
    cells: 15,
    left: [{ place: at('表35', 'G17'), why: 'edited' }],
  });
  expect(await done(again.desk.redo())).toMatchObject({ cells: 15, left: [] });
  expect(await readWorkbook(again.host.bytes())).toEqual(made);
});
