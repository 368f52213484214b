import fc from 'fast-check';
import { readWorkbook } from '../../src/hosts/file/read/read-workbook';
import { at, done, type Opened, opened, openSample, sampleBytes } from './desk-over-file';

/** Whatever a person may do at the desk, as it comes; what is refused for good reason is no failure. */
const DEEDS: Readonly<Record<string, (session: Opened, pick: number) => Promise<unknown>>> = {
  apply: async ({ desk }, pick) => {
    const { changes } = await done(desk.propose({ formulas: pick % 2 === 0, toNumbers: pick % 3 === 0 }));
    if (changes.length > 0) await done(desk.apply([changes[pick % changes.length]!.id]));
  },
  'apply all': async ({ desk }) => {
    const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
    await done(desk.apply(changes.map(({ id }) => id)));
  },
  adopt: async ({ desk }, pick) => {
    const { findings } = await done(desk.check());
    const suspects = findings.flatMap((finding) => finding.suspects).filter(({ hindrance }) => hindrance === undefined);
    if (suspects.length > 0) await done(desk.adopt(suspects[pick % suspects.length]!.id));
  },
  explain: async ({ desk }, pick) => {
    const { findings } = await done(desk.check());
    await done(desk.explain(findings[pick % findings.length]!.id, `说明 ${pick}`));
  },
  assign: ({ desk }, pick) =>
    done(desk.assign([{ sheet: `表${(pick % 43) + 1}`, table: pick % 2 === 0 ? 'none' : (pick % 43) + 1 }])),
  mark: ({ desk }) => done(desk.mark()),
  clear: ({ desk }) => done(desk.clearMarks()),
  report: ({ desk }) => done(desk.addReport()),
  undo: ({ desk }) => desk.undo(),
};

test.each(['typed', 'pasted', 'formulas'] as const)(
  '%s: whatever is done, undoing all of it and cleaning gives the workbook back',
  async (form) => {
    const original = await readWorkbook(sampleBytes(form));
    const deeds = fc.array(fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), fc.nat(1000)), {
      minLength: 2,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const session = openSample(form);
        for (const [deed, pick] of all) await DEEDS[deed]!(session, pick);
        while ((await session.desk.undo()).ok);
        const view = await done(session.desk.clean());
        expect(view).toMatchObject({ marked: false, hasReport: false, counts: { accepted: 0 } });
        expect(await readWorkbook(session.host.bytes())).toEqual(original);
        session.desk.close();
      }),
      { numRuns: 4 },
    );
  },
  120_000,
);

test('saved, sent on, opened again: what was done can still be undone, and what was said still stands', async () => {
  const first = openSample();
  await DEEDS['apply all']!(first, 0);
  const { findings } = await done(first.desk.check());
  await done(first.desk.explain(findings.find(({ severity }) => severity === 'query')!.id, '口径不同'));
  const second = opened(first.host.bytes(), '收到的.xlsx');
  const view = await done(second.desk.check());
  expect(view).toMatchObject({ counts: { accepted: 1 }, undo: { cells: 25 } });
  await second.host.edit(at('表3', 'C6'), '407');
  expect((await done(second.desk.undo())).cells).toBe(25);
  expect((await done(second.desk.check())).undo).toBeUndefined();
});
