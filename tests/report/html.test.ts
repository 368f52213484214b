import { explanationOf } from '../../src/audit/kept/explanation';
import { htmlReport } from '../../src/report/html';
import { keepSheets, sampleWorkbook, setCell } from '../fixtures/workbooks';
import { all, type Element, everyElement, parsePage, rowWith, textOf } from './html-page';
import { checkOf, HOSTILE, hostileCheck, options, sampleCheck } from './sample-check';

const checked = sampleCheck();
const source = htmlReport(checked, options);
const page = parsePage(source);
const tilesOf = (of: Element) => all(of, 'a').map((tile) => textOf(tile));

describe('the HTML report', () => {
  test('is one document that loads and runs nothing', () => {
    expect(source.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">')).toBe(true);
    const policy = all(page, 'meta').find(({ attributes }) => 'http-equiv' in attributes);
    expect(policy?.attributes).toEqual({
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    });
    const names = new Set(everyElement(page).map(({ name }) => name));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form']) expect(names).not.toContain(name);
    for (const { attributes } of everyElement(page)) {
      expect(attributes.src).toBeUndefined();
      expect(attributes.style).toBeUndefined();
      expect(attributes.href ?? '#').toMatch(/^#/);
    }
    expect(source).not.toMatch(/url\(|@import|javascript:/);
  });

  test('says what was checked and what came out', () => {
    const facts = all(page, 'dd').map(textOf);
    expect(facts).toEqual([
      '四川自贡市高级技工学校',
      '年报.xlsx',
      '2020、2021',
      '2022年3月1日 09:30',
      '找到 43 张表，缺 0 张',
      '共 687 处，625 处相符',
    ]);
    const counts = all(all(page, 'header')[0]!, 'li').map(textOf);
    expect(counts).toEqual(['✗ 逻辑 6', '? 核实 29', '≈ 尾差 16', '· 提示 11', '✓ 已说明 0', '– 未核对 2']);
  });

  test('opens with the verdict and all that must be changed, on a page of its own; columns are of one width throughout', () => {
    const [first] = all(all(page, 'main')[0]!, 'section');
    expect(textOf(all(first!, 'h2')[0]!)).toBe('结论和必须改的');
    expect(textOf(all(first!, 'p')[0]!)).toBe(
      '✗ 还不能上报：有 6 处算不平，必须改；另有 29 条核实要改正或说明。有的关系没有核对，见后面。',
    );
    expect(all(all(first!, 'tbody')[0]!, 'tr')).toHaveLength(6);
    expect(source).toMatch(/\.verdict \{ break-after: page; \}/);
    for (const table of all(page, 'table')) {
      expect(all(table, 'col')).toHaveLength(7);
      expect(all(all(table, 'thead')[0]!, 'th')).toHaveLength(7);
    }
    const fine = htmlReport(checkOf(keepSheets(sampleWorkbook('typed'), ['表2'])), options);
    expect(fine).toContain('– 核对过的都对得上。有的关系没有核对，见后面。');
  });

  test('shows all 43 tables by state, each leading to what is said of it', () => {
    const tiles = tilesOf(page);
    expect(tiles).toHaveLength(43);
    expect([tiles[1], tiles[2], tiles[6], tiles[7]]).toEqual([
      '表2✓ 没有问题',
      '表3✗ 有误逻辑 2',
      '表7? 核实核实 3 未核对 2/13',
      '表8≈ 尾差尾差 3',
    ]);
    const ids = everyElement(page).flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of all(page, 'a')) expect(ids).toContain(attributes.href!.slice(1));
    for (const { attributes } of everyElement(page)) {
      if (attributes['aria-labelledby'] !== undefined) expect(ids).toContain(attributes['aria-labelledby']);
    }
  });

  test('gives every finding both its sides, the relation, and the figures', () => {
    expect(rowWith(page, 'R03-01')).toEqual([
      '4',
      '✗ 逻辑',
      '表3!C5 456对照 C6 405、C7 47、C8 2',
      '招生总人数（2021年）报 456 人，应为 454 人，多 2 人R03-01 招生总人数应等于本市、省内市外、其他省三项之和。疑点：招生总人数 456 也等于表4 人数合计，所以错在 2、47 或 405 之中：2 应为 4，或 47 应为 49，或 405 应为 407：C8 2→4（随改 E8 0.44%→0.88%） 或 C7 47→49（随改 E7 10.31%→10.75%） 或 C6 405→407（随改 E6 88.82%→89.25%）改好这一处，序号 5 也就相符。',
      '456 人',
      '454 人',
      '+2 人',
    ]);
    expect(all(page, 'tr').length - all(page, 'thead').length).toBe(checked.findings.length + 6);
    expect(rowWith(page, 'R25-02')[2]).toMatch(/^表25!B4 49对照 表37!A3 1、A4 2.* … A52 \d+（共 50 格）$/);
  });

  test('can be read by a screen reader', () => {
    expect(all(page, 'h1')).toHaveLength(1);
    for (const table of all(page, 'table')) {
      expect(textOf(all(table, 'caption')[0]!)).not.toBe('');
      expect(all(table, 'thead')).toHaveLength(1);
      for (const { attributes } of all(table, 'th')) expect(['col', 'row']).toContain(attributes.scope);
      for (const row of all(all(table, 'tbody')[0]!, 'tr')) expect(all(row, 'th')).toHaveLength(1);
    }
  });

  test('lists missing tables and what was not understood', () => {
    const part = setCell(keepSheets(sampleWorkbook('typed'), ['表3', '表4']), '表3', 'C6', '约四百人');
    const report = parsePage(htmlReport(checkOf(part), options));
    expect(tilesOf(report).filter((tile) => tile.endsWith('– 缺'))).toHaveLength(41);
    const items = all(report, 'li').map((item) => textOf(item).trim());
    expect(items).toContain('表5 在校生人数统计表');
    expect(items).toContain('表3 表3!C6 “约四百人”读不出是多少');
  });

  test('shows accepted queries apart, old explanations with what has changed, and those left over', () => {
    const findings = checked.findings.filter(({ rule }) => rule.id === 'R36-05');
    const [first, second] = findings as [(typeof findings)[0], (typeof findings)[0]];
    const old = explanationOf(second, '旧口径');
    const explanations = [
      explanationOf(first, '按入职\n首月计'),
      { ...old, cells: old.cells.map((cell, at) => (at === 0 ? { ...cell, value: '4900' } : cell)) },
      { rule: 'R36-99', cells: [{ sheet: '表36', address: 'Z9', value: '7' }], text: '早先说过' },
    ];
    const report = parsePage(htmlReport(checked, { ...options, explanations }));
    expect(rowWith(report, '首月计')[1]).toBe('✓ 已说明');
    const accepted = all(report, 'section').find(({ attributes }) => attributes['aria-labelledby'] === 'accepted')!;
    expect(textOf(accepted)).toContain('审核说明：按入职\n首月计');
    expect(rowWith(report, '旧口径')[3]).toContain('原说明（C8 当时是 4900，现在是 5000）：旧口径');
    expect(all(report, 'li').map(textOf)).toContain('R36-99 表36!Z9 7：早先说过');
  });

  test.each(HOSTILE)('escapes %j', (text) => {
    const check = hostileCheck(text);
    const explanations = [explanationOf(check.findings[0]!, text), { rule: '', cells: [], text: `${text}。` }];
    const report = htmlReport(check, { file: text, checkedAt: text, explanations });
    const parsed = parsePage(report);
    expect(new Set(everyElement(parsed).map(({ name }) => name))).not.toContain('script');
    const names = (of: Element) => [...new Set(everyElement(of).map(({ name }) => name))].sort();
    expect(names(parsed).filter((name) => !names(page).includes(name))).toEqual([]);
    // The parser has refused forbidden characters; half surrogate pairs would not survive being written.
    expect(Buffer.from(report).toString()).toBe(report);
    if (Buffer.from(text).toString() === text && text === text.trim() && !text.includes('\r')) {
      expect(textOf(parsed)).toContain(`审核说明：${text}`);
    }
  });
});

/** The colours of a style sheet block: its custom properties. */
const coloursIn = (block: string): Record<string, string> =>
  Object.fromEntries([...block.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]));

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('its style', () => {
  const style = textOf(all(page, 'style')[0]!);
  const [light, dark] = style.split('prefers-color-scheme: dark').map(coloursIn) as [
    Record<string, string>,
    Record<string, string>,
  ];

  test.each([
    ['light', light],
    ['dark', dark],
  ])('%s: every ink can be read on paper and on bands', (_, colours) => {
    const { paper, band, line, ...inks } = colours;
    expect(Object.keys(inks)).toEqual('ink soft error query rounding note fine link'.split(' '));
    for (const ink of Object.values(inks)) {
      expect(contrast(ink, paper!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, band!)).toBeGreaterThanOrEqual(4.5);
    }
    expect(line).toBeDefined();
  });

  test('prints on A4, light, with repeated heads and whole findings', () => {
    expect(style).toContain('@media screen and (prefers-color-scheme: dark)');
    expect(style).toMatch(/@page \{ size: A4/);
    expect(style).toContain('thead { display: table-header-group; }');
    expect(style).toContain('tr { break-inside: avoid; }');
  });
});
