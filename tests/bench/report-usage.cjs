// Loaded into each measured process: leaves its own account of time and memory where the bench can read it.
const { readFileSync, writeFileSync } = require('node:fs');

/** Peak of resident memory since this program was loaded; maxRSS would count what the parent held at the fork. */
function peakKiB() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const account = { peakKiB: peakKiB(), cpuMs: (userCPUTime + systemCPUTime) / 1000, wallMs: performance.now() };
  writeFileSync(process.env.GOUJI_BENCH_ACCOUNT, JSON.stringify(account));
});
