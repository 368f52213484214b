// What a typed edit costs beside a sheet of a million cells, and recalculating beside a million shared strings.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { largeWorkbook } from './large-workbook.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const sample = here('../../assets/samples/typed.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'gouji-edits-'));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const line = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const ms = (numbers) => `${Math.round(median(numbers))} ms`;

try {
  const outfile = join(folder, 'edits.cjs');
  await build({ entryPoints: [here('edits.ts')], outfile, bundle: true, platform: 'node', target: 'node20' });
  const { editTimes } = (await import(pathToFileURL(outfile))).default;
  const large = join(folder, 'large.xlsx');
  writeFileSync(large, largeWorkbook(sample));
  line(
    'a typed edit, medians of 15',
    'edit and what is shown',
    'processor',
    'target',
    'check after it',
    'bytes, when saved',
  );
  line('---', '---:', '---:', '---:', '---:', '---:');
  for (const [title, file, place, target] of [
    ['43 sheets', sample, ['表3', 5, 2], '≤ 50 ms'],
    ['beside 100,000 × 10', large, ['表3', 5, 2], '≤ 50 ms'],
    ['within 100,000 × 10', large, ['台账', 500, 4], ''],
  ]) {
    const { edit, processor, check, save } = await editTimes(file, ...place);
    line(title, ms(edit), ms(processor), target, ms(check), ms(save));
  }

  const strings = join(folder, 'strings.xlsx');
  writeFileSync(strings, largeWorkbook(sample, { distinct: true }));
  const account = join(folder, 'account.json');
  const runs = [1, 2, 3].map(() => {
    const command = ['recalc', strings, '-o', join(folder, 'out.xlsx'), '--force'];
    const args = ['--require', here('report-usage.cjs'), here('../../dist/cli.js'), ...command];
    const env = { ...process.env, GOUJI_BENCH_ACCOUNT: account };
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(readFileSync(account, 'utf8'));
  });
  const least = (figure) => `${(Math.min(...runs.map((run) => run[figure])) / 1000).toFixed(1)} s`;
  console.log();
  line('`recalc`, fastest of 3', 'wall time', 'processor', 'target');
  line('---', '---:', '---:', '---:');
  line('a million shared strings in as many cells', least('wallMs'), least('cpuMs'), '≤ 5 s');
} finally {
  rmSync(folder, { recursive: true });
}
