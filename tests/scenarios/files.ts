import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { answeredAs, type Explanation, explanationOf } from '../../src/audit/kept/explanation';
import { NOTHING_KEPT } from '../../src/audit/kept/kept';
import { keptText } from '../../src/audit/kept/kept-text';
import type { Mark } from '../../src/workbook/edits';
import { check } from '../fixtures/check';
import { patchWorkbook } from '../fixtures/patch-workbook';
import { sampleWorkbook } from '../fixtures/workbooks';

const SAMPLES = join(__dirname, '../../assets/samples');

/** Puts the files that the scenarios speak of into an empty folder. */
export function makeFiles(folder: string): void {
  const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);
  for (const form of ['typed', 'pasted', 'formulas']) {
    copyFileSync(join(SAMPLES, `${form}.xlsx`), join(folder, `${form}.xlsx`));
  }
  copyFileSync(join(SAMPLES, 'report.docx'), join(folder, '年报.docx'));
  copyFileSync(join(SAMPLES, 'report.docx'), join(folder, '改名.xlsx'));
  copyFileSync(join(SAMPLES, 'typed.xlsx'), join(folder, '改名.docx'));
  mkdirSync(join(folder, '混合'));
  copyFileSync(join(SAMPLES, 'report.docx'), join(folder, '混合/甲.docx'));
  copyFileSync(join(SAMPLES, 'typed.xlsx'), join(folder, '混合/乙.xlsx'));
  put('旧的.doc', strToU8('{\\rtf1 年报}'));
  put('说明.docx', wordDocument());
  put('修订中.docx', insertedBySomebody(readFileSync(join(SAMPLES, 'report.docx')), '41.20'));
  mkdirSync(join(folder, '年报'));
  mkdirSync(join(folder, '各校/分校'), { recursive: true });
  copyFileSync(join(SAMPLES, 'typed.xlsx'), join(folder, '各校/甲.xlsx'));
  copyFileSync(join(SAMPLES, 'pasted.xlsx'), join(folder, '各校/分校/乙.xlsx'));
  put('各校/坏的.xlsx', 'x');
  put('各校/~$甲.xlsx', '');
  put('各校/说明.txt', '');
  put('空文件.xlsx', '');
  put('文章.xlsx', wordDocument());
  put('别的表.xlsx', workbookOf(['姓名', '班级', '成绩']));
  const sample = readFileSync(join(SAMPLES, 'typed.xlsx'));
  const store = keptText({ ...NOTHING_KEPT, explanations: sampleExplanations() });
  put('说明过.xlsx', patchWorkbook(sample, { store }).bytes);
  const marks: Mark[] = [{ place: { sheet: '表1', row: 0, column: 0 }, look: 'error' }];
  put('旧标记.xlsx', patchWorkbook(sample, { marks }).bytes);
  put('残缺.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 60));
}

/** Of the sample's queries: one explained, one sent back, one of other values; an error; and one of a relation that holds. */
function sampleExplanations(): Explanation[] {
  const { findings } = check(sampleWorkbook('typed'));
  const given = (rule: string, at: number, text: string) =>
    explanationOf(findings.filter((finding) => finding.rule.id === rule)[at]!, text, { by: '教务处' });
  const returned = given('R14-01', 1, '按全校折算学生数算的');
  const answer = { verdict: 'returned', remark: '请附折算办法', to: answeredAs(returned), by: '李审核' } as const;
  const before = given('R14-01', 2, '按在校生\n年均数算的');
  const [first, ...others] = before.cells;
  return [
    given('R14-01', 0, '按年初人数算的'),
    { ...returned, answer },
    { ...before, cells: [{ ...first!, value: '67000' }, ...others] },
    given('R03-01', 0, '教育局口径'),
    { rule: 'R01-01', cells: [{ sheet: '表1', address: 'C5', value: '1' }], text: '含代管校区' },
  ];
}

/** A report in which the run with these words is somebody's insertion, which nobody accepted yet. */
function insertedBySomebody(report: Uint8Array, words: string): Uint8Array {
  const parts = unzipSync(report);
  const xml = strFromU8(parts['word/document.xml']!);
  const at = xml.indexOf(words);
  const [start, end] = [xml.lastIndexOf('<w:r>', at), xml.indexOf('</w:r>', at) + '</w:r>'.length];
  const by = 'w:id="9001" w:author="样例" w:date="2021-12-20T09:00:00Z"';
  const inserted = `${xml.slice(0, start)}<w:ins ${by}>${xml.slice(start, end)}</w:ins>${xml.slice(end)}`;
  return zipSync({ ...parts, 'word/document.xml': strToU8(inserted) });
}

function wordDocument(): Uint8Array {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': relationships('officeDocument', 'word/document.xml'),
    'word/document.xml': strToU8(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    ),
  });
}

function relationships(type: string, target: string): Uint8Array {
  const base = 'http://schemas.openxmlformats.org';
  return strToU8(
    `<Relationships xmlns="${base}/package/2006/relationships"><Relationship Id="r1" Type="${base}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
  );
}

/** A workbook of one sheet whose first row holds these texts. */
function workbookOf(header: readonly string[]): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const cells = header.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  return zipSync({
    '_rels/.rels': relationships('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relationships('worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="成绩" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData><row>${cells}</row></sheetData></worksheet>`,
    ),
  });
}
