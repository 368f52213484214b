import { secondSchool, secondSheets, USUAL } from '../../fixtures/second-school/second-school';
import { checked } from '../../recognise/outcome';
import { setCells } from '../../recognise/sheets';

/** A list of contests: names that no other table has, some of which begin as the name of another school would. */

const book = secondSchool('typed', USUAL);
const CONTESTS = '竞赛';

test.each([
  ['a contest of the nation', 'C4', 9],
  ['the total', 'C16', 9],
  ['a contest without any prize left', 'G4', 0],
])('%s: a wrong number is an error', (_name, cell, value) => {
  const { findings } = checked(setCells(book, CONTESTS, { [cell]: value }));
  expect(findings.filter(({ rule, status }) => rule.id === 'R31-01' && status === 'broken')).toHaveLength(1);
  expect(findings.filter(({ rule, status }) => rule.id === 'R31-01' && status === 'skipped')).toEqual([]);
});

test('a contest or a course named by its year is one of its list', () => {
  const named = setCells(book, CONTESTS, { B5: '2022年全国技能大赛车工赛项', C4: 9 });
  const { findings } = checked(named);
  expect(findings.filter(({ rule, status }) => rule.id === 'R31-01' && status === 'broken')).toHaveLength(1);
  expect(findings.filter(({ rule, status }) => rule.id === 'R31-01' && status === 'skipped')).toEqual([]);
});

test.each(['本年度新增岗位能力班', '上期转入学员提高班'])(
  '%s: a course called by the year that it was held in is one',
  (name) => {
    const named = setCells(secondSheets(), '表9', { A4: name, C4: 99 });
    const own = checked(named).findings.filter(({ cells }) => cells.some(({ place }) => place.sheet === '表9'));
    expect(own.filter(({ status }) => status === 'broken').length).toBeGreaterThan(0);
    expect(own.filter(({ status }) => status === 'skipped')).toEqual([]);
  },
);
