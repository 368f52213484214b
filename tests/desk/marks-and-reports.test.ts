import { readStore } from '../../src/hosts/file/write/store';
import { HTML_STARTS } from '../../src/report/html-page';
import { readExplanations } from '../../src/report/read-explanations';
import type { Mark } from '../../src/workbook/edits';
import { patchWorkbook } from '../fixtures/patch-workbook';
import { at, done, FORMS, opened, openSample, partsOf, refusal, sampleBytes } from './desk-over-file';

const QUERY = 'R14-01';

describe.each(FORMS)('%s', (form) => {
  test('marked and cleared: every part comes back to the last byte', async () => {
    const { desk, host } = openSample(form);
    const { view, cells } = await done(desk.mark());
    expect(view.marked).toBe(true);
    expect(host.marks()).toHaveLength(cells);
    expect((await done(desk.clearMarks())).marked).toBe(false);
    expect(partsOf(host.bytes())).toEqual(partsOf(sampleBytes(form)));
  });

  test('reported on, marked, explained, changed and cleaned: nothing of ours is left', async () => {
    const { desk, host } = openSample(form);
    const reported = await done(desk.addReport());
    expect(reported.hasReport).toBe(true);
    expect(reported.sheets.at(-1)).toEqual({ name: '核对报告', hidden: false, tables: [], isReport: true });
    await done(desk.mark());
    await done(desk.explain(reported.findings.find(({ rule }) => rule.id === QUERY)!.id, '口径不同'));
    const { view } = await done(desk.check()).then((checked) => ({ view: checked }));
    expect(view.counts.accepted).toBe(1);
    const clean = await done(desk.clean());
    expect(clean).toMatchObject({ hasReport: false, marked: false, counts: { accepted: 0 } });
    expect(partsOf(host.bytes())).toEqual(partsOf(sampleBytes(form)));
  });
});

test('marks go along with what is done', async () => {
  const { desk, host } = openSample();
  await done(desk.mark());
  const { findings } = await done(desk.check());
  const c5 = () => host.marks().filter(({ place }) => place.sheet === '表3' && place.row === 4);
  expect(c5()).toEqual([{ place: at('表3', 'C5'), look: 'error' }]);
  const { view } = await done(desk.adopt(findings.find(({ rule }) => rule.id === 'R03-01')!.suspects[0]!.id));
  expect(view.marked).toBe(true);
  expect(c5()).toEqual([]);
  await done(desk.undo());
  expect(c5()).toHaveLength(1);
  const query = findings.find(({ rule }) => rule.id === QUERY)!;
  const cell = query.cells.find(({ role }) => role === 'reported')!.place;
  const isMarked = () => host.marks().some(({ place }) => JSON.stringify(place) === JSON.stringify(cell));
  expect(isMarked()).toBe(true);
  await done(desk.explain(query.id, '按折算人数'));
  expect(isMarked()).toBe(false);
});

describe('marks that an earlier state has left in the file', () => {
  /** The sample with marks as they were before 表3 was set right by another program. */
  async function leftBehind(bytes = sampleBytes('typed')) {
    const { desk, host } = opened(bytes, '年报.xlsx');
    const { cells } = await done(desk.mark());
    expect(cells).toBeGreaterThan(0);
    await host.edit(at('表3', 'C6'), '407');
    await host.edit(at('表3', 'E6'), '89.25%');
    return opened(host.bytes(), '年报.xlsx');
  }
  const inTable3 = (marks: readonly Mark[]) => marks.filter(({ place }) => place.sheet === '表3');

  test('are said to be out of date, and renewed by the next step, whatever that changes', async () => {
    const { desk, host } = await leftBehind();
    expect(inTable3(host.marks()).length).toBeGreaterThan(0);
    expect((await done(desk.check())).marksOutdated).toBe(true);
    const { view } = await done(desk.enter([{ place: at('表17', 'B3'), text: '77' }]));
    expect(view.marksOutdated).toBe(false);
    expect(inTable3(host.marks())).toEqual([]);
  });

  test('go where nothing is left to be marked', async () => {
    const bytes = patchWorkbook(sampleBytes('typed'), {
      marks: [{ place: at('表3', 'C5'), look: 'error' }],
    }).bytes;
    const { desk, host } = opened(bytes, '年报.xlsx');
    const { sheets } = (await host.read()).workbook;
    const all = sheets.map(({ name }) => ({ table: 'none' as const, sheet: name }));
    const view = await done(desk.assign(all));
    expect(view.findings.filter(({ status }) => status === 'broken')).toEqual([]);
    expect(host.marks()).toEqual([]);
  });
});

