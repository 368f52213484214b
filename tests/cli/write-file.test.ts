import * as fs from 'node:fs';
import {
  appendFileSync,
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Destination, destinationOf, reportTarget } from '../../src/cli/destination';
import { writeFile } from '../../src/cli/write-file';
import { Refusal } from '../../src/refusals/refusal';

jest.mock('node:fs', () => {
  const actual = jest.requireActual<typeof fs>('node:fs');
  return {
    ...actual,
    ...Object.fromEntries(
      ['writeSync', 'linkSync', 'fstatSync', 'fchownSync'].map((name) => [name, jest.fn(actual[name as 'writeSync'])]),
    ),
  };
});
const mocked = jest.mocked(fs);
const failing = (code: string) => () => {
  throw Object.assign(new Error('no'), { code });
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  writeFileSync(at('年报.xlsx'), 'PK old');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const chosen = (said: Destination, input = '年报.xlsx') =>
  destinationOf(at(input), said.output === undefined ? said : { ...said, output: at(said.output) }, 'any');
const put = (said: Destination, input?: string) => writeFile(chosen(said, input), 'PK new');
const report = async (name: string, force = false) =>
  writeFile(reportTarget(at('年报.xlsx'), at(name), ['<html>'], force), '<html>new');
const refusal = async (work: () => Promise<void>) => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'done';
};
/** No draft, and nothing else that was not there. */
const expectOnly = (...names: string[]) => expect(readdirSync(folder).sort()).toEqual(names.sort());

describe('a place to write to', () => {
  test.each([
    ['没有/新.xlsx', 'no-output-folder'],
    ['年报.xlsx/新.xlsx', 'output-path'],
    ['年报.xlsx/', 'output-path'],
    ['文件夹', 'output-is-folder'],
    ['文件夹/', 'output-is-folder'],
    ['新/', 'output-is-folder'],
    ['圈', 'link-loop'],
    ['断', 'output-dangling'],
    ['坏\0名.xlsx', 'bad-name'],
    [`${'长'.repeat(90)}.xlsx`, 'name-too-long'],
    ['../../../../../../../../../../../dev/null', 'output-not-a-file'],
    ['年报.xlsx', 'output-is-input'],
    ['软.xlsx', 'output-is-input'],
    ['硬.xlsx', 'output-is-input'],
  ])('%j is refused: %s, forced or not', async (output, code) => {
    mkdirSync(at('文件夹'));
    symlinkSync('圈', at('圈'));
    symlinkSync('没有', at('断'));
    symlinkSync('年报.xlsx', at('软.xlsx'));
    linkSync(at('年报.xlsx'), at('硬.xlsx'));
    const before = readdirSync(folder);
    for (const force of [false, true]) {
      expect(await refusal(() => put({ output, force }))).toBe(code);
      expect(await refusal(() => report(output, force))).toBe(code.replace('output-is-input', 'report-over-input'));
    }
    expectOnly(...before);
    expect(text('年报.xlsx')).toBe('PK old');
  });

  test('that is taken is left alone, but for older reports and unless forced', async () => {
    writeFileSync(at('总结.html'), '<htm');
    expect(await refusal(() => put({ output: '总结.html' }))).toBe('output-exists');
    expect(await refusal(() => report('总结.html'))).toBe('output-is-another');
    expect(text('总结.html')).toBe('<htm');
    await report('总结.html', true);
    await report('总结.html');
    expect(text('总结.html')).toBe('<html>new');
    writeFileSync(at('空.html'), '');
    await report('空.html');
    expectOnly('年报.xlsx', '总结.html', '空.html');
  });

  test('may have the longest of names', async () => {
    const name = `${'长'.repeat(83)}.xlsx`;
    await put({ output: name });
    await put({ 'in-place': true }, name);
    expect(text(name)).toBe('PK new');
  });
});

