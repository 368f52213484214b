import { type Browser, chromium } from 'playwright-core';
import FLAGS from './flags.json';

/** `CHROMIUM_PATH` names another Chromium than the one among the development dependencies, which runs on Linux only. */
export async function launchChromium(): Promise<Browser> {
  if (process.env.CHROMIUM_PATH === undefined && process.platform !== 'linux') {
    throw new Error('set CHROMIUM_PATH to a Chromium, Chrome or Edge of this machine');
  }
  const packed = async () => (await import('@sparticuz/chromium')).default.executablePath();
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await packed()),
    args: FLAGS,
  });
}
