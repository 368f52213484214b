import { type ErrorWords, Refusal } from '../refusals/disk-refusal';
import { visible } from '../workbook/visible';
import { EXIT } from './exit';
import { type Commands, languageIn, run } from './run';
import { outputOf } from './standard-output';

/** Set by the build from package.json. */
declare const GOUJI_VERSION: string;

/** Runs one of the commands with the arguments and the streams of the process. */
export function start(commands: Commands): void {
  const { argv, env } = process;
  const errors = outputOf(2, () => {});
  // Set early, and by nothing below: what was found is of no use to whoever did not get all of it.
  const fail = (line: string) => {
    errors.write(`${visible(line)}\n`);
    process.exitCode = EXIT.couldNotCheck;
  };
  const locale = /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? ('en' as const) : ('zh' as const);
  const { language = locale } = languageIn(argv.slice(2));
  const output = outputOf(1, (code) => fail(lostWords(code)[language]));
  const streams = {
    write: output.write,
    writeError: errors.write,
    colours: env.NO_COLOR === undefined && output.isTerminal(),
    language,
  };
  run(argv.slice(2), streams, GOUJI_VERSION, commands).then(
    (code) => {
      process.exitCode ??= code;
    },
    (error: unknown) =>
      fail(new Refusal('internal', { detail: error instanceof Error ? error.message : String(error) }).words[language]),
  );
}

/** Why not all that there was to say came out. */
function lostWords(code: string): ErrorWords {
  if (code === 'EPIPE') return new Refusal('output-closed').words;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  const { words } = isFull ? new Refusal('disk-full') : new Refusal('write-failed', { detail: code });
  return new Refusal('output-lost', { detail: words }).words;
}
