import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFiles } from './files';

/** The command as users run it. `npm test` builds it first. */
const COMMAND = resolve('dist/cli.js');

interface Scenario {
  readonly title: string;
  readonly args: readonly string[];
  readonly output: string;
  readonly exit: number;
}

/** A scenario file: `# title`, `$ gouji …`, the exact output (standard output, then error output), `exit N`. */
function scenariosIn(file: string): Scenario[] {
  return readFileSync(join(__dirname, file), 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((text) => {
      const match = /^(.*)\n\$ gouji ?(.*)\n([\s\S]*?)^exit (\d)\n*$/m.exec(text);
      if (match === null) throw new Error(`${file}: not a scenario: ${text.slice(0, 80)}`);
      const [, title, args, output, exit] = match as unknown as [string, string, string, string, string];
      return { title, args: args.split(' ').filter(Boolean), output, exit: Number(exit) };
    });
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
beforeAll(() => makeFiles(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = readdirSync(__dirname).filter((name) => name.endsWith('.txt'));

describe.each(files)('%s', (file) => {
  test.each(scenariosIn(file))('$title', ({ args, output, exit }) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ output: stdout + stderr, exit: status }).toEqual({ output, exit });
  });
});
