import { strFromU8, strToU8, zipSync } from 'fflate';
import { MOST_STEP_CHARACTERS } from '../../src/audit/kept/undo';
import { openDesk } from '../../src/desk/audit-desk';
import type { Desk } from '../../src/desk/desk';
import { Refusal } from '../../src/refusals/refusal';
import { placeKey } from '../../src/workbook/address';
import { mendedSample } from '../fixtures/mended-sample';
import { sampleWorkbook } from '../fixtures/workbooks';
import { setCells } from '../recognise/sheets';
import { at, done, FORMS, opened, openSample, options, partsOf, refusal, sampleBytes } from './desk-over-file';
import { FakeHost } from './fake-host';

const PLAIN = { formulas: false, toNumbers: false };

const safeOf = async (desk: Desk, how = PLAIN) =>
  (await done(desk.propose(how))).changes.filter(({ safe }) => safe).map(({ id }) => id);

describe.each(FORMS)('%s', (form) => {
  test('proposed, applied and undone: every part comes back to the last byte', async () => {
    const { desk, host } = openSample(form);
    const first = await done(desk.check());
    const proposal = await done(desk.propose(PLAIN));
    expect(structuredClone(proposal)).toEqual(proposal);
    const safe = proposal.changes.filter((change) => change.safe).map(({ id }) => id);
    const applied = await done(desk.apply(safe));
    expect(applied).toMatchObject({ cells: 16, undoable: true });
    expect(applied.view.counts).toMatchObject({ error: 6, rounding: 0 });
    expect(applied.view.undo).toEqual({
      id: expect.any(String),
      when: '2022-03-01T09:30:00.000Z',
      cells: 16,
      directed: false,
    });
    const undone = await done(desk.undo());
    expect(undone).toMatchObject({ cells: 16, directed: false, left: [] });
    expect(undone.view.counts).toEqual(first.counts);
    expect(undone.view.undo).toBeUndefined();
    expect(partsOf(host.bytes())).toEqual(partsOf(sampleBytes(form)));
  });

  test('all that can be proposed, formulas and numbers too, step by step and back', async () => {
    const { desk, host } = openSample(form);
    await done(desk.apply(await safeOf(desk)));
    const proposal = await done(desk.propose({ formulas: true, toNumbers: true }));
    await done(desk.apply(proposal.changes.map(({ id }) => id)));
    await done(desk.undo());
    const { view } = await done(desk.undo());
    expect(view.undo).toBeUndefined();
    expect(partsOf(host.bytes())).toEqual(partsOf(sampleBytes(form)));
  });
});

test('a change is shown as a person reads it', async () => {
  const { desk } = openSample();
  const { changes } = await done(desk.propose(PLAIN));
  expect(changes[0]).toMatchObject({
    table: 8,
    address: 'H5',
    words: '中级工(三年制) 占毕业生人数比 2021年',
    old: '99.03%',
    new: '99.04%',
    rule: { id: 'R08-03' },
    safe: true,
  });
  const open = changes.filter(({ safe }) => !safe);
  expect(open).toHaveLength(9);
  for (const { why } of open) expect(why).toMatch(/核实关系|也可能错在|可能是那里错了/);
});

test('what was proposed before a change of the workbook is outdated, and an unknown id too', async () => {
  const { desk, host, events } = openSample();
  const ids = await safeOf(desk);
  await host.edit(at('表3', 'C6'), '407');
  const before = host.bytes();
  expect(await refusal(desk.apply(ids))).toBe('outdated');
  expect(events.filter(({ kind }) => kind === 'checked')).toHaveLength(2);
  expect(await refusal(desk.apply(['c9.9']))).toBe('outdated');
  expect(await refusal(desk.adopt('s1.1'))).toBe('outdated');
  expect(await refusal(desk.explain('R99-99', '说明'))).toBe('outdated');
  expect(host.bytes()).toBe(before);
  expect((await done(desk.apply([]))).cells).toBe(0);
});

