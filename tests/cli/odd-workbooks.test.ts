import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCommand } from '../../src/cli/check-command';
import { EDIT_COMMANDS } from '../../src/cli/edit-commands';
import { EXIT } from '../../src/cli/exit';
import { run } from '../../src/cli/run';
import { ODD } from '../hosts/file/odd/kinds';
import { oddBook } from '../hosts/file/odd/odd-book';

/** Every command over every odd workbook: done, or refused in words of its own with nothing written. */

const folder = mkdtempSync(join(tmpdir(), 'gouji-odd-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const COMMANDS: readonly (readonly string[])[] = [
  ['check', 'IN'],
  ['recalc', 'IN', '-o', 'recalculated'],
  ['undo', 'recalculated', '-o', 'undone'],
  ['recalc', 'IN', '--formulas', '-o', 'formulas'],
  ['undo', 'formulas', '-o', 'unformulated'],
  ['mark', 'IN', '-o', 'marked'],
  ['mark', 'marked', '--clear', '-o', 'cleared'],
  ['report', 'IN', '--sheet', '-o', 'reported'],
  ['clean', 'IN', '-o', 'cleaned'],
];

async function gouji(args: readonly string[]) {
  let said = '';
  const write = (text: string) => {
    said += text;
  };
  const streams = { write, writeError: write, colours: false };
  const code = await run(args, streams, '0', { check: checkCommand, ...EDIT_COMMANDS });
  return { code, said };
}

test.each(Object.entries(ODD))('%s', async (kind, odd) => {
  const name = `${Object.keys(ODD).indexOf(kind)}`;
  writeFileSync(at(`${name}-IN.xlsx`), oddBook(odd));
  for (const [command, ...rest] of COMMANDS) {
    const files = rest.map((word) => (/^-/.test(word) ? word : at(`${name}-${word}.xlsx`)));
    if (!existsSync(files[0]!)) continue;
    const { code, said } = await gouji([command!, ...files]);
    expect(Object.values(EXIT)).toContain(code);
    expect(said).not.toMatch(/程序内部出错|undefined|\[object/);
    // Lines stay lines: what steers a terminal is shown by its number.
    expect(said).not.toContain('\\u000a');
    if (command === 'check') continue;
    expect([command, existsSync(files.at(-1)!)]).toEqual([command, code !== EXIT.couldNotCheck]);
    if (code === EXIT.couldNotCheck) expect(said).toMatch(/没有完成：|没有写成|无法核对/);
  }
});
