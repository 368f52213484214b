import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFiles } from './files';

/** The command as users run it. `npm test` builds it first. */
const COMMAND = resolve('dist/cli.js');
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

function play(scenario: Scenario): Scenario {
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...scenario.args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  return { ...scenario, output: stdout + stderr, exit: status ?? -1 };
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
beforeAll(() => makeFiles(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = readdirSync(__dirname).filter((name) => name.endsWith('.txt'));

describe.each(files)('%s', (file) => {
  const scenarios = scenariosIn(file);
  if (UPDATE) {
    test('written anew', () => {
      const text = scenarios.map((scenario) => scenarioText(play(scenario))).join('\n');
      writeFileSync(join(__dirname, file), text);
      expect(scenariosIn(file)).toHaveLength(scenarios.length);
    });
    return;
  }
  test.each(scenarios)('$title', (scenario) => {
    expect(play(scenario)).toEqual(scenario);
  });
});
