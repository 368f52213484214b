import type { DeskError, DeskEvent } from '../../../src/desk/desk';
import { INITIAL_STATE, type PaneState } from '../../../src/taskpane/state/pane-state';
import { type PaneAction, reduce } from '../../../src/taskpane/state/reduce';
import { bad } from '../fake-desk';
import { INCOME, place, view } from '../views';

const after = (actions: readonly PaneAction[], from: PaneState = INITIAL_STATE) => actions.reduce(reduce, from);
const event = (given: DeskEvent): PaneAction => ({ kind: 'event', event: given });
const CHECKED: PaneState = { ...INITIAL_STATE, view: view() };
const error = (code: DeskError['code']) => {
  const outcome = bad(code, '不行');
  if (outcome.ok) throw new Error('bad is not good');
  return outcome.error;
};

test('work takes away what was said before, and ends with a new view', () => {
  const before = { ...CHECKED, error: error('protected-cell'), stale: true };
  const working = after([{ kind: 'began', work: 'check' }], before);
  expect(working).toMatchObject({ work: 'check', stale: true });
  expect(working.error).toBeUndefined();
  const done = after([{ kind: 'ended', view: view([]), notice: { kind: 'unmarked' } }], working);
  expect(done).toMatchObject({ stale: false, notice: { kind: 'unmarked' }, said: { count: 1 } });
  expect(done.work).toBeUndefined();
});

test('a check is read out, and put in no bar', () => {
  const { counts } = view();
  const done = after([{ kind: 'ended', view: view(), notice: { kind: 'checked', counts } }]);
  expect(done.notice).toBeUndefined();
  expect(done.said?.notice).toEqual({ kind: 'checked', counts });
});

test('a cancelled step is no fault', () => {
  const stopped = after([
    { kind: 'began', work: 'apply' },
    { kind: 'failed', error: error('cancelled') },
  ]);
  expect(stopped.error).toBeUndefined();
  expect(stopped.notice).toEqual({ kind: 'cancelled' });
});

test('what a check has found so far is shown, but goes where the check does not come to its end', () => {
  const found = after([
    { kind: 'began', work: 'check' },
    event({ kind: 'found', view: view(undefined, { locating: true }) }),
  ]);
  expect(found).toMatchObject({ work: 'check', view: { locating: true } });
  expect(found.said).toBeUndefined();
  expect(reduce(found, { kind: 'failed', error: error('cancelled') }).view).toBeUndefined();
  const unasked = after([event({ kind: 'failed', error: error('protected-cell') })], found);
  expect(unasked).toMatchObject({ stale: true, error: { code: 'protected-cell' } });
  expect(unasked.view).toBeUndefined();
  const done = after(
    [
      { kind: 'ended', view: view() },
      { kind: 'failed', error: error('cancelled') },
    ],
    found,
  );
  expect(done.view).toEqual(view());
});

test('a check after an edit that fails leaves the figures as not checked', () => {
  expect(after([event({ kind: 'failed', error: error('busy') })], CHECKED)).toMatchObject({
    stale: true,
    error: { code: 'busy' },
  });
});

test('a finding stays open over a check while it is there', () => {
  const open = { ...CHECKED, open: 'income' };
  expect(after([event({ kind: 'checked', view: view([INCOME]) })], open).open).toBe('income');
  expect(after([event({ kind: 'checked', view: view([]) })], open).open).toBeUndefined();
});

test('a check takes a proposal with it', () => {
  const proposed = { ...CHECKED, proposal: { revision: 1, changes: [], notes: [] } };
  expect(after([event({ kind: 'checked', view: view() })], proposed).proposal).toBeUndefined();
});

test('going to a cell in the workbook brings its finding into view', () => {
  const at = after([event({ kind: 'selected', place: place('表35!I4') })], CHECKED);
  expect(at).toMatchObject({ selected: place('表35!I4'), reveal: { finding: 'income', count: 1 } });
  const again = after([event({ kind: 'selected', place: place('表35!I4') })], at);
  expect(again.reveal?.count).toBe(2);
});

test('hearing of a cell that the pane went to itself moves nothing', () => {
  const at = after(
    [{ kind: 'asked', place: place('表3!C7') }, event({ kind: 'selected', place: place('表3!C7') })],
    CHECKED,
  );
  expect(at).toMatchObject({ selected: place('表3!C7') });
  expect(at.reveal).toBeUndefined();
  expect(at.asked).toBeUndefined();
});

test('progress of a check that nobody asked for is not shown', () => {
  const reading = event({ kind: 'progress', stage: 'reading', done: 12, of: 43 });
  expect(after([reading], CHECKED).progress).toBeUndefined();
  expect(after([{ kind: 'began', work: 'check' }, reading]).progress).toEqual({ stage: 'reading', done: 12, of: 43 });
});

test('a cell that cannot be shown does not end the work under way', () => {
  const state = after([
    { kind: 'began', work: 'apply' },
    { kind: 'refused', error: error('unknown-sheet') },
  ]);
  expect(state).toMatchObject({ work: 'apply', error: { code: 'unknown-sheet' } });
});

test('filters are set and put away one by one', () => {
  const filtered = after([
    { kind: 'filtered', filter: { table: 3, text: '人' } },
    { kind: 'filtered', filter: { kinds: ['error'] } },
    { kind: 'unfiltered', by: 'table' },
  ]);
  expect(filtered.filter).toEqual({ kinds: ['error'], text: '人' });
});
