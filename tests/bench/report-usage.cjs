// Loaded into each measured process: leaves its own account of time and memory where the bench can read it.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const account = { peakKiB: maxRSS, cpuMs: (userCPUTime + systemCPUTime) / 1000, wallMs: performance.now() };
  writeFileSync(process.env.GOUJI_BENCH_ACCOUNT, JSON.stringify(account));
});
