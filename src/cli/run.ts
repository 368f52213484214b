import type { Language } from '../desk/book/spoken';
import { Refusal } from '../refusals/disk-refusal';
import { PROGRAMS } from './command-names';
import { type ConsoleIo, consoleOver, type Streams, UsageError } from './console-io';
import { EXIT } from './exit';
import { helpOf, helpText, optionsOf } from './help';
import { nearest } from './nearest';
import { codeOf } from './read-file';

type Command = (args: readonly string[], io: ConsoleIo) => Promise<number> | number;
export type Commands = Readonly<Record<string, Command>>;

/** Runs one of `commands` with its arguments (without node and the script). Returns the exit code. */
export async function run(
  given: readonly string[],
  streams: Streams,
  version: string,
  commands: Commands,
): Promise<number> {
  const { language = streams.language, unknown, others } = languageIn(given);
  const [command, ...rest] = others;
  const io = consoleOver({ ...streams, ...(language === undefined ? {} : { language }) });
  try {
    if (unknown !== undefined)
      throw new UsageError(`--lang 后面写 zh 或 en；没有“${unknown}”`, `--lang takes zh or en; not “${unknown}”`);
    if (command === undefined || command === 'help' || others.includes('--help') || others.includes('-h')) {
      const about = command === 'help' ? rest[0] : command;
      const help = about !== undefined && about in PROGRAMS ? helpOf(about, io.language) : helpText(io.language);
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
      const meant = nearest(command, known);
      throw new UsageError(
        `没有“${command}”这个命令；${meant === undefined ? `可用：${known.join('、')}` : `是不是 ${meant}？`}`,
        `there is no command “${command}”; ${meant === undefined ? `there are ${known.join(', ')}` : `${meant}, perhaps?`}`,
      );
    }
    return await called(rest, io);
  } catch (error) {
    if (error instanceof Refusal) {
      io.writeError(io.say(`没有完成：${error.message}`, `not done: ${error.words.en}`));
      return EXIT.couldNotCheck;
    }
    const usage = usageWords(error, command ?? '', io);
    if (usage === undefined) throw error;
    const about = command !== undefined && command in PROGRAMS ? `gouji ${command} --help` : 'gouji --help';
    io.writeError([usage, io.say(`用法见 ${about}`, `see ${about}`)]);
    return EXIT.couldNotCheck;
  }
}

/** What `--lang` says, wherever it stands, and the other arguments. */
export function languageIn(args: readonly string[]): {
  language?: Language;
  unknown?: string;
  others: readonly string[];
} {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return { others: args };
  const isJoined = args[at] !== '--lang';
  const said = (isJoined ? args[at]!.slice('--lang='.length) : args[at + 1]) ?? '';
  const others = [...args.slice(0, at), ...args.slice(at + (isJoined ? 1 : 2))];
  return said === 'zh' || said === 'en' ? { language: said, others } : { unknown: said, others };
}

function usageWords(error: unknown, command: string, { say }: ConsoleIo): string | undefined {
  if (error instanceof UsageError) return say(error.message, error.english);
  const code = codeOf(error);
  if (!code.startsWith('ERR_PARSE_ARGS')) return undefined;
  const { message } = error as Error;
  const option = /'(?:-\w, )?(-[^' ]+)/.exec(message)?.[1] ?? '';
  // Node says which in English only.
  if (/argument missing|ambiguous/.test(message)) {
    const long = /use '(--[\w-]+)=/.exec(message)?.[1];
    const dashed = long === undefined ? undefined : `${long}=-…`;
    return say(
      `选项“${option}”后面要写一个值${dashed === undefined ? '' : `；值以 - 开头的，写作 ${dashed}`}`,
      `the option “${option}” takes a value${dashed === undefined ? '' : `; one that begins with a dash is written ${dashed}`}`,
    );
  }
  if (/does not take/.test(message)) return say(`选项“${option}”后面不写值`, `the option “${option}” takes no value`);
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return say(`选项“${option}”的用法不对`, `the option “${option}” is not used so`);
  const meant = nearest(option, optionsOf(command));
  return say(
    `没有“${option}”这个选项${meant === undefined ? '' : `；是不是 ${meant}？`}`,
    `there is no option “${option}”${meant === undefined ? '' : `; ${meant}, perhaps?`}`,
  );
}
