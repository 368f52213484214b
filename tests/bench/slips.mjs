// Bundles the slip benchmark, which is TypeScript like the code that it tests, and runs it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gouji-slips-'));
const outfile = join(folder, 'slips.cjs');
await build({
  entryPoints: [here('slips.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // The fixtures find the sample workbooks from where they themselves stand.
  define: { __dirname: JSON.stringify(here('../fixtures')) },
});
try {
  await import(pathToFileURL(outfile));
} finally {
  rmSync(folder, { recursive: true });
}
