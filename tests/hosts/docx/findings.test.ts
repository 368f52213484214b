import { builtInCatalogue } from '../../../src/audit/built-in';
import { check } from '../../../src/audit/check';
import { locate } from '../../../src/audit/locate/locate';
import { readReport } from '../../../src/hosts/docx/read-report';
import { csvReport } from '../../../src/report/csv';
import { htmlReport } from '../../../src/report/html';
import { jsonReport } from '../../../src/report/json';
import { printedPlaces } from '../../../src/report/printed-places';
import { CHINESE_WORDS } from '../../../src/report/words';
import { expectedFindings } from '../../fixtures/expected';
import { essenceOfJson, sampleEssence } from '../../fixtures/sample-findings';
import { sampleReport } from '../../fixtures/word/sample-report';
import { wordFile } from '../../fixtures/word/word-file';
import { p, tbl } from '../../fixtures/word/word-xml';
import { sampleWorkbook } from '../../fixtures/workbooks';

const catalogue = builtInCatalogue();
const inWorkbook = check(sampleWorkbook('typed'), catalogue);
const checkedReport = (bytes: Uint8Array) => {
  const report = readReport(bytes);
  return { report, checked: check({ sheets: report.sheets, date1904: false }, catalogue) };
};

describe.each(['plain', 'messy'] as const)('the %s report', (form) => {
  const { report, checked } = checkedReport(sampleReport(form));

  test('has the findings of the workbook: rules, cells, words', () => {
    const nothing = { located: new Map(), suspects: [] };
    const essence = essenceOfJson(jsonReport(form, checked, checked.findings, nothing) as never);
    // The upper block of 表25 has no empty columns in Word.
    const apart = ({ table }: { readonly table: number }) => table !== 25;
    expect(essence.filter(apart)).toEqual(sampleEssence('typed').filter(apart));
    expect(checked.findings.map(({ message }) => message)).toEqual(inWorkbook.findings.map(({ message }) => message));
    expect(checked.summary).toEqual(inWorkbook.summary);
  });

  test('has what an independent check found', () => {
    const missed = expectedFindings().filter(
      ({ severity, table, sheet, cells }) =>
        !checked.findings.some(
          (finding) =>
            finding.severity === severity &&
            finding.table === table &&
            (table === 25 ||
              cells.length === 0 ||
              finding.cells.some(
                ({ place }) =>
                  place.sheet === sheet && cells.includes(`${String.fromCharCode(65 + place.column)}${place.row + 1}`),
              )),
        ),
    );
    expect(missed).toEqual([]);
  });

  test('has the suspects of the workbook', () => {
    const sentences = ({ located }: ReturnType<typeof locate>) => [...located.values()].map(({ sentence }) => sentence);
    expect(sentences(locate(checked))).toEqual(sentences(locate(inWorkbook)));
  });

  test('names places as they are seen', () => {
    const names = printedPlaces(report, checked.recognition);
    const place = { sheet: '表3', row: 4, column: 2 };
    expect([names.cell(place), names.cell(place, '表3')]).toEqual([
      '表3 第4行第3列（“人数 2021”列）',
      '第4行第3列（“人数 2021”列）',
    ]);
    expect(names.cells([4, 6, 7].map((row) => ({ ...place, row })))).toEqual(['表3 第4、6、7行第3列（“人数 2021”列）']);
    expect(names.cell({ sheet: '表3', row: 0, column: 0 })).toBe('表3 标题');
    expect(names.sentence('表3!C5“甲”不是数')).toBe('表3 第4行第3列（“人数 2021”列） “甲”不是数');
    const far = { sheet: '表37', row: 30, column: 1 };
    const wanted = form === 'messy' ? '表37（第2块）第5行第2列（“企业名称”列）' : '表37 第30行第2列（“企业名称”列）';
    expect(names.cell(far).replace(/“.*”/, '“企业名称”')).toBe(wanted);
    expect(printedPlaces(report, checked.recognition, 'en').cell(place)).toBe('表3 row 4 column 3 (“人数 2021”)');
  });
});

test('reports in HTML and CSV name places as they are seen, and no addresses', () => {
  const { report, checked } = checkedReport(sampleReport('messy'));
  const names = printedPlaces(report, checked.recognition);
  const html = htmlReport(checked, { file: '年报.docx', checkedAt: '', names });
  const csv = csvReport(checked, [], CHINESE_WORDS, names);
  for (const text of [html, csv]) {
    expect(text).toContain('第4行第3列（“人数 2021”列）');
    expect(text).toContain('（第2块）');
    expect(text).not.toMatch(/表\d+![A-Z]+\d/);
  }
});

test('no way of writing a number is a fault in print', () => {
  const cells = ['约1357', '１３５７人', ' 84.83 ％', '1 357', '456①'];
  const rows = cells.map((text, at) => [String(2016 + at), text, '0', '0']);
  const body =
    p('表5 学校在校生人数变动情况统计表', { style: 'Caption' }) +
    tbl([['年度', '在校生总人数', '学籍异动人数', '稳定率'], ...rows], [1, 1, 1, 1]);
  const { checked } = checkedReport(wordFile(body));
  const faults = checked.findings.filter(({ rule }) => /^R00-0[345]$/.test(rule.id));
  expect(faults).toEqual([]);
});
