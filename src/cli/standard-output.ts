import { fstatSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { codeOf } from './read-file';

/** One of the two outputs of the process. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
}

/**
 * The standard output (1) or the error output (2). What is no terminal is written to at once, since the stream that Node
 * makes for it takes a while to load, and keeps silent where the disk is full.
 * @param lost told once, with the system's code, when nothing more gets through; what follows is dropped
 */
export function outputOf(descriptor: 1 | 2, lost: (code: string) => void): Output {
  let isLost = false;
  const fail = (error: unknown) => {
    if (!isLost) lost(codeOf(error));
    isLost = true;
  };
  const later = (bytes: Uint8Array | string) => {
    const stream = descriptor === 1 ? process.stdout : process.stderr;
    if (!stream.listeners('error').includes(fail)) stream.on('error', fail);
    stream.write(bytes);
  };
  const atOnce = (text: string) => {
    const bytes = Buffer.from(text);
    let at = 0;
    try {
      while (at < bytes.length) at += writeSync(descriptor, bytes, at);
    } catch (error) {
      // A pipe that is full for the moment: the stream can wait.
      if (codeOf(error) === 'EAGAIN') later(bytes.subarray(at));
      else fail(error);
    }
  };
  const isTerminal = isatty(descriptor);
  const write = isTerminal || isSocket(descriptor) ? later : atOnce;
  return { isTerminal, write: (text) => (isLost ? undefined : write(text)) };
}

function isSocket(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isSocket();
  } catch {
    return false;
  }
}
