import { readFileSync } from 'node:fs';
import { openDesk } from '../../src/desk/audit-desk';
import type { Outcome } from '../../src/desk/desk';
import { printedReport } from '../../src/desk/views/text-views';
import { readReport } from '../../src/hosts/docx/read-report';
import { reportHost } from '../../src/hosts/docx/report-host';
import { placeText } from '../../src/workbook/address';
import { TEXT } from '../../src/workbook/report';
import { options } from './desk-over-file';

const report = readReport(readFileSync('assets/samples/report.docx'));

function desk() {
  return openDesk(reportHost(report, '年报.docx'), { ...options(), printed: printedReport(report) });
}

async function good<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(answer.error.words.zh);
  return answer.value;
}

describe('a report in Word on the desk', () => {
  const own = desk();
  afterAll(() => own.close());

  test('what its text says counts with what its tables say, each number once', async () => {
    const view = await good(own.check());
    const { findings, counts, text = [] } = view;
    for (const severity of ['error', 'query', 'rounding'] as const) {
      const open = findings.filter((finding) => finding.status === 'broken' && finding.severity === severity);
      expect([severity, open.length]).toEqual([severity, counts[severity]]);
    }
    const said = findings.filter((finding) => finding.text);
    expect(said.length).toBe(text.filter(({ severity }) => severity !== undefined).length);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    expect(findings.map(({ number }) => number).sort((a, b) => a - b)).toEqual(findings.map((_, at) => at + 1));
    // Every number is where it is said to be.
    for (const { place, printed } of text) {
      const block = report.blocks[place.row]!;
      expect('text' in block && block.text.startsWith(printed, place.column)).toBe(true);
    }
  });

  test('every place that is mentioned has the name that it has in print', async () => {
    const { findings, text = [], doubts, named = {} } = await good(own.check());
    const places = [...findings.flatMap(({ cells }) => cells), ...text, ...text.flatMap(({ cells }) => cells)];
    for (const { place } of places) {
      expect(named[placeText(place)]).toMatch(place.sheet === TEXT ? /第\d+段$/ : /第\d+行第\d+列|标题/);
    }
    const told = JSON.stringify([
      findings.map(({ message, suspicion }) => message + suspicion),
      doubts.map((one) => one.message),
    ]);
    expect(told).not.toMatch(/表\d+![A-Z]+\d/);
    const ties = await good(own.ties({ sheet: '表3', row: 4, column: 2 }));
    expect(ties.named?.['表3!C5']).toBe('表3 第4行第3列（“人数 2021”列）');
  });

  test('where the text says what a finding doubts, the finding says where, on its card and in the reports', async () => {
    const { findings, named = {} } = await good(own.check());
    const doubted = findings.find(({ rule, text }) => rule.id === 'R03-01' && !text);
    const said = doubted?.alsoSaid ?? [];
    expect(said.map(({ place, value }) => [named[placeText(place)], value])).toEqual([
      ['（二）学生情况 1.招生规模 第1段', '2021年最终完成中职招生456人'],
    ]);
    expect(findings.filter(({ text }) => text).some(({ alsoSaid }) => alsoSaid)).toBe(false);
    for (const kind of ['html', 'csv'] as const)
      expect(await good(own.exportReport(kind))).toMatch(
        /文中也是这样写的，改表时一并改：“+2021年最终完成中职招生456人”+ （二）学生情况/,
      );
  });

  test('a correction is safe only where nothing doubts what it follows from', async () => {
    const { text = [] } = await good(own.check());
    const growth = text.find(({ printed }) => printed === '41.20');
    expect(growth?.correction).toEqual({ text: '41.18', safe: expect.any(Boolean) });
    expect(text.some(({ correction }) => correction?.safe === true)).toBe(true);
    expect(
      text.filter(({ outcome }) => outcome === 'agrees' || outcome === 'unread').some(({ correction }) => correction),
    ).toBe(false);
  });

  test('its reports tell of the text; what would write is refused, and says what to do', async () => {
    for (const kind of ['html', 'csv'] as const) {
      const page = await good(own.exportReport(kind));
      expect(page).toContain('41.20');
      expect(page).toContain('第4行第3列（“人数 2021”列）');
    }
    expect(await own.mark()).toMatchObject({ ok: false, error: { code: 'word-not-written' } });
  });

  test('in English the places are named in English', async () => {
    own.setLanguage('en');
    const { findings, named = {} } = await good(own.check());
    expect(named['表3!C5']).toBe('表3 row 4 column 3 (“人数 2021”)');
    expect(findings.find(({ text }) => text)?.message).toMatch(/^the text says/);
  });
});
