import { type Commands, run } from './run';

/** Set by the build from package.json. */
declare const GOUJI_VERSION: string;

/** Runs one of the commands with the arguments and the streams of the process. */
export function start(commands: Commands): void {
  const { stdout, stderr, argv, env } = process;
  // A reader such as `head` may close the pipe early; that is no fault of ours.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const io = {
    write: (text: string) => void stdout.write(text),
    writeError: (text: string) => void stderr.write(text),
    colours: stdout.isTTY === true && env.NO_COLOR === undefined,
  };
  run(argv.slice(2), io, GOUJI_VERSION, commands).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      stderr.write(`程序内部出错，请把这一行告诉开发者：${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
