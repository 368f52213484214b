// Times the check of the report in Word against that of its workbook, each in a process of its own and in turn; then how
// the time to read a document grows with its length.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const RUNS = Number(process.env.GOUJI_BENCH_RUNS ?? 7);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const sample = (name) => here(`../../assets/samples/${name}`);

function time(file, options) {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [here('../../dist/cli.js'), 'check', file, '--json', ...options],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (status > 1 || stderr !== '') throw new Error(stderr);
  return performance.now() - start;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

console.log('| gouji check | report.docx | typed.xlsx | ratio | target |');
console.log('| --- | ---: | ---: | ---: | ---: |');
for (const [title, options] of [
  ['without suspects', ['--no-suspects']],
  ['with suspects', []],
]) {
  const [word, book] = [[], []];
  for (let run = 0; run <= RUNS; run++) {
    const turn = [time(sample('report.docx'), options), time(sample('typed.xlsx'), options)];
    if (run > 0) {
      word.push(turn[0]);
      book.push(turn[1]);
    }
  }
  const [a, b] = [median(word), median(book)];
  console.log(`| ${title} | ${Math.round(a)} ms | ${Math.round(b)} ms | ${(a / b).toFixed(2)} | ≤ 2 |`);
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-word-'));
const outfile = join(folder, 'word.cjs');
await build({ entryPoints: [here('word.ts')], outfile, bundle: true, platform: 'node', target: 'node20' });
const { readingTimes } = (await import(pathToFileURL(outfile))).default;
rmSync(folder, { recursive: true });
console.log('\n| pages, about | document.xml | read | per page |\n| --- | ---: | ---: | ---: |');
for (const { pages, bytes, ms } of readingTimes(readFileSync(sample('report.docx'))))
  console.log(`| ${pages} | ${(bytes / 1e6).toFixed(1)} MB | ${Math.round(ms)} ms | ${(ms / pages).toFixed(2)} ms |`);
