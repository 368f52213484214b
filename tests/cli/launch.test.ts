import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('the code cache only saves time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  const cache = join(folder, 'gouji.cache');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('dist', folder, { recursive: true });
  const check = (cli: string) => spawnSync(process.execPath, [cli, 'check', 'assets/samples/typed.xlsx', '--json']);
  const expected = check('dist/cli.js');

  test('the build makes one', () => {
    expect(existsSync('dist/gouji.cache')).toBe(true);
    expect(expected.status).toBe(1);
  });

  test.each([
    ['missing', () => rmSync(cache)],
    ['empty', () => writeFileSync(cache, '')],
    ['of something else', () => writeFileSync(cache, Buffer.alloc(5000, 'x'))],
  ])('%s: the same output', (_, damage) => {
    damage();
    const { stdout, stderr, status } = check(join(folder, 'cli.js'));
    expect([String(stderr), status]).toEqual(['', expected.status]);
    expect(stdout.equals(expected.stdout)).toBe(true);
  });
});