test('a proposal outlives marks and explanations, which change no cell', async () => {
  const { desk } = openSample();
  const ids = await safeOf(desk);
  await done(desk.mark());
  const { findings } = await done(desk.check());
  await done(desk.explain(findings.find(({ severity }) => severity === 'query')!.id, '口径不同'));
  expect((await done(desk.apply(ids))).cells).toBe(16);
});

test('what another page has kept meanwhile is never written over', async () => {
  const host = new FakeHost(sampleWorkbook('typed'));
  const [desk, other] = [openDesk(host, options()), openDesk(host, options())];
  const ids = await safeOf(desk);
  const isQuery = ({ severity }: { severity: string }) => severity === 'query';
  const query = (await done(other.check())).findings.find(isQuery)!;
  await done(other.explain(query.id, '口径不同'));
  const { store, workbook } = host;
  expect(await refusal(desk.apply(ids))).toBe('kept-meanwhile');
  expect(host.store).toBe(store);
  expect(host.workbook).toBe(workbook);
  // It was read again, and the step goes on beside it.
  const { view } = await done(desk.apply(ids));
  expect(view.findings.find(({ id }) => id === query.id)?.explanation?.text).toBe('口径不同');
  expect((await done(desk.undo())).view.undo).toBeUndefined();
  expect(JSON.parse(host.store!)).toEqual(JSON.parse(store!));
});

test('changes of one group are made all or none', async () => {
  const { desk } = openSample();
  const { changes } = await done(desk.propose({ formulas: true, toNumbers: false }));
  const groups = new Map(changes.map(({ group }) => [group, changes.filter((change) => change.group === group)]));
  const [largest] = [...groups.values()].sort((a, b) => b.length - a.length);
  const applied = await done(desk.apply([largest![0]!.id]));
  expect(applied.cells).toBe(largest!.length);
});

test('a cell edited since nobody told us of: nothing is written, and the next check knows', async () => {
  const host = new FakeHost(sampleWorkbook('typed'));
  const desk = openDesk(host, options());
  const ids = await safeOf(desk);
  // Refused as the real hosts do, which compare what they find with what was expected.
  const place = at('表35', 'G17');
  host.before = (what) => {
    if (what === 'write') throw new Refusal('changed-meanwhile', { conflicts: [{ place, now: {} }] });
  };
  const outcome = await desk.apply(ids);
  expect(outcome).toMatchObject({ ok: false, error: { code: 'changed-meanwhile', places: [place] } });
  host.before = () => {};
  host.asked.length = 0;
  await done(desk.propose(PLAIN));
  expect(host.asked).toEqual(['readSheets 表35']);
  expect(host.patches).toEqual([]);
});

test('the file host refuses a step whose cells were changed behind our back', async () => {
  const { desk, host } = openSample();
  const ids = await safeOf(desk);
  await host.write({ edits: [{ place: at('表35', 'G17'), content: { value: 1 } }] });
  const before = host.bytes();
  const outcome = await desk.apply(ids);
  expect(outcome).toMatchObject({ ok: false, error: { code: 'changed-meanwhile', places: [at('表35', 'G17')] } });
  expect(host.bytes()).toBe(before);
});

test('cells of a protected sheet are named and not offered with one click; a step that touches one is refused whole', async () => {
  const parts = partsOf(sampleBytes('typed'));
  const name = 'xl/worksheets/sheet35.xml';
  const protectedXml = strFromU8(parts[name]!).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
  const { desk, host } = opened(zipSync({ ...parts, [name]: strToU8(protectedXml) }), '保护.xlsx');
  const before = host.bytes();
  const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
  const locked = changes.filter(({ place }) => place.sheet === '表35');
  expect(locked.find(({ address }) => address === 'G4')).toMatchObject({
    safe: false,
    why: '表35!G4 是锁定的，工作表受保护，撤消保护后才能改',
  });
  const outcome = await desk.apply(locked.map(({ id }) => id));
  expect(outcome).toMatchObject({
    ok: false,
    error: { code: 'protected-cell' },
  });
  expect(!outcome.ok && outcome.error.words.zh).toContain('受保护的工作表');
  expect(host.bytes()).toBe(before);
  const safe = await safeOf(desk);
  expect((await done(desk.apply(safe))).cells).toBe(16 - locked.length);
});

