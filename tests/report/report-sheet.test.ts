import { explanationOf } from '../../src/audit/kept/explanation';
import { REPORT_LOOKS } from '../../src/hosts/port/report-looks';
import { readExplanations } from '../../src/report/read-explanations';
import { reportSheet } from '../../src/report/report-sheet';
import type { AddedSheet } from '../../src/workbook/edits';
import { keepSheets, sampleWorkbook, setCell } from '../fixtures/workbooks';
import { asSheet, cellOfRow, headRow, readableRows } from './added-sheet';
import { checkOf, HOSTILE, hostileCheck, options, sampleCheck } from './sample-check';

const checked = sampleCheck();
const sheet = reportSheet(checked, options);
const rows = readableRows(sheet);
const titles = (of: AddedSheet) => readableRows(of).map((row) => (row.级别 === undefined ? row.核对结果 : undefined));

describe('the report sheet', () => {
  test('says at its top what was checked and what came out', () => {
    expect(sheet.rows.slice(0, 4).map(({ cells }) => cells[0]!.value)).toEqual([
      '年度质量报告 核对报告',
      '学校：四川自贡市高级技工学校　文件：年报.xlsx　年度：2020、2021　核对时间：2022年3月1日 09:30',
      '找到 43 张表，缺 0 张；共比较 687 处，625 处相符',
      '✗ 逻辑 6　? 核实 29　≈ 尾差 16　· 提示 11　✓ 已说明 0　– 未核对 2',
    ]);
  });

  test('gives every finding a row with all that is known of it', () => {
    expect(rows.find((row) => row.勾稽关系?.startsWith('R03-01'))).toEqual({
      疑点: '招生总人数 456 也等于表4 人数合计，所以错在 2、47 或 405 之中：2 应为 4，或 47 应为 49，或 405 应为 407：C8 2→4（随改 E8 0.44%→0.88%） 或 C7 47→49（随改 E7 10.31%→10.75%） 或 C6 405→407（随改 E6 88.82%→89.25%）',
      序号: '4',
      级别: '✗ 逻辑',
      表: '表3',
      单元格: '表3!C5=456；C6=405；C7=47；C8=2',
      核对结果: '招生总人数（2021年）报 456 人，应为 454 人，多 2 人\n改好这一处，序号 5 也就相符。',
      勾稽关系: 'R03-01 招生总人数应等于本市、省内市外、其他省三项之和。',
      填报: '456 人',
      应为: '454 人',
      差: '+2 人',
    });
    expect(rows.filter((row) => row.序号 !== undefined).map((row) => Number(row.序号))).toEqual(
      checked.findings.map((_, at) => at + 1),
    );
  });

  test('leads from a finding to its cell', () => {
    const { cell } = cellOfRow(sheet, ['R03-01'], '单元格');
    expect(cell).toMatchObject({ look: 'link', link: { sheet: '表3', row: 4, column: 2 } });
  });

  test('keeps digits and units as shown, to the right; a bare number is a number', () => {
    expect(cellOfRow(sheet, ['R08-02'], '填报').cell).toMatchObject({ value: '16.50%', look: 'number' });
    expect(cellOfRow(sheet, ['R28-01'], '填报').cell).toMatchObject({ value: '0209－4', look: 'number' });
    const bare = { ...checked, findings: [{ ...checked.findings[0]!, reported: '-12.5', expected: '0012' }] };
    expect(cellOfRow(reportSheet(bare, options), ['R01'], '填报').cell.value).toBe(-12.5);
    expect(cellOfRow(reportSheet(bare, options), ['R01'], '应为').cell.value).toBe('0012');
  });

  test('stands under the title of each table, in order', () => {
    const tables = rows.filter((row) => row.级别 === undefined && row.表 !== undefined);
    expect(tables[1]).toEqual({ 表: '表3', 单元格: '“表3” A3:E8', 核对结果: '招生区域人数统计表' });
    const numbers = tables.map((row) => Number(row.表!.slice(1)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  test('says why relations were not checked', () => {
    const skipped = rows.filter((row) => row.级别 === '– 未核对' && row.序号 !== undefined);
    expect(skipped.map((row) => row.核对结果)).toEqual([
      '表35“会计”不知归在哪一类，请在表6或表28里写明它的专业大类。',
      '表35“会计”不知归在哪一类，请在表6或表28里写明它的专业大类。',
    ]);
    expect(titles(sheet)).toContain('没有核对的关系和原因（2）');
  });

  test('lists the tables that are missing and the cells that were not understood', () => {
    const part = setCell(keepSheets(sampleWorkbook('typed'), ['表3', '表4']), '表3', 'C6', '约四百人');
    const report = reportSheet(checkOf(part), options);
    expect(titles(report)).toContain('没有找到的表（41）');
    expect(readableRows(report)).toContainEqual({ 级别: '缺', 表: '表5', 核对结果: '在校生人数统计表' });
    const unread = cellOfRow(report, ['读不出是多少'], '单元格');
    expect(unread.cell).toMatchObject({ value: '表3!C6', link: { sheet: '表3', row: 5, column: 2 } });
  });

  test('can be printed on A4 and sorted', () => {
    const head = headRow(sheet);
    expect(sheet).toMatchObject({ landscape: true, fitToWidth: true, repeat: { top: head, bottom: head } });
    expect(sheet.frozenRows).toBe(head + 1);
    expect(sheet.merges.every(({ bottom }) => bottom < head)).toBe(true);
    expect(sheet.widths.reduce((sum, width) => sum + width)).toBeLessThanOrEqual(135);
    expect(sheet.widths).toHaveLength(11);
    const long = cellOfRow(sheet, ['R07-10', '471'], '核对结果').row;
    expect(sheet.rows[long]!.height).toBeGreaterThan(3 * 14);
    expect(sheet.rows.every(({ height }) => height! <= 409)).toBe(true);
  });

  test('colours levels and states by their kind, beside their signs, and sets its heads to the left', () => {
    const looks = new Map<string, Set<string>>();
    for (const { value, look, column } of sheet.rows.flatMap(({ cells }) => cells)) {
      if (column !== 1 || look === 'heading') continue;
      const sign = String(value).charAt(0);
      looks.set(sign, (looks.get(sign) ?? new Set()).add(look));
    }
    const kinds = { '✗': 'error', '?': 'query', '≈': 'rounding', '·': 'note', '✓': 'plain', '–': 'plain' };
    expect(Object.fromEntries([...looks].map(([sign, own]) => [sign, [...own].join()]))).toEqual(kinds);
    expect(REPORT_LOOKS.heading.horizontal).toBeUndefined();
  });

  test('shows an accepted query apart, with its explanation', () => {
    const finding = checked.findings.find(({ rule }) => rule.id === 'R36-05')!;
    const report = reportSheet(checked, { ...options, explanations: [explanationOf(finding, '按入职首月计')] });
    const told = readableRows(report);
    const at = told.findIndex((row) => row.级别 === '✓ 已说明');
    expect(told[at]).toMatchObject({ 审核说明: '按入职首月计', 核对结果: finding.message.replace(/^表36 /, '') });
    expect(told[at - 1]).toEqual({ 核对结果: '已说明的核实（1）' });
    expect(report.rows[3]!.cells[0]!.value).toContain('? 核实 28　≈ 尾差 16　· 提示 11　✓ 已说明 1');
  });

  test('without any finding says so', () => {
    const clean = reportSheet({ ...checked, findings: [] }, options);
    expect(readableRows(clean)[0]).toEqual({ 核对结果: '没有需要改正或核实的。' });
  });

  test('says of every table how it came out, and which cells stand in the way', () => {
    const states = new Map(
      rows.slice(rows.findIndex((row) => row.核对结果 === '各表怎样（43）') + 1).map((row) => [row.表, row]),
    );
    expect(states.size).toBe(43);
    expect(states.get('表2')).toMatchObject({ 级别: '✓ 没有问题', 核对结果: '学校固定资产统计表' });
    expect(states.get('表8')).toMatchObject({ 级别: '≈ 尾差', 核对结果: '学生人数统计表，尾差 3' });
    expect(states.get('表7')?.核对结果).toMatch(/核实 3，未核对 2\/13，表35!C12 表35“会计”不知归在哪一类/);
  });

  test.each(HOSTILE)('takes %j for a text', (text) => {
    const check = hostileCheck(text);
    const report = reportSheet(check, {
      ...options,
      explanations: [explanationOf(check.findings[0]!, `说明：${text}`)],
    });
    expect(readableRows(report).some((row) => row.填报 === text)).toBe(true);
    const [read, more] = readExplanations(asSheet(report));
    expect(more).toBeUndefined();
    expect(read!.cells).toEqual(explanationOf(check.findings[0]!, '').cells);
  });
});