test('an explanation is kept, is 已说明 until its values change, then asks to be looked at again', async () => {
  const { desk, host } = openSample();
  const { findings } = await done(desk.check());
  const { id, cells } = findings.find(({ rule }) => rule.id === QUERY)!;
  const shown = (view: { findings: typeof findings }) => view.findings.find((finding) => finding.id === id);
  const explained = await done(desk.explain(id, ' 按折算学生数计算\r\n '));
  expect(shown(explained)).toMatchObject({
    accepted: true,
    explanation: { text: '按折算学生数计算', outdated: false },
  });
  expect(explained.counts).toMatchObject({ accepted: 1, query: 28 });

  const again = opened(host.bytes(), '再开.xlsx');
  expect(shown(await done(again.desk.check()))).toMatchObject({ accepted: true });

  await host.edit(cells[0]!.place, '7000');
  const edited = await done(desk.check());
  expect(shown(edited)).toMatchObject({ accepted: false, explanation: { text: '按折算学生数计算', outdated: true } });

  const anew = await done(desk.explain(id, '2021年起按在校生计算'));
  expect(shown(anew)).toMatchObject({ accepted: true, explanation: { text: '2021年起按在校生计算', outdated: false } });
  expect(JSON.parse(readStore(host.bytes())!).explanations).toHaveLength(1);

  const taken = await done(desk.explain(id, ''));
  expect(shown(taken)?.explanation).toBeUndefined();
  expect(readStore(host.bytes())).toBeUndefined();
});

test('an explanation of an error is kept, but the error stays one', async () => {
  const { desk } = openSample();
  const { findings } = await done(desk.check());
  const view = await done(desk.explain(findings.find(({ rule }) => rule.id === 'R03-01')!.id, '教育局口径'));
  const finding = view.findings.find(({ rule }) => rule.id === 'R03-01');
  expect(finding).toMatchObject({ accepted: false, explanation: { text: '教育局口径', outdated: false } });
});

describe('pane and report sheet say the same', () => {
  /** A workbook with a report in whose 审核说明 of a finding a person has typed. */
  async function typedInto(text: string) {
    const session = openSample();
    await done(session.desk.addReport());
    const place = await explanationCell(session.host);
    await session.host.edit(place, text);
    return { ...session, place };
  }

  async function explanationCell(host: ReturnType<typeof openSample>['host']) {
    const [sheet] = (await host.readSheets(['核对报告'])).sheets;
    const head = sheet!.rows.flatMap(({ cells }) => cells).find(({ value }) => value === '审核说明')!;
    const row = sheet!.rows.find(({ cells }) => cells.some(({ value }) => String(value).startsWith(QUERY)))!;
    return { sheet: '核对报告', row: row.index, column: head.column };
  }

  const inSheet = async (host: ReturnType<typeof openSample>['host']) => {
    const [sheet] = (await host.readSheets(['核对报告'])).sheets;
    return readExplanations(sheet!).map(({ text }) => text);
  };

  test('what was typed into the sheet is 已说明 in the pane, and kept by whatever is written next', async () => {
    const { desk, host } = await typedInto('按折算学生数');
    const view = await done(desk.check());
    expect(view.findings.find(({ accepted }) => accepted)?.explanation?.text).toBe('按折算学生数');
    const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
    await done(desk.apply(changes.filter(({ safe }) => safe).map(({ id }) => id)));
    expect(JSON.parse(readStore(host.bytes())!).explanations).toMatchObject([{ text: '按折算学生数' }]);
  });

  test('a text given in the pane replaces the one in the sheet, there too', async () => {
    const { desk, host } = await typedInto('旧的说明');
    const { findings } = await done(desk.check());
    const view = await done(desk.explain(findings.find(({ accepted }) => accepted)!.id, '新的说明'));
    expect(view.findings.find(({ accepted }) => accepted)?.explanation?.text).toBe('新的说明');
    expect(await inSheet(host)).toEqual(['新的说明']);
    const reopened = await done(opened(host.bytes(), '再开.xlsx').desk.check());
    expect(reopened.findings.find(({ accepted }) => accepted)?.explanation?.text).toBe('新的说明');
  });

  test('a text taken back in the pane is gone from the sheet, and does not come back', async () => {
    const { desk, host } = await typedInto('说明');
    const { findings } = await done(desk.check());
    await done(desk.explain(findings.find(({ accepted }) => accepted)!.id, ''));
    expect(await inSheet(host)).toEqual([]);
    expect((await done(desk.check())).counts.accepted).toBe(0);
  });

  test('what was typed elsewhere in the sheet outlives an explanation given in the pane', async () => {
    const { desk, host, place } = await typedInto('第一条');
    await host.edit({ ...place, row: place.row + 1 }, '第二条');
    const { findings } = await done(desk.check());
    const other = findings.find(({ severity, accepted }) => severity === 'query' && !accepted)!;
    const view = await done(desk.explain(other.id, '第三条'));
    expect(view.counts.accepted).toBe(3);
    expect((await inSheet(host)).sort()).toEqual(['第一条', '第三条', '第二条'].sort());
  });
});

