import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { EDIT_COMMANDS } from '../../src/cli/edit-commands';
import { run } from '../../src/cli/run';

import { reportSheet } from '../../src/report/report-sheet';
import { explain } from '../report/added-sheet';
import { options, sampleCheck } from '../report/sample-check';

const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function play(...args: string[]) {
  const [output, errors]: string[][] = [[], []];
  const io = {
    write: (text: string) => void output!.push(text),
    writeError: (text: string) => void errors!.push(text),
    colours: false,
  };
  const code = await run(['report', ...args], io, '1.2.3', EDIT_COMMANDS);
  return { code, output: output!.join(''), errors: errors!.join('') };
}

/** The typed sample with our report sheet in it, one query explained. */
async function explainedFile(): Promise<string> {
  const sheet = explain(reportSheet(sampleCheck(), options), ['R36-05', '4000'], '按入职首月计');
  const workbook = new Workbook();
  await workbook.xlsx.readFile('assets/samples/typed.xlsx');
  const page = workbook.addWorksheet('上次的核对');
  sheet.rows.forEach(({ cells }, row) => {
    for (const { column, value } of cells) page.getCell(row + 1, column + 1).value = value;
  });
  const path = join(folder, '已说明.xlsx');
  await workbook.xlsx.writeFile(path);
  return path;
}

describe('gouji report', () => {
  test('takes explanations from the report sheet of the workbook, and finds no tables in it', async () => {
    const { code, output } = await play(await explainedFile(), '--csv');
    const plain = await play('assets/samples/typed.xlsx', '--csv');
    expect(code).toBe(1);
    expect(output).toContain(',按入职首月计,有误,,,\r\n');
    expect(output.match(/,已说明,/g)).toHaveLength(1);
    expect(output.split('\r\n')).toHaveLength(plain.output.split('\r\n').length);
  });

  test('names the file without its folder, and the time', async () => {
    const { output } = await play('assets/samples/typed.xlsx', '--html');
    expect(output).toContain('<dd>typed.xlsx</dd>');
    expect(output).toMatch(/<dd>\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d<\/dd>/);
    expect(output).not.toContain('assets');
  });

  test('writes the same to a file as to standard output', async () => {
    const path = join(folder, '报告.csv');
    const { output, errors } = await play('assets/samples/typed.xlsx', '-o', path);
    expect([output, errors]).toEqual(['', expect.stringContaining('已写入')]);
    expect(readFileSync(path, 'utf8')).toBe((await play('assets/samples/typed.xlsx', '--csv')).output);
  });
});
