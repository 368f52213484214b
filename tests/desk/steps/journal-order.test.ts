import type { Step } from '../../../src/audit/kept/kept';
import { Journal } from '../../../src/desk/steps/journal';

const step = (id: string): Step => ({ id, when: '', cells: [] });

/** Takes all back; the ids in that order. */
function takenBack(journal: Journal): string[] {
  const ids: string[] = [];
  for (let next = journal.next('undo'); next !== undefined; next = journal.next('undo')) {
    ids.push(next.step.id);
    journal.turned('undo', next.step);
  }
  return ids;
}

test('steps found first are the oldest, also under what was typed before; what another page makes is the latest', () => {
  const journal = new Journal();
  journal.add(step('typed'));
  journal.learn([step('a'), step('b')]);
  journal.add(step('typed later'));
  journal.learn([step('a'), step('b'), step('elsewhere')]);
  expect(takenBack(journal)).toEqual(['elsewhere', 'typed later', 'typed', 'b', 'a']);
});

test('a step that was taken back elsewhere is gone here too; one that was made elsewhere leaves nothing to be made again', () => {
  const journal = new Journal();
  journal.learn([step('a'), step('b')]);
  journal.add(step('typed'));
  journal.turned('undo', step('typed'));
  journal.learn([step('a')]);
  expect(journal.next('redo')).toEqual({ step: step('typed'), isOwn: true });
  journal.learn([step('a'), step('c')]);
  expect(journal.next('redo')).toBeUndefined();
  expect(takenBack(journal)).toEqual(['c', 'a']);
});

test('of what was typed the last 200 steps stay; what is kept in the workbook is not counted', () => {
  const journal = new Journal();
  journal.learn([step('kept')]);
  for (let n = 1; n <= 205; n++) journal.add(step(`${n}`));
  const back = takenBack(journal);
  expect([back.length, back[0], back[199], back[200]]).toEqual([201, '205', '6', 'kept']);
});