describe('a file that is replaced', () => {
  test('is the one that links lead to; the links stay, and so does its mode', async () => {
    symlinkSync('年报.xlsx', at('一'));
    symlinkSync('一', at('二'));
    chmodSync(at('年报.xlsx'), 0o640);
    await put({ 'in-place': true }, '二');
    expect(text('年报.xlsx')).toBe('PK new');
    expect(lstatSync(at('二')).isSymbolicLink()).toBe(true);
    expect(statSync(at('年报.xlsx')).mode & 0o777).toBe(0o640);
    expectOnly('年报.xlsx', '一', '二');
  });

  test.each([
    ['output-locked', () => chmodSync(at('年报.xlsx'), 0o444)],
    ['output-linked', () => linkSync(at('年报.xlsx'), at('另一名.xlsx'))],
    [
      'output-owned',
      () => {
        // The draft would belong to somebody else, and cannot be given away.
        const { fstatSync } = jest.requireActual<typeof fs>('node:fs');
        mocked.fstatSync.mockImplementationOnce(((file: number) =>
          Object.assign(fstatSync(file, { bigint: true }), { uid: 1n })) as never);
        mocked.fchownSync.mockImplementationOnce(failing('EPERM'));
      },
    ],
  ])('keeps what it has, or is left alone unless forced: %s', async (code, prepare) => {
    prepare();
    expect(await refusal(() => put({ 'in-place': true }))).toBe(code);
    expect(text('年报.xlsx')).toBe('PK old');
    if (code === 'output-owned') prepare();
    await put({ 'in-place': true, force: true });
    expect(text('年报.xlsx')).toBe('PK new');
    expectOnly(...(code === 'output-linked' ? ['年报.xlsx', '另一名.xlsx'] : ['年报.xlsx']));
  });

  test('is not, where it was changed since it was chosen', async () => {
    const target = chosen({ 'in-place': true });
    appendFileSync(at('年报.xlsx'), ', changed');
    expect(await refusal(() => writeFile(target, 'PK new'))).toBe('changed-on-disk');
    expect(text('年报.xlsx')).toBe('PK old, changed');
    expectOnly('年报.xlsx');
  });
});

describe('of two who write to the same place', () => {
  test.each([
    [{ 'in-place': true }, 'changed-on-disk'],
    [{ output: '新.xlsx' }, 'output-exists'],
  ])('%j: one is told, at the same time or later', async (said, late) => {
    const target = chosen(said);
    const first = writeFile(target, 'PK one');
    expect(await refusal(() => writeFile(target, 'PK two'))).toBe('output-being-written');
    await first;
    expect(await refusal(() => writeFile(target, 'PK two'))).toBe(late);
    expect(readFileSync(target.path, 'utf8')).toBe('PK one');
    expect(readdirSync(folder)).toHaveLength('output' in said ? 2 : 1);
  });

  test('a disk without links keeps them apart, too', async () => {
    mocked.linkSync.mockImplementation(failing('EPERM'));
    const target = chosen({ output: '新.xlsx' });
    await writeFile(target, 'PK one');
    expect(await refusal(() => writeFile(target, 'PK two'))).toBe('output-exists');
    expect(text('新.xlsx')).toBe('PK one');
    mocked.linkSync.mockImplementation(jest.requireActual<typeof fs>('node:fs').linkSync);
  });
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'output-read-only'],
  ['EIO', 'write-failed'],
])('a disk that ends with %s leaves all as it was', async (code, told) => {
  for (const work of [() => put({ 'in-place': true }), () => put({ output: '新.xlsx' }), () => report('新.html')]) {
    mocked.writeSync.mockImplementationOnce(failing(code));
    expect(await refusal(work)).toBe(told);
    expectOnly('年报.xlsx');
    expect(text('年报.xlsx')).toBe('PK old');
  }
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves no draft, and does what it does', async (signal) => {
  const kill = jest.spyOn(process, 'kill').mockReturnValue(true);
  const written = writeFile(chosen({ 'in-place': true }), 'PK new');
  expect(readdirSync(folder)).toHaveLength(2);
  process.emit(signal, signal);
  expectOnly('年报.xlsx');
  expect(kill.mock.calls).toEqual([[process.pid, signal]]);
  kill.mockRestore();
  // The process would be gone by now.
  await expect(written).rejects.toThrow();
  expect(process.listenerCount(signal)).toBe(0);
});
