// Times the whole command against exceljs merely reading the same file, each in a process of its own, turn by turn.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { largeWorkbook } from './large-workbook.mjs';

const RUNS = Number(process.env.GOUJI_BENCH_RUNS ?? 7);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
const account = join(folder, 'account.json');

function measure(script, args) {
  const { status, stderr } = spawnSync(process.execPath, ['--require', here('report-usage.cjs'), script, ...args], {
    env: { ...process.env, GOUJI_BENCH_ACCOUNT: account },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  // 1 is the command's way to say that it found errors.
  if (status > 1 || stderr !== '') throw new Error(stderr);
  return JSON.parse(readFileSync(account, 'utf8'));
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const idle = here('idle.cjs');
writeFileSync(join(folder, 'large.xlsx'), largeWorkbook(here('../../assets/samples/typed.xlsx')));

const cases = [
  ['43 sheets, without suspects', here('../../assets/samples/typed.xlsx'), ['--no-suspects'], 0.5, 0.5],
  ['43 sheets, with suspects', here('../../assets/samples/typed.xlsx'), [], 0.6, 0.5],
  ['43 sheets + 100,000 × 10', join(folder, 'large.xlsx'), [], 0.5, 0.25],
];

console.log(
  `${cpus()[0].model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
console.log(`median of ${RUNS} runs in turn, after one warm-up; memory is the peak above that of an idle Node\n`);
console.log('| workbook | figure | gouji check | exceljs read | ratio | target |');
console.log('| --- | --- | ---: | ---: | ---: | ---: |');
for (const [title, file, options, timeTarget, memoryTarget] of cases) {
  const runs = { ours: [], theirs: [], idle: [] };
  for (let run = 0; run <= RUNS; run++) {
    const turn = {
      ours: measure(here('../../dist/cli.js'), ['check', file, '--json', ...options]),
      theirs: measure(here('read-with-exceljs.cjs'), [file]),
      idle: measure(idle, []),
    };
    if (run > 0) for (const [who, figures] of Object.entries(turn)) runs[who].push(figures);
  }
  const of = (who, figure) => median(runs[who].map((each) => each[figure]));
  const bare = of('idle', 'peakKiB');
  const line = (figure, ours, theirs, unit, target) =>
    console.log(
      `| ${title} | ${figure} | ${Math.round(ours)} ${unit} | ${Math.round(theirs)} ${unit} | ${(ours / theirs).toFixed(2)} | ${target} |`,
    );
  line('wall time', of('ours', 'wallMs'), of('theirs', 'wallMs'), 'ms', `≤ ${timeTarget}`);
  line('processor time', of('ours', 'cpuMs'), of('theirs', 'cpuMs'), 'ms', `≤ ${timeTarget}`);
  const mib = (who) => (of(who, 'peakKiB') - bare) / 1024;
  line('memory above idle', mib('ours'), mib('theirs'), 'MiB', `≤ ${memoryTarget}`);
  line('memory, whole process', of('ours', 'peakKiB') / 1024, of('theirs', 'peakKiB') / 1024, 'MiB', '');
}
rmSync(folder, { recursive: true });
