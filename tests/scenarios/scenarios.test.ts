import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { version } from '../../package.json';
import { checkCommand } from '../../src/cli/check-command';
import { EDIT_COMMANDS } from '../../src/cli/edit-commands';
import { rulesCommand } from '../../src/cli/rules-command';
import { run } from '../../src/cli/run';
import { makeFiles } from './files';

/** The command as users run it. `npm test` builds it first. */
const BUILT = resolve('dist/cli.js');
const COMMANDS = { check: checkCommand, rules: rulesCommand, ...EDIT_COMMANDS };
/** Set to write what the command now says into the scenario files; then read the difference. */
const UPDATE = process.env.UPDATE_SCENARIOS !== undefined;

interface Scenario {
  readonly title: string;
  readonly args: readonly string[];
  /** Standard output, then error output, exactly. */
  readonly output: string;
  readonly exit: number;
}

/** A scenario file: `# title`, `$ gouji …`, the exact output, `exit N`. */
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

function scenarioText({ title, args, output, exit }: Scenario): string {
  return `# ${title}\n$ ${['gouji', ...args].join(' ')}\n${output}exit ${exit}\n`;
}

/** As users run it: the built program, in a process of its own. */
function playBuilt(scenario: Scenario): Scenario {
  const { stdout, stderr, status } = spawnSync(process.execPath, [BUILT, ...scenario.args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  return { ...scenario, output: stdout + stderr, exit: status ?? -1 };
}

/** The same program, here: to start a process takes longer than what it does. */
async function play(scenario: Scenario): Promise<Scenario> {
  const said = { output: '', errors: '' };
  const streams = {
    write: (text: string) => {
      said.output += text;
    },
    writeError: (text: string) => {
      said.errors += text;
    },
    colours: false,
    language: 'zh' as const,
  };
  const exit = await run(scenario.args, streams, version, COMMANDS);
  return { ...scenario, output: said.output + said.errors, exit };
}

/** The first scenario of each command, in each language, is played by the built program. */
const played = new Set<string>();
function isFirst({ args }: Scenario): boolean {
  const key = [args.find((arg) => arg in COMMANDS), args.includes('--json'), args.includes('en')].join();
  return played.size < played.add(key).size;
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
const before = process.cwd();
beforeAll(() => {
  makeFiles(folder);
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const files = readdirSync(__dirname).filter((name) => name.endsWith('.txt'));

describe.each(files)('%s', (file) => {
  const scenarios = scenariosIn(file);
  if (UPDATE) {
    test('written anew', async () => {
      const texts: string[] = [];
      for (const scenario of scenarios) texts.push(scenarioText(await play(scenario)));
      const text = texts.join('\n');
      writeFileSync(join(__dirname, file), text);
      expect(scenariosIn(file)).toHaveLength(scenarios.length);
    });
    return;
  }
  test.each(scenarios.map((scenario) => ({ ...scenario, means: isFirst(scenario) ? playBuilt : play })))(
    '$title',
    async ({ means, ...scenario }) => {
      expect(await means(scenario)).toEqual(scenario);
    },
  );
});
