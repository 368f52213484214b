import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkCommand } from '../../src/cli/check-command';
import { EDIT_COMMANDS } from '../../src/cli/edit-commands';
import { run } from '../../src/cli/run';
import { attributeValue } from '../../src/hosts/port/xml-escape';
import { patchWorkbook } from '../fixtures/patch-workbook';
import { RAW } from '../workbook/harmful';

/** What a terminal would obey, end a line at, or read in the other direction. */
const EVIL = '\u001b[2J\u0007\u009b1A\r\n✗\u202e\u2066\u2028\u0000';
/** Names that the disk, and Excel, may give. */
const NAME = `年\u001b[2J\u202e\n报\u0007.xlsx`;

const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, NAME);

/** The sample with such signs in figures, labels and headers, and in the name of a sheet. */
beforeAll(() => {
  const edit = (sheet: string, row: number, column: number, value: string) => ({
    place: { sheet, row, column },
    content: { value },
  });
  const edits = [
    edit('表3', 4, 2, `4${EVIL}54`),
    edit('表3', 5, 2, `${EVIL}=1+1`),
    edit('表4', 4, 1, `专业${EVIL}`),
    edit('表35', 7, 5, `＝${EVIL}`),
  ];
  const { bytes } = patchWorkbook(readFileSync('assets/samples/typed.xlsx'), { edits });
  const parts = unzipSync(bytes);
  const book = strFromU8(parts['xl/workbook.xml']!).replace('name="表4"', `name="${attributeValue(`表4${EVIL}`)}"`);
  writeFileSync(file, zipSync({ ...parts, 'xl/workbook.xml': strToU8(book) }));
});

test.each([
  [['check', file]],
  [['check', file, '--json']],
  [['check', file, '--table', `表3=${EVIL}!A3:E8`]],
  [['check', `${file}${EVIL.replace('\0', '')}`]],
  [['check', file, '--severity', EVIL]],
  [['check', file, `--${EVIL}`]],
  [[EVIL]],
  [['report', file, '--csv']],
  [['report', file, '--html']],
  [['report', file, '-o', join(folder, `${EVIL}.csv`)]],
  [['recalc', file, '-o', join(folder, 'b\u001b[2J.xlsx')]],
  [['mark', file, '-o', join(folder, 'm\u202e.xlsx')]],
  [['clean', file, '-o', file]],
  [['undo', file, '--in-place']],
])('case %#: nothing is printed that a terminal would obey', async (args) => {
  for (const colours of args.join() === `check,${file}` ? [true, false] : [false]) {
    let said = '';
    const write = (text: string) => {
      said += text;
    };
    await run(args, { write, writeError: write, colours }, '0', { check: checkCommand, ...EDIT_COMMANDS });
    expect(said.length).toBeGreaterThan(5);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are our own colours, and the form of a CSV
    const plain = said.replace(/\u001b\[\d\d?m/g, '').replace(/^\ufeff|\r\n/g, '');
    expect(plain.split('\n').find((line) => RAW.test(line))).toBeUndefined();
  }
});

test('JSON holds what the workbook holds', async () => {
  let said = '';
  const write = (text: string) => {
    said += text;
  };
  await run(['check', file, '--json'], { write, writeError: () => {}, colours: false }, '0', { check: checkCommand });
  const report = JSON.parse(said);
  expect(report.file).toBe(file);
  expect(report.tables.map(({ sheet }: { sheet: string }) => sheet)).toContain(`表4${EVIL}`);
});
