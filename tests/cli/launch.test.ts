import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

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

test('a part too large to be unpacked at once is read in pieces', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  try {
    const parts = unzipSync(readFileSync('assets/samples/typed.xlsx'));
    const sheet = 'xl/worksheets/sheet1.xml';
    let [state, padding] = [1, ''];
    while (padding.length < 5_000_000) {
      let digits = '';
      for (let n = 0; n < 50_000; n++) {
        state = (state * 48_271) % 2_147_483_647;
        digits += state.toString(36);
      }
      padding += `<!--${digits}-->`;
    }
    parts[sheet] = strToU8(strFromU8(parts[sheet]!).replace('<sheetData>', `${padding}<sheetData>`));
    const file = join(folder, 'large.xlsx');
    writeFileSync(file, zipSync(parts, { level: 1 }));
    const checked = (path: string) => {
      const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', path, '--json']);
      return { ...JSON.parse(String(stdout)), file: '' };
    };
    expect(checked(file)).toEqual(checked('assets/samples/typed.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
