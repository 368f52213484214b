import { checkCommand, EXIT } from './check-command';
import { type ConsoleIo, UsageError } from './console-io';
import { HELP } from './help';
import { reportCommand } from './report-command';
import { rulesCommand } from './rules-command';

/** Runs the command with its arguments (without node and the script). Returns the exit code. */
export async function run(args: readonly string[], io: ConsoleIo, version: string): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === undefined || command === 'help' || args.includes('--help') || args.includes('-h')) {
      (command === undefined ? io.writeError : io.write)(HELP);
      return command === undefined ? EXIT.couldNotCheck : EXIT.clean;
    }
    if (command === '--version' || command === '-v') {
      io.write(`${version}\n`);
      return EXIT.clean;
    }
    if (command === 'check') return await checkCommand(rest, io);
    if (command === 'report') return await reportCommand(rest, io);
    if (command === 'rules') return rulesCommand(rest, io);
    throw new UsageError(`没有“${command}”这个命令；可用：check、report、rules`);
  } catch (error) {
    const usage = usageWords(error);
    if (usage === undefined) throw error;
    io.writeError(`${usage}\n用法见 gouji --help\n`);
    return EXIT.couldNotCheck;
  }
}

function usageWords(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('ERR_PARSE_ARGS')) return undefined;
  const option = /'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? '';
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `没有“${option}”这个选项` : `选项“${option}”的用法不对`;
}
