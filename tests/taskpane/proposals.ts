import type { ChangeView, ProposalView } from '../../src/desk/views/views';
import { place } from './views';

export const change = (id: string, at: string, given: Partial<ChangeView> = {}): ChangeView => ({
  id,
  table: 8,
  place: place(at),
  address: at.split('!')[1]!,
  words: '占比 2021年',
  old: '99.03%',
  new: '99.04%',
  rule: { id: 'R08-03', reason: '占比应等于该类除以合计。' },
  kind: 'correct',
  safe: true,
  group: id,
  ...given,
});

/** Two that go together, one alone, and one for the user to decide. */
export const PROPOSAL: ProposalView = {
  revision: 1,
  changes: [
    change('c1', '表8!H5', { group: 'g1' }),
    change('c2', '表8!H7', { group: 'g1', old: '0.97%', new: '0.96%' }),
    change('c3', '表12!E5', { table: 12, old: '', new: '42.34%', kind: 'fill' }),
    change('c4', '表3!C5', { table: 3, old: '456', new: '454', safe: false, why: '456 也等于表4 人数合计。' }),
  ],
  notes: [{ table: 5, place: place('表5!B6'), message: '公式 SUM(B3:B5) 漏了一行。' }],
};
