import { readKept } from '../../src/audit/kept/kept-text';
import type { Desk } from '../../src/desk/desk';
import type { CheckView, FindingView } from '../../src/desk/views/views';
import { at, done, type Opened, opened, openSample, partsOf, refusal, sampleBytes } from './desk-over-file';

/** One workbook for all stories of one school: a check of the sample is not made more often than it must be. */
let school: Opened;
let first: CheckView;
beforeAll(async () => {
  school = openSample();
  school.desk.setAuthor(' 教务处 ');
  first = await done(school.desk.check());
});

const queriesOf = (view: CheckView, rule: string): FindingView[] =>
  view.findings.filter((finding) => finding.rule.id === rule && finding.severity === 'query');
const explanationsOf = (view: CheckView, rule: string) => queriesOf(view, rule).map(({ explanation }) => explanation);
const again = (desk: Desk) => done(desk.check());
const keptIn = async ({ host }: Opened) => JSON.parse((await host.read()).store!);

test('one text explains several findings at once, with who and when, as one step', async () => {
  const { desk } = school;
  const ids = queriesOf(first, 'R01-07').map(({ id }) => id);
  const view = await done(desk.explain(ids, '建筑面积计入占地'));
  const said = { text: '建筑面积计入占地', outdated: false, signed: '教务处，2022年3月1日 09:30' };
  expect(explanationsOf(view, 'R01-07')).toEqual([said, said, said]);
  expect(view.counts).toMatchObject({ accepted: 3, query: first.counts.query - 3 });
  expect((await done(desk.undo())).view.counts).toEqual(first.counts);
  expect((await done(desk.redo())).view.counts).toEqual(view.counts);
});

test('an auditor sends one back and adopts another; the school sees it and answers with another text', async () => {
  const auditor = opened(school.host.bytes(), '年报.xlsx');
  auditor.desk.setAuthor('李审核');
  const [one, two, three] = queriesOf(await again(auditor.desk), 'R01-07').map(({ id }) => id) as [
    string,
    string,
    string,
  ];
  await done(auditor.desk.answer(one, { verdict: 'accepted', remark: '' }));
  const sent = await done(auditor.desk.answer([two, three], { verdict: 'returned', remark: '请附文件' }));
  const answer = { remark: '请附文件', verdict: 'returned', signed: '李审核，2022年3月1日 09:30', outdated: false };
  expect(explanationsOf(sent, 'R01-07').map((said) => said?.answer?.verdict)).toEqual([
    'accepted',
    'returned',
    'returned',
  ]);
  expect(sent.counts).toMatchObject({ accepted: 1, query: first.counts.query - 1 });

  // Kept apart from what the school said, so that an earlier program reads that as ever.
  const kept = await keptIn(auditor);
  expect(kept).toMatchObject({ version: 1, answers: [{ verdict: 'accepted', by: '李审核' }, {}, {}] });
  expect(kept.explanations.every((said: object) => !('answer' in said))).toBe(true);

  const back = opened(auditor.host.bytes(), '年报.xlsx');
  const seen = await again(back.desk);
  expect(queriesOf(seen, 'R01-07')[1]?.explanation?.answer).toEqual(answer);
  expect(await done(back.desk.exportReport('html'))).toContain(
    '审核答复：退回：请附文件（李审核，2022年3月1日 09:30）',
  );
  expect(await done(back.desk.exportReport('csv'))).toContain('退回：请附文件（李审核，2022年3月1日 09:30）');
  const reported = await done(back.desk.addReport());
  expect(queriesOf(reported, 'R01-07')[1]?.explanation?.answer).toEqual(answer);
  const sheet = JSON.stringify((await back.host.read()).workbook.sheets.find(({ name }) => name === '核对报告'));
  expect(sheet).toContain('审核答复：退回：请附文件');

  const anew = await done(back.desk.explain(two, '见附件批复'));
  expect(queriesOf(anew, 'R01-07')[1]).toMatchObject({ accepted: true, explanation: { answer: { outdated: true } } });
  await done(back.desk.answer(one, null));
  expect(explanationsOf(await again(back.desk), 'R01-07')[0]).not.toHaveProperty('answer');
  expect(explanationsOf((await done(back.desk.undo())).view, 'R01-07')[0]?.answer?.verdict).toBe('accepted');
});