describe('a report sheet of an earlier check', () => {
  const OUTDATED = '“核对报告”工作表是先前写的';

  test.each(FORMS)('%s: just written it is none, also when the file is opened again', async (form) => {
    const { desk, host } = openSample(form);
    expect((await done(desk.addReport())).warning).toBe('');
    expect((await done(opened(host.bytes(), '再开.xlsx').desk.check())).warning).toBe('');
  });

  test('is said until it is written again or the change is taken back', async () => {
    const { desk, host } = openSample();
    await done(desk.addReport());
    // As many findings as before, one of them with another value.
    await host.edit(at('表3', 'C5'), '457');
    const edited = await done(desk.check());
    expect(edited.warning).toContain(OUTDATED);
    expect((await done(desk.undo())).view.warning).toBe('');
    expect((await done(desk.redo())).view.warning).toContain(OUTDATED);
    expect((await done(desk.addReport())).warning).toBe('');
  });

  test('is none where a person has explained in it, or taken the column of numbers out', async () => {
    const { desk, host } = openSample();
    await done(desk.addReport());
    const [sheet] = (await host.readSheets(['核对报告'])).sheets;
    const cells = sheet!.rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, row: row.index })));
    const head = cells.find(({ value }) => value === '序号')!;
    const query = cells.find(({ value }) => String(value).startsWith(QUERY))!;
    const explanation = cells.find(({ value }) => value === '审核说明')!.column;
    await host.edit({ sheet: '核对报告', row: query.row, column: explanation }, '按折算学生数');
    const view = await done(desk.check());
    expect([view.counts.accepted, view.warning]).toEqual([1, '']);
    await host.edit({ sheet: '核对报告', row: head.row, column: head.column }, '');
    await host.edit(at('表3', 'C5'), '457');
    expect((await done(desk.check())).warning).toBe('');
  });
});

test('the report as a page and as a list', async () => {
  const { desk } = openSample();
  const page = await done(desk.exportReport('html'));
  expect(page.startsWith(HTML_STARTS[0]!)).toBe(true);
  expect(page).toContain('2022年3月1日 09:30');
  expect(page).toContain('typed.xlsx');
  expect((await done(desk.exportReport('csv'))).split('\r\n')).toHaveLength(90);
});

describe('what another version has kept', () => {
  const foreign = () => patchWorkbook(sampleBytes('typed'), { store: '{"version":99}' }).bytes;

  test('is said, and not written over', async () => {
    const { desk, host } = opened(foreign(), '年报.xlsx');
    const before = host.bytes();
    const view = await done(desk.check());
    expect(view.warning).toContain('另一个版本（99）');
    const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
    const safe = changes.filter(({ safe: isSafe }) => isSafe).map(({ id }) => id);
    expect(await refusal(desk.apply(safe))).toBe('other-version');
    expect(await refusal(desk.undo())).toBe('other-version');
    expect(await refusal(desk.addReport())).toBe('other-version');
    expect(await refusal(desk.explain(view.findings[0]!.id, '说明'))).toBe('other-version');
    expect(await refusal(desk.adopt(view.findings.flatMap(({ suspects }) => suspects)[0]!.id))).toBe('other-version');
    expect(host.bytes()).toBe(before);
  });

  test('does not hinder marks, nor a clean copy', async () => {
    const { desk, host } = opened(foreign(), '年报.xlsx');
    expect((await done(desk.mark())).cells).toBeGreaterThan(0);
    expect(readStore(host.bytes())).toBe('{"version":99}');
    expect((await done(desk.clean())).warning).toBe('');
    expect(partsOf(host.bytes())).toEqual(partsOf(sampleBytes('typed')));
  });
});

test('what is kept but damaged is said', async () => {
  const { desk } = opened(patchWorkbook(sampleBytes('typed'), { store: 'x' }).bytes, '年报.xlsx');
  expect((await done(desk.check())).warning).toContain('已损坏');
});
