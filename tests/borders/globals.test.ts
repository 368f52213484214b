import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

type Diagnostic = { category: string; location: { path: string | { file: string } } };

/** The lines that lint refuses, each tried as a file of its own in a copy of the project that has the borders only. */
function refused(cases: [file: string, line: string][]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'borders-'));
  try {
    for (const kept of ['.biome.json', '.gitignore']) cpSync(resolve(kept), join(root, kept));
    const lineOf = new Map<string, string>();
    cases.forEach(([file, line], n) => {
      // main.tsx is the one file with borders of its own; others may have any name.
      const path = file.endsWith('main.tsx') ? file : file.replace(/\.(tsx?)$/, `-${n}.$1`);
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), `${line}\n`);
      lineOf.set(path, `${file}: ${line}`);
    });
    const biome = resolve('node_modules/@biomejs/biome/bin/biome');
    const run = [biome, 'lint', '--only=style/noRestrictedGlobals', '--reporter=json', '--max-diagnostics=none', '.'];
    let json: string;
    try {
      json = execFileSync(process.execPath, run, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    } catch (refusal) {
      json = (refusal as { stdout: string }).stdout;
    }
    const { diagnostics } = JSON.parse(json.slice(json.indexOf('{'))) as { diagnostics: Diagnostic[] };
    const files = diagnostics.map(({ location: { path } }) => (typeof path === 'string' ? path : path.file));
    return [...new Set(files)].map((path) => lineOf.get(path.replace(/^\.\//, '')) ?? path);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const REFUSED: [string, string][] = [
  ['src/audit/a.ts', 'export const a = document.title;'],
  ['src/audit/a.ts', 'export const a = (cell: Excel.Range) => cell;'],
  ['src/rules/a.ts', 'export const a = () => name;'],
  ['src/desk/a.ts', 'export const a = () => setTimeout(() => 0, 1);'],
  ['src/hosts/port/a.ts', 'export const a = (cell: Excel.Range) => cell;'],
  ['src/taskpane/a.tsx', 'export const a = () => Excel.run(async () => 0);'],
  ['src/browser/a.tsx', 'export const a = () => Office.onReady();'],
  ['src/cli/a.ts', 'export const a = window.name;'],
];

const ALLOWED: [string, string][] = [['src/hosts/excel/a.ts', 'export const a = () => Excel.run(async () => 0);']];

test('lint keeps each folder to the names that are there when it runs', () => {
  expect(refused([...REFUSED, ...ALLOWED]).sort()).toEqual(REFUSED.map(([file, line]) => `${file}: ${line}`).sort());
});
