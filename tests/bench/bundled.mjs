import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The fixtures find their files from where they themselves stand, bundled or not. */
const ownFolders = {
  name: 'own-folders',
  setup: ({ onLoad }) =>
    onLoad({ filter: /tests[\\/]fixtures[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    })),
};

/** Bundles a benchmark that is TypeScript like the code it tests, and runs it. */
export async function runBundled(name) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const outfile = join(folder, 'bench.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    plugins: [ownFolders],
  });
  try {
    await import(pathToFileURL(outfile));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
