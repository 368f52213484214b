/** @jest-environment jsdom */
import type { Refusal } from '../../../src/refusals/refusal';
import type { startExcel } from '../../excel-host/start-excel';
import { startWithMixedBook } from './mixed-book';
import { at, edit, stateOf } from './small-books';

type Started = Awaited<ReturnType<typeof startExcel>>;

/** Lets a person act right before the nth request from now is carried out, the first being 0. @returns whether it came to that */
function beforeRequest(excel: Started, nth: number, act: () => void): () => boolean {
  const { faults } = excel;
  const real = faults.forRequest.bind(faults);
  let [count, isDone] = [0, false];
  faults.forRequest = (bytes) => {
    if (count++ === nth) {
      isDone = true;
      act();
    }
    return real(bytes);
  };
  return () => isDone;
}

const PATCH = {
  edits: [edit('表1', 'B1', { value: 407 }), edit('表1', 'C2', { value: 5 }), edit('表2', 'A1', { value: 9 })],
  marks: [{ place: at('表1', 'B1'), look: 'error' as const }],
  store: '晚',
  expected: [edit('表1', 'B1', { value: 405 })],
};
const TYPED = 555;
const heldIn = (excel: Started, sheet: string, row: number, column: number) =>
  excel.model.sheet(sheet)?.cells.get(row, column)?.value;

/** What came of the patch where a person acts right before each of its requests in turn, until they all were. */
async function acting(act: (excel: Started) => void, look: (excel: Started, said: string, words: string) => unknown) {
  const seen: unknown[] = [];
  for (let nth = 0; ; nth++) {
    const { excel, host } = await startWithMixedBook();
    const isDone = beforeRequest(excel, nth, () => act(excel));
    const [said, words] = await host.write(PATCH).then(
      () => ['done', ''] as const,
      (refusal: Refusal) => [refusal.code, refusal.words.zh] as const,
    );
    if (!isDone()) return seen;
    seen.push(look(excel, said, words));
  }
}

const sheetsOf = (excel: Started): unknown[] => (stateOf(excel) as { sheets: unknown[] }).sheets;

test('what a person types into a cell while it is being written is never lost', async () => {
  const before = sheetsOf((await startWithMixedBook()).excel);
  const seen = await acting(
    (excel) => excel.user.type('表1', 'B1', String(TYPED)),
    (excel, said) => {
      expect(heldIn(excel, '表1', 0, 1)).toBe(TYPED);
      if (said === 'done') expect([heldIn(excel, '表1', 1, 2), heldIn(excel, '表2', 0, 0)]).toEqual([5, 9]);
      else expect(sheetsOf(excel).slice(1)).toEqual(before.slice(1));
      return said;
    },
  );
  // Read, written and read back in six requests; then marked and kept.
  expect(seen).toEqual([...Array(6).fill('changed-meanwhile'), 'done', 'done']);
});

test('a sheet deleted while it is being written is named, and the others are as they were', async () => {
  const before = sheetsOf((await startWithMixedBook()).excel);
  const seen = await acting(
    (excel) => excel.user.deleteSheet('表2'),
    (excel, said) => {
      if (said !== 'done') expect(sheetsOf(excel)[0]).toEqual(before[0]);
      return said;
    },
  );
  expect(seen).toEqual([...Array(6).fill('unknown-sheet'), 'done', 'done']);
});

test.each([
  // Its cells stand when its marks are denied, and cannot be put back.
  ['表1', [...Array(5).fill('protected-cell'), ...Array(2).fill('not-restored')]],
  ['表2', Array(5).fill('protected-cell')],
])('%s protected while it is being written is said to be protected', async (name, codes) => {
  const seen = await acting(
    (excel) => excel.user.protectSheet(name),
    (_excel, code, words) => {
      if (code !== 'done') expect(words).toContain(`工作表“${name}”受保护`);
      return code;
    },
  );
  expect(seen).toEqual([...codes, ...Array(8 - codes.length).fill('done')]);
});
