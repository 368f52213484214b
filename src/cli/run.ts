import { Refusal } from '../refusals/refusal';
import { PROGRAMS } from './command-names';
import { type ConsoleIo, consoleOver, type Streams, UsageError } from './console-io';
import { EXIT } from './exit';
import { HELP } from './help';
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
      (command === undefined ? io.writeError : io.write)(HELP);
      return command === undefined ? EXIT.couldNotCheck : EXIT.clean;
    }
    if (command === '--version' || command === '-v') {
      io.write(version);
      return EXIT.clean;
    }
    const called = commands[command];
    if (called === undefined) {
      throw new UsageError(`没有“${command}”这个命令；可用：${Object.keys(PROGRAMS).join('、')}`);
    }
    return await called(rest, io);
  } catch (error) {
    if (error instanceof Refusal) {
      io.writeError(`没有完成：${error.message}`);
      return EXIT.couldNotCheck;
    }
    const usage = usageWords(error);
    if (usage === undefined) throw error;
    io.writeError([usage, '用法见 gouji --help']);
    return EXIT.couldNotCheck;
  }
}

function usageWords(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  const code = codeOf(error);
  if (!code.startsWith('ERR_PARSE_ARGS')) return undefined;
  const option = /'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? '';
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `没有“${option}”这个选项` : `选项“${option}”的用法不对`;
}