test('what was said of other values is confirmed again by whoever finds that it still holds', async () => {
  const { desk, host } = opened(school.host.bytes(), '年报.xlsx');
  const [{ id }] = queriesOf(await again(desk), 'R01-07') as [FindingView];
  await done(desk.answer(id, { verdict: 'accepted', remark: '' }));
  await host.edit(at('表1', 'C6'), '1');
  const [open] = queriesOf(await again(desk), 'R01-07') as [FindingView];
  expect(open).toMatchObject({ accepted: false, explanation: { outdated: true, text: '建筑面积计入占地' } });
  expect(await done(desk.exportReport('csv'))).toContain('建筑面积计入占地（');
  expect(await refusal(desk.answer(open.id, { verdict: 'accepted', remark: '' }))).toBe('not-explained');
  desk.setAuthor('张主任');
  const [confirmed] = queriesOf(await done(desk.explain(open.id, open.explanation!.text)), 'R01-07');
  // What the auditor adopted was said of other values.
  expect(confirmed).toMatchObject({
    accepted: true,
    explanation: { outdated: false, signed: '张主任，2022年3月1日 09:30', answer: { outdated: true } },
  });
});

test('nothing is submitted while something is open, unless it is said in words', async () => {
  const { desk, host } = school;
  const before = host.bytes();
  expect(await refusal(desk.submission({}))).toBe('submission-open');
  expect(await refusal(desk.submission({ statement: '  ' }))).toBe('submission-open');
  const { gate, copy, notes } = await done(desk.submission({ statement: '表3 待<核实>，先行上报' }));
  expect(gate).toMatchObject({ isClear: false, skipped: 2, missing: [] });
  expect(gate.errors).toHaveLength(6);
  expect(gate.queries).toHaveLength(first.counts.query - 3);
  for (const said of [
    '表3 待&lt;核实&gt;，先行上报',
    '建筑面积计入占地',
    'R01-07',
    '180156.772',
    '教务处，2022年3月1日 09:30',
  ]) {
    expect(notes).toContain(said);
  }
  expect(partsOf(copy!)).toEqual(partsOf(sampleBytes('typed')));
  // The open workbook keeps everything.
  expect(partsOf(host.bytes())).toEqual(partsOf(before));
  expect((await again(desk)).counts.accepted).toBe(3);
});

test('the copy is what cleaning makes of the workbook, edits among it', async () => {
  const { desk, host } = opened(school.host.bytes(), '年报.xlsx');
  await host.edit(at('表3', 'C6'), '407');
  await done(desk.mark());
  await done(desk.addReport());
  const { copy } = await done(desk.submission({ statement: '理由' }));
  await done(desk.clean());
  expect(copy).toEqual(host.bytes());
});

test.each([
  ['no author', { by: 1 }],
  ['a verdict that there is not', { verdict: 'perhaps' }],
])('what is damaged of an answer is told, and the explanation stays: %s', (_, damage) => {
  const said = { rule: 'R01-07', cells: [], text: '口径', by: '王', when: '2022-03-01T01:30:00.000Z' };
  const answer = { rule: 'R01-07', cells: [], verdict: 'accepted', remark: '', to: 'x', by: '李', ...damage };
  const reading = readKept(JSON.stringify({ version: 1, steps: [], explanations: [said], answers: [answer] }));
  const isLost = 'verdict' in damage;
  expect(reading).toMatchObject({ state: isLost ? 'partly' : 'read', kept: { explanations: [said] } });
  expect('kept' in reading && 'answer' in reading.kept.explanations[0]!).toBe(!isLost);
});
