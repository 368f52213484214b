import type { Finding } from '../../src/audit/finding';
import type { Localisation, Suspect } from '../../src/audit/locate/suspect';
import { rootsOf, underRoots } from '../../src/report/roots';

const finding = (id: string, severity: Finding['severity']): Finding =>
  ({ rule: { id }, severity, status: 'broken', table: 3, cells: [] }) as unknown as Finding;

/** Suspects that would settle these findings, all equally likely. */
const located = (...all: [Finding, ...Finding[][]][]): Pick<Localisation, 'located'> => ({
  located: new Map(
    all.map(([of, ...explains]) => [
      of,
      {
        finding: of,
        confirmed: [],
        sentence: '',
        suspects: explains.map((each) => ({ rank: 1, explains: each }) as unknown as Suspect),
      },
    ]),
  ),
});

const [sum, share, query, other] = [
  finding('sum', 'error'),
  finding('share', 'rounding'),
  finding('query', 'query'),
  finding('other', 'query'),
];

test('what vanishes whichever suspect it is stands under the gravest; what only one of them settles does not', () => {
  const known = located([query, [sum, query]], [sum, [sum, query, share], [sum, query]], [share, [share]]);
  const roots = rootsOf([query, sum, share, other], known);
  expect([...roots].map(([of, root]) => [of.rule.id, root.rule.id])).toEqual([['query', 'sum']]);
  expect(underRoots([query, other, sum, share], roots).map(({ rule }) => rule.id)).toEqual([
    'other',
    'sum',
    'query',
    'share',
  ]);
});

test('each stands under one only, and what is settled already under none', () => {
  const known = located([sum, [sum, query]], [other, [other, query]]);
  expect([...rootsOf([sum, query, other], known)]).toEqual([[query, sum]]);
  expect([...rootsOf([sum, other], known)]).toEqual([]);
  // The cause is under another heading: its consequence stays where it is.
  expect(underRoots([query, other], new Map([[query, sum]]))).toEqual([query, other]);
});
