import { fstatSync, writeSync } from 'node:fs';

/** Where the command's output goes. */
export interface StandardOutput {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
}

/** Standard output; a file or a pipe is written to at once, since the stream that Node makes for it takes a while to load. */
export function standardOutput(): StandardOutput {
  if (isPlain()) return { write: writePlain, isTerminal: false };
  const { stdout } = process;
  stdout.on('error', ignoreClosed);
  return { write: (text) => void stdout.write(text), isTerminal: stdout.isTTY === true };
}

function isPlain(): boolean {
  try {
    const status = fstatSync(1);
    return status.isFile() || status.isFIFO();
  } catch {
    return false;
  }
}

function writePlain(text: string): void {
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; ) at += writeNow(bytes, at);
  } catch (error) {
    ignoreClosed(error as NodeJS.ErrnoException);
  }
}

/** Bytes written; a pipe that is full for the moment leaves the rest to the stream, which can wait. */
function writeNow(bytes: Buffer, at: number): number {
  try {
    return writeSync(1, bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    process.stdout.once('error', ignoreClosed).write(bytes.subarray(at));
    return bytes.length - at;
  }
}

/** A reader such as `head` may close the pipe early; that is no fault of ours. */
function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
