import {
  accessSync,
  type BigIntStats,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { sep } from 'node:path';
import { Refusal, type RefusalCode } from '../refusals/disk-refusal';
import { UsageError } from './console-io';
import { exampleInEnglish } from './examples';
import { codeOf, readable, refusalOf } from './read-file';

/** The options of every command that writes a workbook. */
export const OUTPUT_OPTIONS = {
  output: { type: 'string', short: 'o' },
  'in-place': { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

/** The one workbook that a command is about. Throws UsageError. */
export function theFile(positionals: readonly string[], example: string): string {
  const [file, ...more] = positionals;
  if (file === undefined)
    throw new UsageError(`请给出工作簿，如 ${example}`, `name the workbook, as in ${exampleInEnglish(example)}`);
  if (more.length > 0)
    throw new UsageError(
      `一次处理一个工作簿；多出了：${more.join('、')}`,
      `one workbook at a time; too much: ${more.join(', ')}`,
    );
  return file;
}

/** What a command was told of where a changed workbook goes. */
export interface Destination {
  readonly output?: string | undefined;
  readonly 'in-place'?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/** A place to write to, as it was when it was chosen. */
export interface Target {
  /** As the user wrote it. */
  readonly path: string;
  /** The file itself, where that leads to it by links. */
  readonly real: string;
  /** What stood there; undefined for nothing. */
  readonly seen: BigIntStats | undefined;
  /** True where the user wants it replaced although not all of it can be kept. */
  readonly force: boolean;
}

/** Names of files that are none of the kind that is written. */
const OTHER_KIND = {
  xlsx: /\.(?:docx?|docm|xlsb?|pdf|html?|csv|txt|json)$/i,
  docx: /\.(?:xls[xmb]?|doc|pdf|html?|csv|txt|json)$/i,
  any: /(?!)/,
};

/**
 * Where a command is to write its workbook; chosen before that is read, so that a change in between is noticed.
 * Throws UsageError where it is not said, or said twice, and a Refusal where it would destroy a file.
 */
export function destinationOf(
  input: string,
  { output, 'in-place': inPlace, force = false }: Destination,
  kind: 'xlsx' | 'docx' | 'any' = /\.docx$/i.test(input) ? 'docx' : 'xlsx',
): Target {
  if (inPlace && output !== undefined)
    throw new UsageError('-o 和 --in-place 一次选一种', 'choose either -o or --in-place');
  const source = readable(input);
  if (inPlace) return replaceable({ path: input, real: realpathSync.native(input), seen: source, force });
  if (output === undefined)
    throw new UsageError(
      '请用 -o 给出要写成的文件，或用 --in-place 直接改原文件',
      'name the file to write by -o, or change the file itself by --in-place',
    );
  // Under the name of another kind it could not be opened again, nor taken back.
  if (OTHER_KIND[kind].test(output))
    throw new UsageError(
      `写成的是 .${kind} 文件，文件名不能是 ${output}；请改成以 .${kind} 结尾`,
      `what is written is a .${kind} file, which cannot be called ${output}; let its name end in .${kind}`,
    );
  const target = targetAt(output, force);
  if (isSameFile(target.seen, source)) throw new Refusal('output-is-input', { what: output });
  if (target.seen !== undefined && !force) throw new Refusal('output-exists', { what: output });
  return target;
}

/**
 * Where a report is to be written. Throws a Refusal where that would destroy anything but an older report.
 * @param starts how a report of this kind begins, in each language
 */
export function reportTarget(input: string, output: string, starts: readonly string[], force: boolean): Target {
  const source = readable(input);
  const target = targetAt(output, force);
  if (isSameFile(target.seen, source)) throw new Refusal('report-over-input', { what: output });
  if ((target.seen?.size ?? 0n) > 0n && !force && !starts.some((start) => beginsWith(target.real, start))) {
    throw new Refusal('output-is-another', { what: output });
  }
  return replaceable(target);
}

const isSameFile = (one: BigIntStats | undefined, other: BigIntStats): boolean =>
  one?.dev === other.dev && one.ino === other.ino;

function targetAt(path: string, force: boolean): Target {
  if (path === '') throw new UsageError('-o 后面的文件名是空的', 'the file name after -o is empty');
  return writing(() => {
    const seen = statOf(path);
    if (seen?.isDirectory() || (seen === undefined && (path.endsWith('/') || path.endsWith(sep)))) {
      throw new Refusal('output-is-folder');
    }
    if (seen?.isFile() === false) throw new Refusal('output-not-a-file', { what: path });
    if (seen === undefined && isThere(path)) throw new Refusal('output-dangling', { what: path });
    return { path, real: seen === undefined ? path : realpathSync.native(path), seen, force };
  });
}

function replaceable(target: Target): Target {
  const { path, real, seen, force } = target;
  if (seen === undefined || force) return target;
  if ((seen.mode & 0o222n) === 0n || !isWritable(real)) throw new Refusal('output-locked', { what: path });
  if (seen.nlink > 1n) throw new Refusal('output-linked', { what: path });
  return target;
}

/** What stands at a path, at the end of links; undefined if nothing does. */
export const statOf = (path: string): BigIntStats | undefined =>
  statSync(path, { throwIfNoEntry: false, bigint: true });

/** True where a path is taken, be it by a link that leads nowhere. */
export const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function beginsWith(path: string, start: string): boolean {
  const wanted = Buffer.from(start);
  return writing(() => {
    const file = openSync(path, 'r');
    try {
      const found = Buffer.alloc(wanted.length);
      return readSync(file, found) === wanted.length && found.equals(wanted);
    } finally {
      closeSync(file);
    }
  });
}

const CAUSES: Readonly<Record<string, RefusalCode>> = {
  ENOENT: 'no-output-folder',
  ENOTDIR: 'output-path',
  EISDIR: 'output-is-folder',
  EACCES: 'output-not-permitted',
  EPERM: 'output-not-permitted',
  EROFS: 'output-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'output-in-use',
  ELOOP: 'link-loop',
  ENAMETOOLONG: 'name-too-long',
  ERR_INVALID_ARG_VALUE: 'bad-name',
};

/** What came of it, or a Refusal in words for what the system reported. */
export function writing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refusalOf(CAUSES[codeOf(error)], 'write-failed', error);
  }
}
