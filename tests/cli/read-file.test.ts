import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile } from '../../src/cli/read-file';
import { Refusal } from '../../src/refusals/refusal';

jest.mock('node:fs', () => ({
  ...jest.requireActual<typeof fs>('node:fs'),
  openSync: jest.fn(),
  fstatSync: jest.fn(),
  closeSync: jest.fn(),
}));
const { openSync, fstatSync, closeSync } = jest.mocked(fs);
const { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } = fs;

describe('what the disk may answer', () => {
  test.each([
    ['ENOENT', '找不到这个文件'],
    ['EACCES', '没有读这个文件的权限'],
    ['EPERM', '没有读这个文件的权限'],
    ['EBUSY', '先在 Excel 或 WPS 里关闭它'],
    ['ENAMETOOLONG', '文件名太长'],
    ['EIO', '读文件时出错（EIO）'],
  ])('%s is told in words', (code, words) => {
    openSync.mockImplementation(() => {
      throw Object.assign(new Error('no'), { code });
    });
    expect(() => readFile('年报.xlsx')).toThrow(Refusal);
    expect(() => readFile('年报.xlsx')).toThrow(words);
  });

  test.each([
    ['a folder', { isDirectory: () => true, isFile: () => false, size: 0 }, '这是一个文件夹'],
    ['a device', { isDirectory: () => false, isFile: () => false, size: 0 }, '这不是普通文件'],
    ['a file of 3 GB', { isDirectory: () => false, isFile: () => true, size: 3e9 }, '文件有 3000 MB'],
  ])('%s is refused, and closed', (_, status, words) => {
    openSync.mockReturnValue(42);
    fstatSync.mockReturnValue(status as unknown as fs.Stats);
    closeSync.mockClear();
    expect(() => readFile('年报.xlsx')).toThrow(words);
    expect(closeSync.mock.calls).toEqual([[42]]);
  });
});

describe('a file without permission', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is refused in words by the command', () => {
    // The command is copied to where any user may read it, and run as one who is not root: root may read everything.
    chmodSync(folder, 0o755);
    cpSync('dist', join(folder, 'dist'), { recursive: true });
    const file = join(folder, '年报.xlsx');
    writeFileSync(file, 'x');
    chmodSync(file, 0o000);
    const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const command = [join(folder, 'dist/cli.js'), 'check', '年报.xlsx'];
    const { stderr, status } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8', ...asNobody });
    expect(stderr).toBe('无法核对 年报.xlsx：没有读这个文件的权限。请在文件属性里放开读取权限，或复制一份再试。\n');
    expect(status).toBe(2);
  });
});
