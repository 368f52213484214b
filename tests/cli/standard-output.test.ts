import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { text } from 'node:stream/consumers';
import { outputOf } from '../../src/cli/standard-output';

jest.mock('node:fs', () => ({
  ...jest.requireActual<typeof fs>('node:fs'),
  writeSync: jest.fn(),
  fstatSync: jest.fn(),
}));
const { writeSync, fstatSync } = jest.mocked(fs);
const failing = (code: string) => () => {
  throw Object.assign(new Error('no'), { code });
};

beforeEach(() => {
  fstatSync.mockReturnValue({ isFile: () => true } as never);
  writeSync.mockReset();
});

test('all is written, however little goes through at a time', () => {
  const written: Buffer[] = [];
  writeSync.mockImplementation(((_: number, bytes: Buffer, at: number) => {
    written.push(bytes.subarray(at, at + 3));
    return Math.min(3, bytes.length - at);
  }) as never);
  outputOf(1, () => {}).write('核对了 43 张表');
  expect(Buffer.concat(written).toString()).toBe('核对了 43 张表');
});

test.each(['EPIPE', 'ENOSPC', 'EIO'])('%s is told once, and nothing more is written', (code) => {
  const lost = jest.fn();
  const { write } = outputOf(1, lost);
  writeSync.mockImplementation(failing(code));
  for (const line of ['一', '二', '三']) write(line);
  expect(lost.mock.calls).toEqual([[code]]);
  expect(writeSync).toHaveBeenCalledTimes(1);
});

test('a pipe that is full for the moment gets the rest later, in order', () => {
  const stream = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  writeSync.mockReturnValueOnce(2).mockImplementation(failing('EAGAIN'));
  const { write } = outputOf(1, () => {});
  write('abcdef');
  writeSync.mockReturnValue(1);
  write('g');
  expect(stream.mock.calls.map(([text]) => String(text))).toEqual(['cdef', 'g']);
  stream.mockRestore();
});

test('the command says in a sentence that nobody reads what it writes', async () => {
  const child = spawn(process.execPath, ['dist/cli.js', 'rules'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const [said, code] = await Promise.all([text(child.stderr), new Promise((end) => child.on('close', end))]);
  expect(said).toBe('标准输出已经关闭，后面的内容没有显示；写成的文件不受影响。\n');
  expect(code).toBe(2);
});
