// Times check, locate and check again in a warm process against exceljs reading the same bytes in the same one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PROCESSES = Number(process.env.GOUJI_BENCH_RUNS ?? 7);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gouji-warm-'));
const outfile = join(folder, 'warm.cjs');
await build({
  entryPoints: [here('warm.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['exceljs'],
});

function measure() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [outfile, here('../../assets/samples/typed.xlsx')], {
    env: { ...process.env, NODE_PATH: here('../../node_modules') },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

try {
  const runs = Array.from({ length: PROCESSES }, measure);
  const least = (pick) => Math.min(...runs.map(pick));
  const line = (title, pick, target, unit) => {
    const ratio = least(pick) / least(({ exceljs }) => exceljs);
    console.log(`| ${title} | ${least(pick).toFixed(1)} ms | ${ratio.toFixed(2)} | ${target} ${unit} |`);
  };
  console.log(`\nin one warm process, the least of ${PROCESSES} of them\n`);
  console.log('| 43 sheets | time | ratio | target |');
  console.log('| --- | ---: | ---: | ---: |');
  line('exceljs, read', ({ exceljs }) => exceljs, '', '');
  line('read', ({ read }) => read, '', '');
  line('read + check', ({ read, check }) => read + check, '≤ 0.6', '×');
  line('read + check + suspects', ({ read, check, locate }) => read + check + locate, '≤ 1.0', '×');
  line('check after one edit', ({ recheck }) => recheck, '≤ 5', 'ms');
  line('suspects after one edit', ({ relocate }) => relocate, '', '');
} finally {
  rmSync(folder, { recursive: true });
}
