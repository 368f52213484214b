import { unzipSync } from 'fflate';
import { editReport, revertReport } from '../../../../src/hosts/docx/edit/edit-report';
import { readReport } from '../../../../src/hosts/docx/read-report';
import { seen } from '../../../fixtures/word/seen';
import { wordFile } from '../../../fixtures/word/word-file';
import { field, p, rawRun, run, textBox } from '../../../fixtures/word/word-xml';

const date = '2022-03-01T09:30:00Z';

/** A thing in two forms, of which Word shows the first. */
const forms = (shown: string, other: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${shown}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`;
const box = (content: string): string => `<w:drawing><w:txbxContent>${content}</w:txbxContent></w:drawing>`;
const pict = (content: string): string => `<w:pict><w:txbxContent>${content}</w:txbxContent></w:pict>`;

/** Sets numbers right, and says what older readers see; everything that must hold of an edit does. */
function edited(body: string, ...edits: readonly (readonly [expected: string, text: string])[]) {
  const file = wordFile(body);
  const { blocks } = readReport(file);
  const all = edits.map(([expected, text]) => {
    const block = blocks.findIndex((one) => 'text' in one && one.text.includes(expected));
    const start = (blocks[block] as { text: string }).text.indexOf(expected);
    return { block, start, end: start + expected.length, expected, text };
  });
  const { bytes, undo, left, elsewhere } = editReport(file, all, { date });
  expect(left).toEqual([]);
  expect(unzipSync(revertReport(bytes, JSON.parse(JSON.stringify(undo))))).toEqual(unzipSync(file));
  const second = new Map(readReport(file).choices.map((_, at) => [at, 1]));
  for (const shown of [new Map<number, number>(), second]) {
    const rejected = (of: Uint8Array) => seen(readReport(of, { forms: shown, changes: 'rejected' }));
    expect(rejected(bytes)).toEqual(rejected(file));
  }
  return {
    shown: seen(readReport(bytes)),
    older: seen(readReport(bytes, { forms: second })),
    elsewhere: elsewhere.map(({ expected }) => expected),
  };
}

test('a text box is set right in both forms of it', () => {
  const body = p(run('甲') + textBox(p('招生457人') + p('增长41.28%'))) + p('乙');
  const lines = ['甲', '招生456人', '增长41.18%', '乙'];
  expect(edited(body, ['457', '456'], ['41.28', '41.18'])).toEqual({ shown: lines, older: lines, elsewhere: [] });
});

test('two in one paragraph of a box, and one beside it', () => {
  const body = p(run('在校1333人') + textBox(p('招生457人，增长41.28%')));
  const lines = ['在校1334人', '招生456人，增长41.18%'];
  const made = edited(body, ['457', '456'], ['1333', '1334'], ['41.28', '41.18']);
  expect(made).toEqual({ shown: lines, older: lines, elsewhere: [] });
});

test('runs in two forms within a paragraph', () => {
  const body = p(run('招生') + forms(run('457'), run('457')) + run('人'));
  expect(edited(body, ['457', '456'])).toEqual({ shown: ['招生456人'], older: ['招生456人'], elsewhere: [] });
});

test.each([
  ['another text', pict(p('招生四百余人')), ['甲', '招生四百余人']],
  ['the text at another place', pict(p('乙') + p('招生457人')), ['甲', '乙', '招生457人']],
  ['a field', pict(p(run('招生') + field('REF x', '457') + run('人'))), ['甲', '招生457人']],
  ['a picture', '<w:pict><v:shape><v:imagedata/></v:shape></w:pict>', ['甲']],
  ['forms within', pict(p(rawRun(forms('<w:t>招生457人</w:t>', '<w:t>招生457人</w:t>')))), ['甲', '招生457人']],
])('named where the other form holds something else: %s', (_, other, older) => {
  const body = p(run('甲') + rawRun(forms(box(p('招生457人')), other)));
  expect(edited(body, ['457', '456'])).toEqual({ shown: ['甲', '招生456人'], older, elsewhere: ['457'] });
});

test.each([
  ['with nothing in it', '<mc:Fallback></mc:Fallback>'],
  ['that is empty', '<mc:Fallback/>'],
  ['that is not there', ''],
])('no word of a second form %s', (_, fallback) => {
  const choice = `<mc:Choice Requires="wps">${box(p('招生457人'))}</mc:Choice>`;
  const body = p(run('甲') + rawRun(`<mc:AlternateContent>${choice}${fallback}</mc:AlternateContent>`));
  expect(edited(body, ['457', '456'])).toMatchObject({ shown: ['甲', '招生456人'], elsewhere: [] });
});
