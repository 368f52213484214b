import fc from 'fast-check';
import { explanationOf } from '../../src/audit/kept/explanation';
import { csvReport } from '../../src/report/csv';
import { visibleLines } from '../../src/workbook/visible';
import { harmful, RAW } from '../workbook/harmful';
import { HOSTILE, hostileCheck, sampleCheck } from './sample-check';

/** Reads CSV by RFC 4180: records of fields; throws on a stray quote. */
function parse(csv: string): string[][] {
  const records: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex;
    const match = field.exec(csv);
    if (match === null) throw new Error(`not CSV at ${at}: ${csv.slice(at, at + 40)}`);
    records.at(-1)!.push(match[1]?.replace(/""/g, '"') ?? match[2]!);
    if (match[3] === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

function records(csv: string): Record<string, string>[] {
  const [heads, ...lines] = parse(csv.replace(/^\ufeff/, ''));
  return lines.map((line) => Object.fromEntries(heads!.map((head, at) => [head, line[at] ?? '（没有）'])));
}

const checked = sampleCheck();
const csv = csvReport(checked);

describe('the CSV report', () => {
  test('begins with a byte order mark and ends every line with CRLF', () => {
    expect(csv.startsWith('\ufeff序号,表,表名,级别,状态,')).toBe(true);
    expect(csv.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('has one line for each finding and for each table without any, with every column', () => {
    const lines = parse(csv.slice(1));
    const told = new Set(checked.findings.map(({ table }) => table));
    expect(lines).toHaveLength(checked.findings.length + (43 - told.size) + 1);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([20]));
    expect(records(csv).find((line) => line.表 === '表2')).toMatchObject({ 级别: '', 这张表: '没有问题' });
    expect(records(csv).filter((line) => line.状态 === '未核对')).toHaveLength(2);
  });

  test('gives figures as plain numbers with their unit apart', () => {
    expect(records(csv).find((line) => line.关系编号 === 'R03-03')).toEqual({
      序号: '5',
      表: '表3',
      表名: '招生区域人数统计表',
      级别: '逻辑',
      状态: '不符',
      关系编号: 'R03-03',
      勾稽关系: '三个区域的占比合计应为 100%（各数四舍五入的误差除外）。',
      单元格: '表3!E6 E7 E8',
      对照单元格: '',
      核对结果: '占比合计（2021年）报 99.57%，应为 100%，少 0.43 个百分点',
      填报: '99.57',
      应为: '100',
      差: '-0.43',
      单位: '%',
      疑点: '错在 2、47 或 405 之中：2 应为 4，或 47 应为 49，或 405 应为 407：C8 2→4（随改 E8 0.44%→0.88%） 或 C7 47→49（随改 E7 10.31%→10.75%） 或 C6 405→407（随改 E6 88.82%→89.25%）',
      审核说明: '',
      这张表: '有误',
      说明人和时间: '',
      审核答复: '',
      原说明: '',
    });
  });

  test('marks accepted queries and gives their explanation', () => {
    const finding = checked.findings.find(({ rule }) => rule.id === 'R36-05')!;
    const lines = records(csvReport(checked, [explanationOf(finding, '按"入职"首月计,\n见附件')]));
    expect(lines.filter((line) => line.状态 === '已说明')).toMatchObject([
      { 关系编号: 'R36-05', 审核说明: '按"入职"首月计,\n见附件' },
    ]);
  });

  const expectHarmless = (text: string) => {
    const [line, more] = records(csvReport(hostileCheck(text)));
    expect(more?.级别).toBe('');
    expect(line!.核对结果!.endsWith(visibleLines(text))).toBe(true);
    for (const [head, field] of Object.entries(line!)) {
      for (const part of field.split('\n')) expect(part).not.toMatch(RAW);
      if (!['填报', '应为', '差'].includes(head)) {
        expect(field.replace(/\p{Cf}/gu, '')).not.toMatch(/^\s*[=+\-@＝＋－＠]|^\n/);
      }
    }
  };

  test.each(HOSTILE)('holds %j as a harmless text', expectHarmless);

  test('holds any text as a harmless one', () => {
    fc.assert(fc.property(harmful, expectHarmless), { numRuns: 30 });
  });

  test.each([
    ['-2', '-2'],
    ['-0.50', '-0.5'],
    ['-2+3', "'-2+3"],
    ['+2', "'+2"],
    ['＝1+1', "'＝1+1"],
    [' =1', "' =1"],
    ['\u200b =1', "'\u200b =1"],
    ['\u202a＠SUM(A1)', "'\\u202a＠SUM(A1)"],
    ['\u3164\ufeff　﹢1+1', "'\u3164\ufeff　﹢1+1"],
    ['甲\r\n乙\r丙', '甲\n乙\n丙'],
    ['12345678901234567890', '12345678901234567890'],
    ['0209－4', '0209－4'],
  ])('the figure %j is written %j', (text, written) => {
    expect(records(csvReport(hostileCheck(text)))[0]).toMatchObject({ 填报: written });
  });
});
