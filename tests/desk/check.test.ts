import { checkCommand } from '../../src/cli/check-command';
import { run } from '../../src/cli/run';
import { openDesk } from '../../src/desk/audit-desk';
import type { CheckView } from '../../src/desk/views/views';
import { essenceOf, essenceOfJson, missedIn, sampleEssence } from '../fixtures/sample-findings';
import { hideSheet, sampleWorkbook, shuffleSheets } from '../fixtures/workbooks';
import { done, FORMS, openSample, options, refusal } from './desk-over-file';
import { FakeHost } from './fake-host';

async function commandSays(file: string): Promise<never> {
  let said = '';
  const write = (text: string) => {
    said += text;
  };
  const io = { write, writeError: () => {}, colours: false };
  await run(['check', file, '--json'], io, '0', { check: checkCommand });
  return JSON.parse(said) as never;
}

const viewOf = async (workbook: Parameters<typeof hideSheet>[0]): Promise<CheckView> =>
  done(openDesk(new FakeHost(workbook), { ...options(), fileName: '年报.xlsx' }).check());

describe.each(FORMS)('%s', (form) => {
  let view: CheckView;
  beforeAll(async () => {
    view = await done(openSample(form).desk.check());
  });

  test('the desk finds what the command finds, and what any host must', async () => {
    expect(essenceOf(view)).toEqual(essenceOfJson(await commandSays(`assets/samples/${form}.xlsx`)));
    expect(essenceOf(view)).toEqual(sampleEssence(form));
    expect(missedIn(view)).toEqual([]);
  });

  test('the view is plain values', () => {
    expect(structuredClone(view)).toEqual(view);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  test('ids are of one finding each, numbers run from 1', () => {
    expect(new Set(view.findings.map(({ id }) => id)).size).toBe(view.findings.length);
    expect(view.findings.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      view.findings.map((_, at) => at + 1),
    );
  });
});

describe('the view of the sample', () => {
  let view: CheckView;
  beforeAll(async () => {
    view = await done(openSample().desk.check());
  });

  test('counts, school, years and file', () => {
    expect(view).toMatchObject({
      file: 'typed.xlsx',
      school: '四川自贡市高级技工学校',
      years: ['2020', '2021'],
      counts: { error: 6, query: 29, rounding: 16, note: 11, accepted: 0, skipped: 2, failed: 0, found: 43 },
      marked: false,
      locating: false,
      hasReport: false,
      warning: '',
      doubts: [],
    });
  });

  test('every table has its state, place and evidence', () => {
    expect(view.tables.map(({ no }) => no)).toEqual(Array.from({ length: 43 }, (_, at) => at + 1));
    expect(view.tables[2]).toMatchObject({ state: '有误', notes: ['逻辑 2'], range: 'A3:E8', place: { sheet: '表3' } });
    expect(view.tables[2]?.evidence).toContain('工作表名“表3”');
    expect(view.tables.map(({ state }) => state)).toContain('没有问题');
  });

  test('a finding says what a colleague would', () => {
    const finding = view.findings.find(({ rule }) => rule.id === 'R03-01');
    expect(finding).toMatchObject({
      table: 3,
      tables: [3],
      message: '招生总人数（2021年）报 456 人，应为 454 人，多 2 人',
      reported: '456 人',
      accepted: false,
    });
    expect(finding?.suspicion).toContain('招生总人数 456 也等于表4 人数合计');
    expect(finding?.suspects.map(({ cells: [cell] }) => `${cell?.now}→${cell?.needed}`)).toEqual([
      '2→4',
      '47→49',
      '405→407',
    ]);
    expect(finding?.suspects[2]?.follows).toMatchObject([{ address: 'E6', needed: '89.25%', live: false }]);
  });

  test('links: which tables speak of each other, and how that came out', () => {
    const link = (from: number, to: number) => view.links.find((each) => each.from === from && each.to === to);
    expect(link(3, 4)).toMatchObject({ state: 'holds', findings: [] });
    expect(link(35, 36)?.state).toBe('error');
    expect(link(11, 12)?.rules.map(({ id }) => id)).toContain('R12-04');
    for (const { from, to, findings } of view.links) {
      expect(from).toBeLessThan(to);
      for (const id of findings) expect(view.findings.map((finding) => finding.id)).toContain(id);
    }
  });

  test('what cannot be taken over says why', () => {
    const hindrances = view.findings.flatMap(({ suspects }) => suspects.flatMap(({ hindrance }) => hindrance ?? []));
    expect(hindrances).toContain('表29!H3 “52人，28天”的写法没法只换数字，请自己改');
  });
});

test('the first check tells what it found before it knows where the mistakes lie', async () => {
  const desk = openDesk(new FakeHost(sampleWorkbook('typed')), options());
  const found: CheckView[] = [];
  desk.subscribe((event) => {
    if (event.kind === 'found') found.push(event.view);
  });
  const view = await done(desk.check());
  const unlocated = view.findings.map(({ root: _, ...finding }) => ({ ...finding, suspicion: '', suspects: [] }));
  expect(found).toEqual([{ ...view, locating: true, findings: unlocated }]);
  expect(view.findings.some(({ suspects }) => suspects.length > 0)).toBe(true);
  // Later ones replace a view that has its suspects.
  await done(desk.check());
  expect(found).toHaveLength(1);
});

test('a check cancelled while it looks for suspects leaves nothing behind', async () => {
  const desk = openDesk(new FakeHost(sampleWorkbook('typed')), options());
  const leave = desk.subscribe((event) => {
    if (event.kind === 'found') desk.cancel();
  });
  expect(await refusal(desk.check())).toBe('cancelled');
  leave();
  const again: string[] = [];
  desk.subscribe(({ kind }) => again.push(kind));
  expect(await done(desk.check())).toMatchObject({ locating: false, counts: { error: 6 } });
  expect(again).toContain('found');
});

test('ids outlive a check, whatever else was edited', async () => {
  const host = new FakeHost(sampleWorkbook('typed'));
  const desk = openDesk(host, options());
  const first = await done(desk.check());
  host.userEdits({ place: { sheet: '表42', row: 4, column: 1 }, content: { value: 7.65 } });
  const second = await done(desk.check());
  expect(second.revision).toBeGreaterThan(first.revision);
  const ids = (view: CheckView) => view.findings.map(({ id }) => id);
  expect(ids(first).filter((id) => !ids(second).includes(id))).toEqual([
    first.findings.find(({ rule }) => rule.id === 'R42-01')?.id,
  ]);
  expect(ids(second).filter((id) => !ids(first).includes(id))).toEqual([]);
});

test('sheets in another order, some hidden, are found alike and shown as they stand', async () => {
  const names = sampleWorkbook('typed').sheets.map(({ name }) => name);
  const view = await viewOf(hideSheet(shuffleSheets(sampleWorkbook('typed'), names.toReversed()), '表3'));
  const sorted = (essence: ReturnType<typeof essenceOf>) => essence.map((each) => JSON.stringify(each)).sort();
  expect(sorted(essenceOf(view))).toEqual(sorted(sampleEssence('typed')));
  expect(view.sheets[0]).toEqual({ name: '表43', hidden: false, tables: [43], isReport: false });
  expect(view.sheets.find(({ name }) => name === '表3')?.hidden).toBe(true);
  expect(view.file).toBe('年报.xlsx');
});

test('a workbook of which nothing is known is no error, but there is nothing to report', async () => {
  const sheet = { name: '成绩', visibility: 'visible' as const, rows: [], merges: [] };
  const desk = openDesk(new FakeHost({ sheets: [sheet], date1904: false }), options());
  const view = await done(desk.check());
  expect(new Set(view.tables.map(({ state }) => state))).toEqual(new Set(['缺']));
  expect(view.counts.found).toBe(0);
  expect(view.links.every(({ state }) => state === 'skipped')).toBe(true);
  expect(await refusal(desk.addReport())).toBe('no-tables');
  expect(await refusal(desk.exportReport('html'))).toBe('no-tables');
  expect((await done(desk.propose({ formulas: false, toNumbers: false }))).changes).toEqual([]);
});

test('a second set of a table is named beside the one that is taken', async () => {
  const book = sampleWorkbook('typed');
  const table = book.sheets.find(({ name }) => name === '表3')!;
  const view = await viewOf({ ...book, sheets: [...book.sheets, { ...table, name: '表3（旧）' }] });
  expect(view.tables[2]).toMatchObject({ no: 3, place: { sheet: '表3' } });
  expect(view.tables[2]?.others).toMatchObject([{ pieces: [{ sheet: '表3（旧）' }], kind: 'copy' }]);
});
