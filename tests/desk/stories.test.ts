import fc from 'fast-check';
import type { CheckView } from '../../src/desk/views/views';
import { readWorkbook } from '../../src/hosts/file/read/read-workbook';
import { drawn } from '../fixtures/drawn';
import { shortSample } from '../fixtures/short-sample';
import { allOf, DEEDS, type Session, STEPS, saidOf, viewIn } from './deeds';
import { at, done, FORMS, type Opened, opened, openSample, partsOf } from './desk-over-file';

const sessionOf = ({ desk, host }: Opened): Session => ({
  desk,
  type: (sheet, cell, text) => host.edit(at(sheet, cell), text),
});

const pickedFrom = (deeds: Readonly<Record<string, unknown>>) =>
  fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(1000)), { minLength: 2, maxLength: 5 });

describe.each(FORMS)('%s', (form) => {
  test('steps of all kinds are one stack: undone the file is as it was, redone as it came to be; and what is said is what a check of the file finds', async () => {
    const original = partsOf(shortSample(form));
    await fc.assert(
      fc.asyncProperty(pickedFrom(STEPS), async (all) => {
        const { desk, host } = opened(shortSample(form), form);
        const session = sessionOf({ desk, host, events: [] });
        // As a page does on opening: a desk hears what is typed from its first check on.
        await done(desk.check());
        for (const [deed, pick] of all) await STEPS[deed]!(session, pick);
        const last = await done(desk.check());
        const made = await readWorkbook(host.bytes());
        expect(saidOf(last)).toEqual(saidOf(await done(opened(host.bytes(), form).desk.check())));
        const steps = await allOf(desk, 'undo');
        expect(partsOf(host.bytes())).toEqual(original);
        expect(await allOf(desk, 'redo')).toBe(steps);
        expect(await readWorkbook(host.bytes())).toEqual(made);
        expect(saidOf(await done(desk.check()))).toEqual(saidOf(last));
        desk.close();
      }),
      { numRuns: drawn(2).numRuns },
    );
  }, 120_000);

  test('whatever is done, each time it is said what a check of the file finds; undoing all of it and cleaning gives the workbook back', async () => {
    const original = await readWorkbook(shortSample(form));
    await fc.assert(
      fc.asyncProperty(pickedFrom(DEEDS), async (all) => {
        const { desk, host } = opened(shortSample(form), form);
        const session = sessionOf({ desk, host, events: [] });
        // As a page does on opening: a desk hears what is typed from its first check on.
        await done(desk.check());
        let view: CheckView | undefined;
        for (const [deed, pick] of all) view = viewIn(await DEEDS[deed]!(session, pick)) ?? (await done(desk.check()));
        expect(saidOf(view!)).toEqual(saidOf(await done(opened(host.bytes(), form).desk.check())));
        await allOf(desk, 'undo');
        expect(await done(desk.clean())).toMatchObject({ marked: false, hasReport: false, counts: { accepted: 0 } });
        expect(await readWorkbook(host.bytes())).toEqual(original);
        desk.close();
      }),
      { numRuns: drawn(2).numRuns },
    );
  }, 120_000);
});

test('saved, sent on, opened again: what was done can still be undone, and what was said still stands', async () => {
  const first = openSample();
  await DEEDS['apply all']!(sessionOf(first), 0);
  const { findings } = await done(first.desk.check());
  await done(first.desk.explain(findings.find(({ severity }) => severity === 'query')!.id, '口径不同'));
  const second = opened(first.host.bytes(), '收到的.xlsx');
  const view = await done(second.desk.check());
  expect(view).toMatchObject({ counts: { accepted: 1 }, undo: { cells: 25 } });
  await second.host.edit(at('表3', 'C6'), '407');
  expect((await done(second.desk.undo())).cells).toBe(1);
  expect((await done(second.desk.undo())).cells).toBe(25);
  expect((await done(second.desk.check())).undo).toBeUndefined();
});
