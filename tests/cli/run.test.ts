import { checkCommand } from '../../src/cli/check-command';
import { PROGRAMS } from '../../src/cli/command-names';
import { EDIT_COMMANDS } from '../../src/cli/edit-commands';
import { rulesCommand } from '../../src/cli/rules-command';
import { run } from '../../src/cli/run';

const COMMANDS = { check: checkCommand, rules: rulesCommand, ...EDIT_COMMANDS };

const SAMPLE = 'assets/samples/typed.xlsx';

async function play(args: readonly string[], colours = false) {
  let [output, errors] = ['', ''];
  const io = {
    write: (text: string) => {
      output += text;
    },
    writeError: (text: string) => {
      errors += text;
    },
    colours,
  };
  return { code: await run(args, io, '1.2.3', COMMANDS), output, errors };
}

const ESCAPE = '\u001b[';

describe('run', () => {
  test('colours are used on a terminal only, and change nothing else', async () => {
    const plain = await play(['check', SAMPLE]);
    const coloured = await play(['check', SAMPLE], true);
    expect(plain.output).not.toContain(ESCAPE);
    expect(coloured.output).toContain(ESCAPE);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the escapes looked for
    expect(coloured.output.replace(/\u001b\[\d+m/g, '')).toBe(plain.output);
  });

  test('--version prints the version', async () => {
    expect(await play(['--version'])).toEqual({ code: 0, output: '1.2.3\n', errors: '' });
  });

  test('rules --markdown prints the document', async () => {
    const { output, code } = await play(['rules', '--markdown']);
    expect(code).toBe(0);
    expect(output).toMatch(/^# 勾稽关系\n/);
  });

  test.each([
    [['check', SAMPLE], 1],
    [['check', SAMPLE, '--severity', 'note'], 1],
    [['check', SAMPLE, '--exit-zero'], 0],
    [['check', 'package.json'], 2],
  ])('%j ends with %i', async (args, code) => {
    expect((await play(args)).code).toBe(code);
  });
});

test('every command lies in the program that it is looked for in', () => {
  const named = (program: string) => Object.keys(PROGRAMS).filter((name) => PROGRAMS[name] === program);
  expect(named('gouji-edit')).toEqual(Object.keys(EDIT_COMMANDS));
  expect(named('gouji')).toEqual(Object.keys(COMMANDS).filter((name) => !(name in EDIT_COMMANDS)));
});
