import type { DeskEvent } from '../../src/desk/desk';
import type { CheckView } from '../../src/desk/views/views';
import { done, openSample } from './desk-over-file';

/** Signs that only Chinese sentences have; names of tables and measures stay as they are. */
const CHINESE_SENTENCE = /[，。；！？]/;

/** Without what is quoted from cells. */
const unquoted = (text: string): string => text.replace(/“[^”]*”/g, '');

/** All sentences about the data that a view holds. */
const sentences = ({ findings, tables, doubts, links }: CheckView): string[] =>
  [
    ...findings.flatMap(({ message, rule, suspicion, suspects, alike = '' }) => [
      message,
      rule.reason,
      suspicion,
      alike,
      ...suspects.flatMap(({ slip, breaks, hindrance = '' }) => [slip, ...breaks, hindrance]),
    ]),
    ...tables.flatMap(({ notes, obstacles, evidence, others }) => [
      ...notes,
      obstacles,
      ...evidence,
      ...others.map(({ why }) => why),
    ]),
    ...doubts.map(({ message }) => message),
    ...links.flatMap(({ rules }) => rules.map(({ reason }) => reason)),
  ].map(unquoted);

test('findings, reasons, suspects and evidence in English, told anew when the language changes', async () => {
  const { desk } = openSample();
  const chinese = await done(desk.check());
  const event = new Promise<DeskEvent>(
    (resolve) => void desk.subscribe((told) => told.kind === 'checked' && resolve(told)),
  );
  desk.setLanguage('en');
  const told = await event;
  const english = told.kind === 'checked' ? told.view : chinese;
  expect(sentences(chinese).some((text) => CHINESE_SENTENCE.test(text))).toBe(true);
  expect(sentences(english).filter((text) => CHINESE_SENTENCE.test(text))).toEqual([]);
  const shape = ({ findings, counts }: CheckView) => [
    findings.map(({ id, number, root }) => [id, number, root]),
    counts,
  ];
  expect(shape(english)).toEqual(shape(chinese));
  const [first] = english.findings.filter(({ rule }) => rule.id === 'R03-01');
  expect(first).toMatchObject({
    message: '招生总人数 [all enrolled] (2021) is 456 people; it should be 454 people, so it is 2 people too high',
    reported: '456 people',
    difference: '+2 people',
  });
  expect(english.tables[2]).toMatchObject({ no: 3, title: '招生区域人数统计表 (enrolment by region)' });
  // What is worked out afterwards speaks it, too.
  const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
  expect(
    changes.flatMap(({ why = '', rule }) => [why, rule.reason]).filter((text) => CHINESE_SENTENCE.test(text)),
  ).toEqual([]);
});

test('reports are in the language of the desk: HTML, CSV, the sheet that is read back, and the notes of a submission', async () => {
  const { desk, host } = openSample();
  desk.setLanguage('en');
  const view = await done(desk.check());
  const html = await done(desk.exportReport('html'));
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  for (const said of [
    'Not to be submitted yet: 6 must be changed',
    'Relations not compared, and why',
    '表3 招生区域人数统计表 (enrolment by region)',
  ])
    expect(html).toContain(said);
  // What cells hold is shown as it stands there.
  const told = html.split('\n').filter((line) => !/class="(?:cells|figure)/.test(line));
  expect(told.map(unquoted).filter((line) => CHINESE_SENTENCE.test(line))).toEqual([]);
  const csv = await done(desk.exportReport('csv'));
  expect(csv).toMatch(/^\ufeffno,table,title,level,/);
  const query = view.findings.find(({ severity, status }) => severity === 'query' && status === 'broken')!;
  await done(desk.explain(query.id, 'as the ministry counts'));
  await done(desk.addReport());
  const after = await done(desk.check());
  expect(after.hasReport).toBe(true);
  expect(after.findings.find(({ id }) => id === query.id)).toMatchObject({ accepted: true });
  const { notes } = await done(desk.submission({ statement: 'late' }));
  for (const said of ['Annual quality report: explanations', 'as the ministry counts', 'late', 'What did not add up'])
    expect(notes).toContain(said);
  host.close();
});
