import { type Stats, statSync } from 'node:fs';
import { Refusal } from '../refusals/refusal';
import { UsageError } from './console-io';

/** The options of every command that writes a workbook. */
export const OUTPUT_OPTIONS = {
  output: { type: 'string', short: 'o' },
  'in-place': { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

/** The one workbook that a command is about. Throws UsageError. */
export function theFile(positionals: readonly string[], example: string): string {
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError(`请给出工作簿，如 ${example}`);
  if (more.length > 0) throw new UsageError(`一次处理一个工作簿；多出了：${more.join('、')}`);
  return file;
}

/** Where a changed workbook goes. */
export interface Destination {
  readonly output?: string | undefined;
  readonly 'in-place'?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/**
 * The path that a command is to write to. Throws UsageError where it is not said, or said twice, and a Refusal where
 * it would destroy a file.
 */
export function destinationOf(input: string, { output, 'in-place': inPlace, force }: Destination): string {
  if (inPlace && output !== undefined) throw new UsageError('-o 和 --in-place 一次选一种');
  if (inPlace) return input;
  if (output === undefined) throw new UsageError('请用 -o 给出要写成的文件，或用 --in-place 直接改原文件');
  const [old, source] = [statOf(output), statOf(input)];
  if (old !== undefined && source !== undefined && old.dev === source.dev && old.ino === source.ino) {
    throw new Refusal('output-is-input', { what: output });
  }
  if (old !== undefined && !force) throw new Refusal('output-exists', { what: output });
  return output;
}

/** What stands at a path; undefined if nothing does. */
export function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
