import { createHash } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../refusals/disk-refusal';
import { isThere, statOf, type Target, writing } from './destination';
import { codeOf } from './read-file';

/** Written at one go; between two the program hears signals. */
const PIECE = 1 << 20;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes a file so that at any moment either the old or the whole new one is there, with mode and owner of the old one.
 * The draft lies in the same folder under a name that only the target decides: whoever else writes there at the same
 * time finds it, and whoever comes later finds that the target has changed. Throws a Refusal.
 */
export async function writeFile(target: Target, content: Uint8Array | string): Promise<void> {
  const draft = join(dirname(target.real), draftName(basename(target.real)));
  const stop = (signal: NodeJS.Signals) => {
    rmSync(draft, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    const file = writing(() => openDraft(draft, target));
    try {
      await fill(file, typeof content === 'string' ? Buffer.from(content) : content, target);
      writing(() => settle(draft, target));
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/** As short for the longest name. */
const draftName = (name: string): string =>
  `.gouji-${createHash('sha256').update(name).digest('hex').slice(0, 12)}.tmp`;

function openDraft(draft: string, { path, seen }: Target): number {
  try {
    return openSync(draft, 'wx', seen === undefined ? 0o666 : 0o600);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new Refusal('output-being-written', { what: path, detail: draft });
  }
}

/** Writes all of a draft, to the disk itself, and closes it. */
async function fill(file: number, bytes: Uint8Array, target: Target): Promise<void> {
  try {
    for (let at = 0; at < bytes.length; ) {
      at += writing(() => writeSync(file, bytes, at, Math.min(PIECE, bytes.length - at)));
      await new Promise(setImmediate);
    }
    writing(() => fsyncSync(file));
    await new Promise(setImmediate);
    if (target.seen !== undefined) writing(() => dressAs(file, target));
  } finally {
    writing(() => closeSync(file));
  }
}

function dressAs(file: number, { path, seen, force }: Target): void {
  const { uid, gid, mode } = seen!;
  const own = fstatSync(file, { bigint: true });
  try {
    if (own.uid !== uid || own.gid !== gid) fchownSync(file, Number(uid), Number(gid));
  } catch {
    if (!force) throw new Refusal('output-owned', { what: path });
  }
  if (own.mode !== mode) fchmodSync(file, Number(mode & 0o777n));
}

/** Gives the draft its name, unless what has that is not what had it. */
function settle(draft: string, { path, real, seen }: Target): void {
  if (seen !== undefined) {
    const now = statOf(real);
    const isSame = (['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const).every((what) => now?.[what] === seen[what]);
    if (!isSame) throw new Refusal('changed-on-disk', { what: path });
    renameSync(draft, real);
    return;
  }
  try {
    linkSync(draft, real);
    rmSync(draft);
  } catch {
    if (isThere(real)) throw new Refusal('output-exists', { what: path });
    // A disk that has no links; the draft has kept others of ours away.
    renameSync(draft, real);
  }
}
