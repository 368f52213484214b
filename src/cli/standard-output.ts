import { fstatSync, writeSync } from 'node:fs';
import { codeOf } from './read-file';

/** One of the two outputs of the process. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: () => boolean;
}

/**
 * The standard output (1) or the error output (2). What is neither terminal nor socket is written to at once: the stream
 * that Node makes for it takes a while to load, and says nothing where the disk is full.
 * @param lost told once, with the system's code, when nothing more gets through; what follows is dropped
 */
export function outputOf(descriptor: 1 | 2, lost: (code: string) => void): Output {
  const kind = kindOf(descriptor);
  const stream = () => (descriptor === 1 ? process.stdout : process.stderr);
  const isTerminal = () => kind === 'other' && stream().isTTY === true;
  let isLost = false;
  let isSlow = false;
  const fail = (error: unknown) => {
    if (!isLost) lost(codeOf(error));
    isLost = true;
  };
  const later = (bytes: Uint8Array | string) => {
    if (!stream().listeners('error').includes(fail)) stream().on('error', fail);
    stream().write(bytes);
  };
  const atOnce = (text: string) => {
    const bytes = Buffer.from(text);
    let at = 0;
    try {
      while (at < bytes.length) at += writeSync(descriptor, bytes, at);
    } catch (error) {
      // A pipe that is full for the moment: the stream can wait.
      isSlow = codeOf(error) === 'EAGAIN';
      if (isSlow) later(bytes.subarray(at));
      else fail(error);
    }
  };
  const write = (text: string) => {
    if (isLost || text === '') return;
    if (isSlow || kind === 'socket' || isTerminal()) later(text);
    else atOnce(text);
  };
  return { write, isTerminal };
}

function kindOf(descriptor: number): 'plain' | 'socket' | 'other' {
  try {
    const status = fstatSync(descriptor);
    if (status.isFile() || status.isFIFO()) return 'plain';
    return status.isSocket() ? 'socket' : 'other';
  } catch {
    return 'other';
  }
}
