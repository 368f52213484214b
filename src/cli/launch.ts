import { readFileSync, writeFileSync } from 'node:fs';
import { wrap } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { PROGRAMS } from './command-names';
import { shortRun } from './run-length';

/** The `require` of the built file, which lies beside the program. */
declare const __non_webpack_require__: NodeJS.Require;

// Compiling the program takes as long as checking a workbook, so the build keeps what V8 compiled (a code cache). V8
// takes it only for the same source, version and flags; otherwise it compiles as ever.
const name = PROGRAMS[process.argv.slice(2).find((arg) => arg in PROGRAMS) ?? ''] ?? 'gouji';
const PROGRAM = join(__dirname, `${name}.js`);
const CACHE = join(__dirname, `${name}.cache`);

function cached(): Buffer | undefined {
  try {
    return readFileSync(CACHE);
  } catch {
    return undefined;
  }
}

shortRun();
const cachedData = cached();
const script = new Script(wrap(readFileSync(PROGRAM, 'latin1')), {
  filename: PROGRAM,
  ...(cachedData && { cachedData }),
});
const program = { exports: {} };
script.runInThisContext()(program.exports, __non_webpack_require__, program, PROGRAM, __dirname);
// Set by the build alone; made at the end, it holds the functions that a check calls, not only the outermost.
if (process.env.GOUJI_CODE_CACHE === 'write') process.on('exit', () => writeFileSync(CACHE, script.createCachedData()));
