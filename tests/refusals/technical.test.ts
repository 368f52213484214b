import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/refusals/file-refusal';
import { technicalInChinese } from '../../src/refusals/technical';

const FOLDER = join(__dirname, '../../src/hosts/file');

/** What the readers of files say literally, with a number for whatever they name. */
const said = (readdirSync(FOLDER, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const literals = text.matchAll(
      /(?:damaged\((?:\w+, )?|tooLarge\((?:\w+, )?|faultAt\(\w+, |SyntaxError\()(['`])([^'`]* [^'`]*)\1/g,
    );
    return [...literals].map(([, , words]) => words!.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '7'));
  });

test('what readers say literally is found', () => {
  expect(said).toEqual(expect.arrayContaining(['end of zip package not found', 'row 7 beyond the grid']));
  expect(said.length).toBeGreaterThan(40);
});

test.each([...new Set(said)])('%s is said in Chinese', (words) => {
  expect(technicalInChinese(words)).toMatch(/\p{Script=Han}/u);
  expect(technicalInChinese(`${words} at byte 12`)).toMatch(/^\P{Script=Han}*\p{Script=Han}.*，在第 12 字节处$/u);
  expect(technicalInChinese(words)).not.toMatch(/程序库|[a-z]{2,} [a-z]{2,}/);
});

test.each([
  ['end tag does not match <a> at byte 10', '结束标签与 <a> 不配，在第 10 字节处'],
  ['invalid block type', '程序库的原话是英文：invalid block type'],
  ['C5:C6 → C5', 'C5:C6 → C5'],
  ['RTF', 'RTF'],
  ['=SUM(表3!C5:C6)', '=SUM(表3!C5:C6)'],
])('%s: %s', (detail, words) => {
  expect(technicalInChinese(detail)).toBe(words);
  const refusal = new Refusal('damaged-part', { detail });
  expect(refusal.words.zh).toContain(`（详情：${words}）`);
  expect(refusal.words.en).toContain(`(${detail})`);
});
