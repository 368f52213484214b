import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { editReport, revertReport } from '../../../../src/hosts/docx/edit/edit-report';
import { type TextEdit, WHY } from '../../../../src/hosts/docx/edit/text-edit';
import { readReport } from '../../../../src/hosts/docx/read-report';
import { sampleReport } from '../../../fixtures/word/sample-report';
import { seen } from '../../../fixtures/word/seen';
import { type WordParts, wordFile } from '../../../fixtures/word/word-file';
import {
  bold,
  control,
  field,
  hidden,
  ins,
  listed,
  p,
  raised,
  rawRun,
  run,
  struck,
  t,
  tbl,
  textBox,
} from '../../../fixtures/word/word-xml';

const date = '2022-03-01T09:30:00Z';
const DOCUMENT = 'word/document.xml';
const xmlOf = (bytes: Uint8Array): string => new TextDecoder().decode(unzipSync(bytes)[DOCUMENT]);

/** Everything that must hold of an edit, whatever it is. */
function edited(bytes: Uint8Array, edits: readonly TextEdit[], made = editReport(bytes, edits, { date })): string[] {
  const { bytes: now, undo, left, elsewhere } = made;
  expect([left, elsewhere]).toEqual([[], []]);
  const [before, after] = [unzipSync(bytes), unzipSync(now)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [name, part] of Object.entries(after))
    if (name !== DOCUMENT) expect([name, part]).toEqual([name, before[name]]);
  expect(() => new SaxesParser({ xmlns: true }).write(xmlOf(now)).close()).not.toThrow();
  const rejected = (file: Uint8Array) => seen(readReport(file, { changes: 'rejected' }));
  expect(rejected(now)).toEqual(rejected(bytes));
  const back = unzipSync(revertReport(now, JSON.parse(JSON.stringify(undo))));
  expect(back).toEqual(before);
  return seen(readReport(now));
}

const edit = (expected: string, text: string, bytes: Uint8Array, block = 0): TextEdit => {
  const own = readReport(bytes).blocks[block] as { text: string };
  const start = own.text.indexOf(expected);
  return { block, start, end: start + expected.length, expected, text };
};

const KINDS: readonly (readonly [what: string, body: string, expected: string, text: string, result: string])[] = [
  ['a number within one run', p('招生456人。'), '456', '454', '招生454人。'],
  ['the whole of a paragraph', p('456'), '456', '454', '454'],
  ['a number in several runs', p(run('招生') + run('4') + bold('5') + run('6人')), '456', '454', '招生454人'],
  [
    'a number with marks between its runs',
    p(
      `${run('4')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="7" w:name="m"/>${run('56')}<w:bookmarkEnd w:id="7"/>${run('人')}`,
    ),
    '456',
    '454',
    '454人',
  ],
  [
    'a text in a control and a link',
    p(`${control(run('招生456'))}<w:hyperlink w:anchor="x">${run('人，共')}</w:hyperlink>${run('三')}`),
    '456人',
    '454人',
    '招生454人，共三',
  ],
  ['entities', p(run('甲 < 乙 & 丙')), '< 乙 &', '> 乙 与', '甲 > 乙 与 丙'],
  ['text with entities and quotes put in', p('甲'), '甲', '<乙> & "丙"', '<乙> & "丙"'],
  [
    'soft hyphens and signs',
    p(rawRun(`${t('实训设\u00ad施')}<w:softHyphen/>${t('设备0106')}<w:noBreakHyphen/>${t('3')}`)),
    '施设备0106-',
    '施0107-',
    '实训设施0107-3',
  ],
  ['line breaks', p(rawRun(`${t('甲')}<w:br/>${t('乙')}`)), '甲\n乙', '甲、\n丙\t丁', '甲、\n丙\t丁'],
  ['blanks that are not kept', p('<w:r><w:t> 456 人 </w:t></w:r>'), '456', '454', '454 人'],
  ['beside hidden text', p(run('1733') + hidden('1690') + run('万元')), '1733万', '1738万', '1738万元'],
  ['other planes', p('𠮷456𠮷'), '456𠮷', '454𠮷', '𠮷454𠮷'],
  ['beside text struck out', p(run('招生') + struck('459') + run('457人')), '457', '456', '招生456人'],
  ['around text struck out', p(run('招生') + run('45') + struck('9') + run('7人')), '457', '456', '招生456人'],
  ['beside a text box', p(run('招生456人') + textBox(p('乙'))), '456', '454', '招生454人'],
  [
    'before a footnote in the same run',
    p(rawRun(`${t('6.68万')}<w:footnoteReference w:id="1"/>`)),
    '6.68',
    '6.70',
    '6.70万',
  ],
  ['a number taken out', p('共456人'), '456', '', '共人'],
  ['a number put in', p('共人'), '', '456', '456共人'],
];

