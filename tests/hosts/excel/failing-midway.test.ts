/** @jest-environment jsdom */
import type { startExcel } from '../../excel-host/start-excel';
import { startWithMixedBook } from './mixed-book';
import { at, edit, stateOf } from './small-books';

test('where Excel fails midway all is put back', async () => {
  const { excel, host } = await startWithMixedBook();
  await host.write({ marks: [{ place: at('表2', 'A1'), look: 'query' }], store: '早' });
  const before = stateOf(excel);
  const patch = {
    edits: [
      edit('表1', 'B1', { value: 407 }),
      edit('表1', 'A2', { value: 12, format: '0' }),
      edit('表1', 'C2', {}),
      edit('表2', 'A1', { formula: '1+1' }),
    ],
    marks: [{ place: at('表1', 'B1'), look: 'error' as const }],
    store: '晚',
  };
  for (const member of ['Formulas', 'NumberFormat', 'Add', 'SetXml', 'Formula']) {
    let failures = 0;
    const unhook = failOnce(excel, member, () => failures++);
    await expect(host.write(patch)).rejects.toMatchObject({ code: 'restored', cause: { code: 'GeneralException' } });
    unhook();
    expect([member, failures]).toEqual([member, 1]);
    expect([member, stateOf(excel)]).toEqual([member, before]);
  }
});

test('what Excel fails on as one step of its undo list is put back outside it, and done once without', async () => {
  const { excel, host } = await startWithMixedBook({ ExcelApi: '1.20' });
  const patch = {
    edits: [edit('表1', 'B1', { value: 407 })],
    marks: [{ place: at('表1', 'B1'), look: 'error' as const }],
    store: '晚',
  };
  for (const member of ['Formulas', 'Add', 'SetXml']) {
    await host.write({ edits: [edit('表1', 'B1', { value: 405 })], marks: [], store: '早' });
    let failures = 0;
    const unhook = failOnce(excel, member, () => failures++);
    await host.write(patch);
    unhook();
    const { cells, conditionalFormats } = excel.model.sheet('表1')!;
    expect([member, failures, cells.get(0, 1)?.value, conditionalFormats.length]).toEqual([member, 1, 407, 1]);
    expect(excel.model.customXmlParts).toHaveLength(1);
  }
  const before = stateOf(excel);
  excel.faults.failMember('Formulas', 'GeneralException');
  await expect(host.write({ edits: [edit('表1', 'B1', { value: 1 })] })).rejects.toMatchObject({ code: 'restored' });
  expect(stateOf(excel)).toEqual(before);
});

test('where Excel fails for good the cells left are named', async () => {
  const { excel, host } = await startWithMixedBook();
  excel.faults.failMember('Add', 'GeneralException');
  const patch = {
    edits: [edit('表1', 'B1', { value: 407 })],
    marks: [{ place: at('表1', 'B1'), look: 'error' as const }],
  };
  const writing = host.write(patch);
  // From the moment the marks fail, cells cannot be written either.
  const timer = setInterval(() => {
    if (excel.trips.some(({ error }) => error !== undefined)) excel.faults.failMember('Formulas', 'GeneralException');
  }, 0);
  await expect(writing).rejects.toMatchObject({
    code: 'not-restored',
    words: {
      zh: expect.stringMatching(/没能全部恢复：.*单元格。.*Ctrl\+Z/),
      en: expect.stringMatching(/put back: .*cells\. /),
    },
  });
  clearInterval(timer);
});

/** Makes the first action of a name fail in the request that it comes in. */
function failOnce(excel: Awaited<ReturnType<typeof startExcel>>, member: string, onFail: () => void): () => void {
  excel.faults.failMember(member, 'GeneralException');
  const { trips } = excel;
  const seen = trips.length;
  const timer = setInterval(() => {
    if (!trips.slice(seen).some(({ error }) => error !== undefined)) return;
    excel.faults.clear();
    onFail();
    clearInterval(timer);
  }, 0);
  return () => clearInterval(timer);
}
