import * as fs from 'node:fs';
import { readFile } from '../../src/cli/read-file';
import { Refusal } from '../../src/refusals/refusal';

jest.mock('node:fs', () => ({
  ...jest.requireActual<typeof fs>('node:fs'),
  statSync: jest.fn(),
  readFileSync: jest.fn(),
}));
const { statSync, readFileSync } = jest.mocked(fs);
const ordinary = { isDirectory: () => false, isFile: () => true, size: 5n };

const failing = (code: string) => () => {
  throw Object.assign(new Error('no'), { code });
};

test.each([
  ['ENOENT', '找不到这个文件'],
  ['ENOTDIR', '找不到这个文件'],
  ['EACCES', '没有读这个文件的权限'],
  ['EPERM', '没有读这个文件的权限'],
  ['EBUSY', '先在 Excel 或 WPS 里关闭它'],
  ['ELOOP', '链接绕成了圈'],
  ['ENAMETOOLONG', '文件名太长'],
  ['ERR_INVALID_ARG_VALUE', '文件名里有不能用的字符'],
  ['EIO', '读文件时出错（EIO）'],
])('%s is told in words, whenever the disk answers it', (code, words) => {
  statSync.mockImplementation(failing(code));
  expect(() => readFile('年报.xlsx')).toThrow(Refusal);
  expect(() => readFile('年报.xlsx')).toThrow(words);
  statSync.mockReset().mockReturnValue(ordinary as unknown as fs.BigIntStats & fs.Stats);
  readFileSync.mockImplementation(failing(code));
  expect(() => readFile('年报.xlsx')).toThrow(words);
});

test.each([
  ['a folder', { ...ordinary, isDirectory: () => true, isFile: () => false }, '这是一个文件夹'],
  ['a device', { ...ordinary, isFile: () => false }, '这不是普通文件'],
  ['a file of 3 GB', { ...ordinary, size: 3_000_000_000n }, '文件有 3000 MB'],
])('%s is refused before it is opened', (_, status, words) => {
  statSync.mockReturnValue(status as unknown as fs.BigIntStats & fs.Stats);
  readFileSync.mockClear();
  expect(() => readFile('年报.xlsx')).toThrow(words);
  expect(readFileSync).not.toHaveBeenCalled();
});
