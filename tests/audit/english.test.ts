import { builtInCatalogue } from '../../src/audit/built-in';
import { check } from '../../src/audit/check';
import { messageInEnglish, reasonInEnglish } from '../../src/audit/english/message';
import { suspicionInEnglish } from '../../src/audit/english/suspicion';
import { whyInEnglish } from '../../src/audit/english/why';
import { LEFT } from '../../src/audit/form/mended';
import { locate } from '../../src/audit/locate/locate';
import { WHY } from '../../src/audit/recalculate/wording';
import { sampleWorkbook } from '../fixtures/workbooks';

/** Chinese signs and words of our own, which no name in the workbook has. */
const OWN_CHINESE = /[，。；：]|应为|报 \d|不应|未核对|多余|序号 |最可能|错在|请/;

test.each(['typed', 'pasted', 'formulas'] as const)('%s: nothing but names stays Chinese', (form) => {
  const checked = check(sampleWorkbook(form), builtInCatalogue());
  const { located } = locate(checked);
  expect(checked.findings.length).toBeGreaterThan(50);
  for (const finding of checked.findings) {
    const known = located.get(finding);
    const said = [
      messageInEnglish(finding),
      reasonInEnglish(finding),
      known === undefined ? '' : suspicionInEnglish(known),
    ];
    // What stands in a cell is quoted as it is.
    for (const text of said) expect(text.replace(/“[^”]*”/g, '')).not.toMatch(OWN_CHINESE);
  }
});

test('a finding says by how much and which way', () => {
  const checked = check(sampleWorkbook('typed'), builtInCatalogue());
  const said = (id: string) => messageInEnglish(checked.findings.find(({ rule }) => rule.id === id)!);
  expect(said('R03-01')).toBe(
    '表3 招生总人数 (2021) is 456 people; it should be 454 people, so it is 2 people too high',
  );
  expect(said('R01-07')).toContain('表1 合计 (总面积) is 180156.772 m²');
  expect(said('R35-11')).toContain('so it is 4 people too low');
  expect(said('R25-02')).toContain('(表37 (number of rows))');
});

test('why a change needs a decision, or a cell is left alone, is known in English', () => {
  const { recognition, findings } = check(sampleWorkbook('typed'), builtInCatalogue());
  const [figure] = recognition.figures as [(typeof recognition.figures)[number]];
  const { rule } = findings[0]!;
  const said = [
    WHY.query(rule),
    WHY.note(rule),
    WHY.formulaLost(),
    WHY.formulaReplaced('SUM(A1:A2)'),
    WHY.runsLost(),
    WHY.remarked(),
    WHY.stale(),
    WHY.unsure(figure),
    WHY.unsure({ ...figure, slips: ['stale'] }),
    WHY.mayStayEmpty(),
    WHY.followsUp('C4'),
    WHY.needs('C4'),
    WHY.disagrees(rule),
    WHY.doubt(figure, rule),
    WHY.incomplete({ table: 3, words: 'C4' }),
    WHY.suspected([figure, figure]),
    WHY.breaks([rule]),
    WHY.whole(rule),
    WHY.used(figure.place),
    WHY.newFinding(rule),
    WHY.text(),
    ...Object.values(LEFT).map((left) => `表3!C4“12①”${left}`),
  ];
  expect(said).toHaveLength(Object.keys(WHY).length + 1 + Object.keys(LEFT).length);
  for (const why of said)
    expect(
      whyInEnglish(`${why}。`.replace(/^(表3.*)。$/, '$1'))
        .replaceAll(figure.text, '')
        .replace(/“[^”]*”|表\d*/g, ''),
    ).not.toMatch(/[\u4e00-\u9fff，。；]/);
});