test.each(KINDS)('%s', (_, body, expected, text, result) => {
  const file = wordFile(body);
  expect(edited(file, [edit(expected, text, file)])[0]).toBe(result);
});

test('the change is tracked in the name of 勾稽, in the look of what stood there, and nothing else is touched', () => {
  const file = wordFile(p(run('招生', '<w:i/>') + run('456人', '<w:b/>')));
  const { bytes } = editReport(file, [edit('456', '454', file)], { date });
  const by = (id: number) => `w:id="${id}" w:author="勾稽" w:date="${date}"`;
  const run3 = '<w:r><w:rPr><w:b/></w:rPr>';
  expect(xmlOf(bytes)).toContain(
    `<w:del ${by(1)}>${run3}<w:delText xml:space="preserve">456</w:delText></w:r></w:del><w:ins ${by(2)}>${run3}<w:t xml:space="preserve">454</w:t></w:r></w:ins>${run3}<w:t xml:space="preserve">人</w:t></w:r>`,
  );
  expect(xmlOf(bytes)).toContain('<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">招生</w:t></w:r>');
});

test('several at once, two in one run', () => {
  const file = wordFile(p('招生456人，增长41.20%，共3批。') + p('在校1333人。'));
  const edits = [
    edit('41.20%', '41.18%', file),
    edit('1333', '1334', file, 1),
    edit('456', '454', file),
    edit('3批', '4批', file),
  ];
  expect(edited(file, edits)).toEqual(['招生454人，增长41.18%，共4批。', '在校1334人。']);
});

test('once more in a document that was edited before', () => {
  const file = wordFile(p('招生456人，增长41.20%。'));
  const once = editReport(file, [edit('456', '454', file)], { date }).bytes;
  expect(edited(once, [edit('41.20%', '41.18%', once)])).toEqual(['招生454人，增长41.18%。']);
});

const REFUSED: readonly (readonly [what: string, body: string, expected: string, code: string, more: WordParts])[] = [
  ['something else stands there', p('招生456人'), '465', 'text-changed', {}],
  ['a signed document', p('456'), '456', 'word-signed', { others: { '_xmlsignatures/sig1.xml': '<Signature/>' } }],
  [
    'a protected document',
    p('456'),
    '456',
    'word-protected',
    {
      others: {
        'word/settings.xml':
          '<w:settings xmlns:w="w"><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>',
      },
    },
  ],
];

test.each(REFUSED)('refused, and nothing written: %s', (_, body, expected, code, more) => {
  const file = wordFile(body, more);
  const wrong = { block: 0, start: 0, end: expected.length, expected, text: '999' };
  expect(() => editReport(file, [wrong], { date })).toThrow(expect.objectContaining({ code }));
});

