import { builtInCatalogue } from '../../src/audit/built-in';
import { check } from '../../src/audit/check';
import { locate } from '../../src/audit/locate/locate';
import { jsonReport } from '../../src/report/json';
import { keepSheets, sampleWorkbook } from '../fixtures/workbooks';

/** The JSON of a check as a program sees it. */
function jsonOf(workbook: ReturnType<typeof sampleWorkbook>) {
  const result = check(workbook, builtInCatalogue());
  return JSON.parse(JSON.stringify(jsonReport('年报.xlsx', result, result.findings, locate(result))));
}

describe('the JSON report', () => {
  const json = jsonOf(sampleWorkbook('typed'));

  test('has the documented fields', () => {
    expect(Object.keys(json)).toEqual(
      'version file school years tables missing conflicts passedOver directions nearMisses setAside findings summary'.split(
        ' ',
      ),
    );
    expect(json).toMatchObject({
      version: 1,
      file: '年报.xlsx',
      school: '四川自贡市高级技工学校',
      years: [2020, 2021],
    });
    expect(Object.keys(json.tables[0])).toEqual(
      'no title state relations compared inTheWay sheet range parts confidence evidence'.split(' '),
    );
    for (const finding of json.findings) {
      expect(Object.keys(finding)).toEqual(
        'rule table severity status cells reported expected difference unit message reason suspicion suspects follows explanation'.split(
          ' ',
        ),
      );
    }
  });

  test.each([
    ['a count', 'R03-01', { reported: 456, expected: 454, difference: 2, unit: '人' }],
    ['a share, in percentage points', 'R03-03', { reported: 99.57, expected: 100, difference: -0.43, unit: '%' }],
    ['an amount', 'R42-01', { reported: 7.73, expected: 7.65, difference: 0.08, unit: '万元/人' }],
    ['a text', 'R28-01', { reported: '0209－4', expected: '0209-4', difference: null, unit: '' }],
  ])('%s is given as such', (_, rule, numbers) => {
    expect(json.findings.find((finding: { rule: string }) => finding.rule === rule)).toMatchObject(numbers);
  });

  test('what vanishes with another finding says with which', () => {
    const following = json.findings.flatMap(({ rule, follows }: { rule: string; follows: number | null }) =>
      follows === null ? [] : [[rule, json.findings[follows].rule]],
    );
    expect(following).toContainEqual(['R03-03', 'R03-01']);
    expect(json.findings.find(({ rule }: { rule: string }) => rule === 'R03-01').follows).toBeNull();
  });

  test('a finding names its cells and their parts', () => {
    const finding = json.findings.find(({ rule }: { rule: string }) => rule === 'R03-01');
    expect(finding.cells).toEqual([
      { sheet: '表3', address: 'C5', role: 'reported', value: '456' },
      { sheet: '表3', address: 'C6', role: 'source', value: '405' },
      { sheet: '表3', address: 'C7', role: 'source', value: '47' },
      { sheet: '表3', address: 'C8', role: 'source', value: '2' },
    ]);
  });

  test('a table of two blocks gives the range of both and of each', () => {
    expect(json.tables[34]).toMatchObject({
      no: 35,
      sheet: '表35',
      range: 'A2:I22',
      parts: [
        { sheet: '表35', range: 'A2:I5' },
        { sheet: '表35', range: 'A6:I22' },
      ],
    });
  });

  test('what is missing is listed, and the rules that need it are skipped', () => {
    const part = jsonOf(keepSheets(sampleWorkbook('typed'), ['表3', '表4']));
    expect(part.tables.map(({ no }: { no: number }) => no)).toEqual([3, 4]);
    expect(part.missing).toHaveLength(41);
    const anchor = part.findings.find(({ rule }: { rule: string }) => rule === 'R05-01');
    expect(anchor).toMatchObject({ status: 'skipped', reported: null, expected: null });
    expect(anchor.message).toContain('缺表5');
  });
});
