// Makes slips of the hand in workbooks and tells which are noticed; see docs/benchmarks.md.
import { runBundled } from './bundled.mjs';

await runBundled('slips.ts');
