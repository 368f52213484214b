// Makes slips that meet and counts what the safe changes rewrite; see docs/benchmarks.md.
import { runBundled } from './bundled.mjs';

await runBundled('safe-changes.ts');
