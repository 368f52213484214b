import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOutput } from '../../src/cli/write-output';
import { Refusal } from '../../src/refusals/refusal';

const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);
const input = path('年报.xlsx');
writeFileSync(input, 'PK workbook');

const write = (name: string, force = false) => writeOutput(path(name), '<html>new', { start: '<html>', input, force });

describe('writing a report', () => {
  test.each([
    ['a new file', undefined],
    ['an empty file', ''],
    ['an older report', '<html>old and longer than the new one'],
  ])('goes to %s', async (_, before) => {
    if (before !== undefined) writeFileSync(path('报告.html'), before);
    await write('报告.html');
    expect(readFileSync(path('报告.html'), 'utf8')).toBe('<html>new');
  });

  test('leaves any other file alone, unless forced', async () => {
    writeFileSync(path('总结.html'), '<htm');
    await expect(write('总结.html')).rejects.toThrow('不是以前生成的这种报告');
    expect(readFileSync(path('总结.html'), 'utf8')).toBe('<htm');
    await write('总结.html', true);
    expect(readFileSync(path('总结.html'), 'utf8')).toBe('<html>new');
  });

  test('never goes to the workbook itself, under whatever name', async () => {
    symlinkSync(input, path('soft.html'));
    linkSync(input, path('hard.html'));
    for (const name of ['年报.xlsx', 'soft.html', 'hard.html']) {
      await expect(write(name, true)).rejects.toThrow('就是所核对的工作簿');
    }
    expect(readFileSync(input, 'utf8')).toBe('PK workbook');
  });

  test.each([
    ['没有/报告.html', '输出的文件夹不存在'],
    ['年报.xlsx/报告.html', '其中有一段不是文件夹'],
    ['文件夹', '输出给的是一个文件夹'],
  ])('says why it cannot go to %s', async (name, words) => {
    mkdirSync(path('文件夹'), { recursive: true });
    const refused = await write(name).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(String(refused)).toContain(words);
  });
});
