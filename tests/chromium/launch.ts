import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import FLAGS from './flags.json';

/** The last Chromium of Windows 7, and one from among those that 360 and its like embed; for Linux only. */
export type OldVersion = '92' | '109';

/**
 * Pages of tests live for seconds: the engine's compilers that make code fast cost them more than they give, and so does a
 * process of its own for each: a quarter to a third of the processor time of four suites. Benchmarks launch without this.
 */
const SHORT_LIVED = ['--js-flags=--no-opt --no-maglev', '--renderer-process-limit=1'];

/** `CHROMIUM_PATH` names another Chromium than those among the development dependencies, which run on Linux only. */
export async function launchChromium(version?: OldVersion): Promise<Browser> {
  if (process.env.CHROMIUM_PATH === undefined && process.platform !== 'linux') {
    throw new Error('set CHROMIUM_PATH to a Chromium, Chrome or Edge of this machine');
  }
  const packed = async () =>
    version === undefined
      ? (await import('@sparticuz/chromium')).default.executablePath()
      : unpacked(`chromium-${version}`);
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await packed()),
    args: [...FLAGS, ...SHORT_LIVED],
  });
}

/** Unpacked here and once: the old packages would do it at the very place where today's is. */
async function unpacked(name: string): Promise<string> {
  const program = join(tmpdir(), `gouji-${name}`);
  if (!existsSync(program)) {
    const packed = join(dirname(require.resolve(`${name}/package.json`)), 'bin/chromium.br');
    const part = `${program}.${process.pid}`;
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(part, { mode: 0o755 }));
    renameSync(part, program);
  }
  return program;
}