test('of cells that go together each names itself as what cannot be changed', async () => {
  const host = new FakeHost(setCells(mendedSample('typed'), '表36', { E5: 0.352, G5: 0.648 }));
  host.obstacles = async (edits) => new Map(edits.map(({ place }) => [placeKey(place), 'array-formula']));
  const { changes } = await done(openDesk(host, options()).propose(PLAIN));
  expect(new Set(changes.map(({ group }) => group)).size).toBe(1);
  expect(changes.map(({ why }) => why)).toEqual([
    '表36!E5 属于数组公式，不能只改一格',
    '表36!G5 属于数组公式，不能只改一格',
  ]);
});

test('a step too large to be undone is refused before anything is written', async () => {
  const host = new FakeHost(sampleWorkbook('typed'));
  const desk = openDesk(host, { ...options(), newId: () => 'x'.repeat(MOST_STEP_CHARACTERS) });
  expect(await refusal(desk.apply(await safeOf(desk)))).toBe('step-too-large');
  expect(host.asked).not.toContain('write');
});

test('what the host remembers of a step counts too, and comes back with undo', async () => {
  const host = new FakeHost(sampleWorkbook('typed'));
  const desk = openDesk(host, options());
  await done(desk.apply(await safeOf(desk)));
  expect(host.patches[0]?.expected).toHaveLength(16);
  const { cells } = await done(desk.undo());
  expect(cells).toBe(16);
  expect(host.patches[1]).toMatchObject({ undo: { ours: true }, leave: [] });
  expect(host.store).toBeUndefined();
  expect(host.patches[1]?.edits).toHaveLength(16);
  expect(await refusal(desk.undo())).toBe('nothing-to-undo');
});

test('a cell edited after the step is left alone and named', async () => {
  const first = openSample();
  await done(first.desk.apply(await safeOf(first.desk)));
  await first.host.edit(at('表35', 'G17'), '9.99');
  const { desk } = opened(first.host.bytes(), '改过.xlsx');
  const { cells, left, view } = await done(desk.undo());
  expect(cells).toBe(15);
  expect(left).toEqual([{ place: at('表35', 'G17'), why: 'edited', now: '0.0999' }]);
  const own = view.findings.filter(({ cells: [cell] }) => cell?.address === 'G17' && cell.place.sheet === '表35');
  expect(own.map(({ reported }) => reported)).toContain('9.99%');
});

test('formulas follow what is applied, so that the next check is of today', async () => {
  const { desk, host } = openSample('formulas');
  const { findings } = await done(desk.check());
  const finding = findings.find(({ suspects }) => suspects.some(({ follows }) => follows.some(({ live }) => live)));
  const suspect = finding?.suspects.find(({ follows, hindrance }) => follows.some(({ live }) => live) && !hindrance);
  expect(suspect).toBeDefined();
  const { view } = await done(desk.adopt(suspect!.id));
  expect(view.findings.map(({ id }) => id)).not.toContain(finding!.id);
  expect(host.stale()).toEqual([]);
  await done(desk.undo());
  expect(partsOf(host.bytes())).toEqual(partsOf(sampleBytes('formulas')));
});

test('a step that is no longer the last is not taken back for another', async () => {
  const { desk, host } = openSample();
  await done(desk.check());
  await host.edit(at('表3', 'C6'), '407');
  const first = (await done(desk.check())).undo!;
  await host.edit(at('表3', 'C7'), '48');
  // The page has not heard of the second step yet.
  expect(await refusal(desk.undo(first.id))).toBe('outdated');
  const { undo: last } = await done(desk.check());
  const { view } = await done(desk.undo(last!.id));
  expect(view.undo).toMatchObject({ id: first.id });
  expect(await refusal(desk.redo(first.id))).toBe('outdated');
  expect((await done(desk.redo(view.redo!.id))).cells).toBe(1);
});
