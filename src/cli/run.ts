import { Refusal } from '../refusals/disk-refusal';
import { PROGRAMS } from './command-names';
import { type ConsoleIo, consoleOver, type Streams, UsageError } from './console-io';
import { EXIT } from './exit';
import { HELP, helpOf, optionsOf } from './help';
import { nearest } from './nearest';
import { codeOf } from './read-file';

type Command = (args: readonly string[], io: ConsoleIo) => Promise<number> | number;
export type Commands = Readonly<Record<string, Command>>;

/** Runs one of `commands` with its arguments (without node and the script). Returns the exit code. */
export async function run(
  args: readonly string[],
  streams: Streams,
  version: string,
  commands: Commands,
): Promise<number> {
  const [command, ...rest] = args;
  const io = consoleOver(streams);
  try {
    if (command === undefined || command === 'help' || args.includes('--help') || args.includes('-h')) {
      const about = command === 'help' ? rest[0] : command;
      const help = about !== undefined && about in PROGRAMS ? helpOf(about) : HELP;
      (command === undefined ? io.writeError : io.write)(help);
      return command === undefined ? EXIT.couldNotCheck : EXIT.clean;
    }
    if (command === '--version' || command === '-v') {
      io.write(version);
      return EXIT.clean;
    }
    const called = commands[command];
    if (called === undefined) {
      const known = Object.keys(PROGRAMS);
      throw new UsageError(`没有“${command}”这个命令；${meantWords(command, known) ?? `可用：${known.join('、')}`}`);
    }
    return await called(rest, io);
  } catch (error) {
    if (error instanceof Refusal) {
      io.writeError(`没有完成：${error.message}`);
      return EXIT.couldNotCheck;
    }
    const usage = usageWords(error, command ?? '');
    if (usage === undefined) throw error;
    const about = command !== undefined && command in PROGRAMS ? `gouji ${command} --help` : 'gouji --help';
    io.writeError([usage, `用法见 ${about}`]);
    return EXIT.couldNotCheck;
  }
}

const meantWords = (word: string, known: readonly string[]): string | undefined => {
  const meant = nearest(word, known);
  return meant === undefined ? undefined : `是不是 ${meant}？`;
};

function usageWords(error: unknown, command: string): string | undefined {
  if (error instanceof UsageError) return error.message;
  const code = codeOf(error);
  if (!code.startsWith('ERR_PARSE_ARGS')) return undefined;
  const option = /'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? '';
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `选项“${option}”的用法不对`;
  const meant = meantWords(option, optionsOf(command));
  return `没有“${option}”这个选项${meant === undefined ? '' : `；${meant}`}`;
}
