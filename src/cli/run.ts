import { WorkbookError } from '../hosts/xlsx/workbook-error';
import { checkCommand, EXIT } from './check-command';
import { type ConsoleIo, UsageError } from './console-io';
import { HELP } from './help';
import { FileError } from './read-file';
import { rulesCommand } from './rules-command';

type Command = (args: readonly string[], io: ConsoleIo) => Promise<number>;

/** Commands whose code is loaded only when they are called. */
const LATER: Readonly<Record<string, () => Promise<Command>>> = {
  report: async () => (await import('./report-command')).reportCommand,
  recalc: async () => (await import('./recalc-command')).recalcCommand,
  undo: async () => (await import('./undo-command')).undoCommand,
  mark: async () => (await import('./mark-command')).markCommand,
  clean: async () => (await import('./mark-command')).cleanCommand,
};
const COMMANDS = ['check', 'rules', ...Object.keys(LATER)];

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
    if (command === 'rules') return rulesCommand(rest, io);
    const later = LATER[command];
    if (later === undefined) throw new UsageError(`没有“${command}”这个命令；可用：${COMMANDS.join('、')}`);
    return await (await later())(rest, io);
  } catch (error) {
    if (error instanceof FileError || error instanceof WorkbookError) {
      io.writeError(`没有完成：${error.message}\n`);
      return EXIT.couldNotCheck;
    }
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