const COUNTED: WordParts = {
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
};
const LEFT: readonly (readonly [
  what: string,
  body: string,
  expected: string,
  why: keyof typeof WHY,
  more: WordParts,
])[] = [
  ['the result of a field', p(run('见') + field('REF x', '表42')), '表42', 'field', {}],
  ['the result of a simple field', p(run('见') + field('REF x', '表42', 'simple')), '表42', 'field', {}],
  ["somebody's insertion", p(run('招生') + ins('456')), '456', 'field', {}],
  ['a footnote among it', p(rawRun(`${t('4')}<w:footnoteReference w:id="1"/>${t('56')}`)), '456', 'mixed', {}],
  ['a number that Word counts', p('校企合作', { more: listed(1) }), '一', 'counted', COUNTED],
  ['raised digits', p(run('见注') + raised('12')), '¹²', 'mixed', {}],
  ['a text with a comment in it', p('<w:r><w:t>4<!-- -->56</w:t></w:r>'), '456', 'mixed', {}],
  ['a formula', p(`${run('占')}<m:oMath><m:r><m:t>156</m:t></m:r></m:oMath>`), '156', 'field', {}],
];

describe.each(LEFT)('left, with why: %s', (_, body, expected, why, more) => {
  test('alone, the file stays as it is', () => {
    const file = wordFile(body, more);
    const wanted = edit(expected, '999', file);
    const { bytes, undo, left } = editReport(file, [wanted], { date });
    expect(left).toEqual([{ edit: wanted, why: WHY[why] }]);
    expect([bytes, undo.steps]).toEqual([file, []]);
  });

  test('what stands before and behind it is written all the same', () => {
    const file = wordFile(p('在校1333人。') + body + p('毕业311人。'), more);
    const edits = [edit('1333', '1334', file), edit(expected, '999', file, 1), edit('311', '312', file, 2)];
    const { bytes, undo, left } = editReport(file, edits, { date });
    expect(left).toEqual([{ edit: edits[1], why: WHY[why] }]);
    const before = seen(readReport(file));
    expect(seen(readReport(bytes))).toEqual(['在校1334人。', before[1], '毕业312人。']);
    expect(seen(readReport(bytes, { changes: 'rejected' }))).toEqual(seen(readReport(file, { changes: 'rejected' })));
    expect(unzipSync(revertReport(bytes, undo))).toEqual(unzipSync(file));
  });
});

test('of two edits that overlap the one behind is made; a block that there is not, and a table, are left', () => {
  const file = wordFile(p('招生456人') + tbl([['甲']]));
  const [first, second] = [edit('456', '1', file), edit('56人', '2', file)];
  const none = { ...first, block: 7 };
  const inTable = { ...first, block: 1 };
  const { bytes, left } = editReport(file, [first, second, none, inTable], { date });
  expect(left).toEqual([
    { edit: first, why: WHY.overlapping },
    { edit: inTable, why: WHY.gone },
    { edit: none, why: WHY.gone },
  ]);
  expect(seen(readReport(bytes))[0]).toBe('招生42');
});

test('what was changed since is not taken back', () => {
  const file = wordFile(p('招生456人'));
  const { bytes, undo } = editReport(file, [edit('456', '454', file)], { date });
  const others = editReport(bytes, [edit('招生', '录取', bytes)], { date }).bytes;
  expect(() => revertReport(others, undo)).toThrow(expect.objectContaining({ code: 'text-changed' }));
});

test.each(['plain', 'messy'] as const)('any words of the %s report, or a refusal', (form) => {
  const file = sampleReport(form);
  const { blocks } = readReport(file);
  const texts = blocks.flatMap((block, at) => ('text' in block ? [{ at, text: block.text }] : []));
  let made = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(400),
      fc.nat(12),
      fc.string({ maxLength: 8, unit: fc.constantFrom(...'0123456789.%人元&<>" ') }),
      ({ at, text }, from, length, put) => {
        const start = from % text.length;
        const expected = text.slice(start, start + length);
        const wanted = text.slice(0, start) + put + text.slice(start + expected.length);
        const wish = { block: at, start, end: start + expected.length, expected, text: put };
        const once = editReport(file, [wish], { date });
        if (once.left.length > 0) return void expect(once.bytes).toBe(file);
        const lines = edited(file, [wish], once);
        // A heading has its marks before it.
        expect(lines.some((line) => line.endsWith(wanted))).toBe(wanted.trim() !== '');
        made += 1;
      },
    ),
    { numRuns: 12 },
  );
  expect(made).toBeGreaterThan(5);
});
