// How well the running text of reports is read. `--every 5` makes one slip in five.
import { runBundled } from './bundled.mjs';

await runBundled('claims.ts');
