import { type Commands, run } from './run';
import { standardOutput } from './standard-output';

/** Set by the build from package.json. */
declare const GOUJI_VERSION: string;

/** Runs one of the commands with the arguments and the streams of the process. */
export function start(commands: Commands): void {
  const { argv, env } = process;
  const { write, isTerminal } = standardOutput();
  const io = {
    write,
    writeError: (text: string) => void process.stderr.write(text),
    colours: isTerminal && env.NO_COLOR === undefined,
  };
  run(argv.slice(2), io, GOUJI_VERSION, commands).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(
        `程序内部出错，请把这一行告诉开发者：${error instanceof Error ? error.message : String(error)}\n`,
      );
      process.exitCode = 2;
    },
  );
}
