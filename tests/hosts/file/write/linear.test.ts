import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { address } from '../../../../src/workbook/address';
import type { AddedSheet, CellEdit, Mark } from '../../../../src/workbook/edits';
import { patchWorkbook } from '../../../fixtures/patch-workbook';
import { MAIN, OFFICE, PACKAGE, relationships, workbookOf } from '../package-of';

/** Whatever there is much of in a file, ten times as much takes about ten times as long, never a hundred times. */

const SMALL = 600;
const REPETITIONS = 2;
/** Far from 10 for noise, far from 100 for what would be quadratic. */
const MOST = 50;
/** What shorter times are taken for: less than this the clock does not tell apart. */
const FLOOR_MS = 4;

type Work = () => unknown;

const many = (n: number, item: (i: number) => string): string => Array.from({ length: n }, (_, i) => item(i)).join('');
const cell = (row: number, column: number, inner = '<v>1</v>', attributes = '') =>
  `<c r="${address(row, column)}"${attributes}>${inner}</c>`;
const ROW = `<row r="1">${cell(0, 0)}${cell(0, 1)}</row>`;
const edit = (row: number, column: number, value: number | string = 7): CellEdit => ({
  place: { sheet: '表', row, column },
  content: { value },
});
const mark = (row: number, column: number): Mark => ({ place: { sheet: '表', row, column }, look: 'error' });
const list = (n: number, of: (i: number) => CellEdit) => Array.from({ length: n }, (_, i) => of(i));
const REPORT: AddedSheet = {
  name: '核对报告',
  marker: 'gouji:report',
  widths: [10],
  rows: [{ cells: [{ column: 0, value: '一', look: 'plain' }] }],
  merges: [],
};

const sheetWith = (tag: string, data = ROW, tail = '') =>
  workbookOf({
    parts: {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"${tag}><sheetData>${data}</sheetData>${tail}</worksheet>`,
    },
  });
/** All that is written at once: a cell, marks, a report, a store. */
const everything = (bytes: Uint8Array): Work => {
  const patch = { edits: [edit(0, 0)], marks: [mark(0, 0)], report: REPORT, store: '一' };
  return () => {
    const marked = patchWorkbook(bytes, patch);
    return patchWorkbook(marked.bytes, { undo: marked.before, marks: [], report: null, store: null });
  };
};
const reading =
  (bytes: Uint8Array): Work =>
  () =>
    readWorkbook(bytes).catch((error: unknown) => error);

const TAGS: Record<string, (n: number) => string> = {
  blanks: (n) => ' '.repeat(n * 60),
  attributes: (n) => many(n, (i) => ` a${i}="x"`),
  'attributes of a namespace': (n) => ` xmlns:q="urn:q"${many(n, (i) => ` q:id${i % 2 ? '' : i}="x"`)}`,
  quotes: (n) => ` a='${'"'.repeat(n * 60)}'`,
  'signs of equality': (n) => ' ='.repeat(n * 20),
  'lonely names': (n) => ' a'.repeat(n * 20),
};

/** Kinds of file, by what there is n times in them. */
const CASES: Record<string, (n: number) => Work> = {
  ...Object.fromEntries(
    Object.entries(TAGS).flatMap(([name, tag]) => [
      [`${name} in the tag of a sheet`, (n: number) => everything(sheetWith(tag(n)))],
      [
        `${name} in the tags of a row and a cell`,
        (n: number) => everything(sheetWith('', `<row r="1"${tag(n)}><c r="A1"${tag(n)}><v>1</v></c></row>`)),
      ],
      [
        `${name} in the workbook, its styles, references and content types`,
        (n: number) =>
          everything(
            workbookOf({
              data: ROW,
              parts: {
                '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"${tag(n)}/>`,
                'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"${tag(n)}><sheets><sheet${tag(n)} name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
                'xl/styles.xml': `<styleSheet xmlns="${MAIN}"${tag(n)}><cellXfs${tag(n)}><xf${tag(n)}/></cellXfs></styleSheet>`,
                'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship${tag(n)} Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
              },
            }),
          ),
      ],
    ]),
  ),
  'merged areas beside marks and edits': (n) => {
    const tail = `<mergeCells>${many(n, (i) => `<mergeCell ref="${address(i, 3)}:${address(i, 4)}"/>`)}</mergeCells>`;
    const bytes = workbookOf({ data: ROW, tail });
    const marks = Array.from({ length: n }, (_, i) => mark(i, i % 2 ? 3 : 0));
    return () => {
      const marked = patchWorkbook(bytes, { edits: list(n, (i) => edit(i, 3)), marks });
      return patchWorkbook(marked.bytes, { undo: marked.before, marks: [] });
    };
  },
  'cells of a row, in no order': (n) => {
    const bytes = workbookOf({ data: `<row r="1" spans="1:2">${many(n / 2, (i) => cell(0, n - 2 - 2 * i))}</row>` });
    return () => {
      const { bytes: after, before } = patchWorkbook(bytes, { edits: list(n, (i) => edit(0, i)) });
      return patchWorkbook(after, { undo: before });
    };
  },
  'rows that are not there': (n) => {
    const bytes = workbookOf({ data: many(n, (i) => `<row r="${2 * i + 1}">${cell(2 * i, 0)}</row>`) });
    return () => {
      const { bytes: after, before } = patchWorkbook(bytes, { edits: list(n, (i) => edit(2 * i + 1, 0)) });
      return patchWorkbook(after, { undo: before });
    };
  },
  'members of a shared formula': (n) => {
    const first = cell(0, 1, `<f t="shared" ref="B1:B${n}" si="0">A1*2</f><v>2</v>`);
    const bytes = workbookOf({
      data: many(n, (i) => `<row r="${i + 1}">${i === 0 ? first : cell(i, 1, '<f t="shared" si="0"/><v>2</v>')}</row>`),
    });
    return () => {
      const { bytes: after, before } = patchWorkbook(bytes, { edits: list(n / 2, (i) => edit(2 * i, 1)) });
      return patchWorkbook(after, { undo: before });
    };
  },
  'groups of shared formulas': (n) => {
    const bytes = workbookOf({
      data: many(
        n,
        (i) =>
          `<row r="${i + 1}">${cell(i, 1, `<f t="shared" ref="B${i + 1}:C${i + 1}" si="${i}">A1*2</f>`)}${cell(i, 2, `<f t="shared" si="${i}"/>`)}</row>`,
      ),
    });
    return () => {
      const { bytes: after, before } = patchWorkbook(bytes, { edits: list(n, (i) => edit(i, 1)) });
      return patchWorkbook(after, { undo: before });
    };
  },
  'comments that never end, in a text': (n) => {
    const text = `<![CDATA[${'<!--'.repeat(n * 10)}]]>`;
    const bytes = workbookOf({ data: `<row r="1">${cell(0, 0, `<is><t>${text}</t></is>`, ' t="inlineStr"')}</row>` });
    return everything(bytes);
  },
  'formats given to cells': (n) => {
    const bytes = workbookOf({ data: ROW });
    const edits = list(n, (i) => ({ ...edit(i, 0), content: { value: 1, format: `0"${i}"` } }));
    return () => {
      const { bytes: after, before } = patchWorkbook(bytes, { edits });
      return patchWorkbook(after, { undo: before });
    };
  },
  'names beside a report': (n) => {
    const names = many(n, (i) => `<definedName name="n${i}" localSheetId="9">A1</definedName>`);
    const markers = many(n, (i) => `<definedName name="_gouji_${i}">'无${i}'!$A$1</definedName>`);
    const views = many(n, () => '<workbookView activeTab="5"/>');
    return everything(
      workbookOf({
        data: ROW,
        parts: {
          'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews>${views}</bookViews><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames>${names}${markers}</definedNames></workbook>`,
        },
      }),
    );
  },
  'sheets, references and content types': (n) => {
    const few = Math.ceil(n / 10);
    const parts = Object.fromEntries(
      Array.from({ length: few }, (_, i) => [
        `xl/worksheets/s${i}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${ROW}</sheetData></worksheet>`,
      ]),
    );
    const bytes = workbookOf({
      data: ROW,
      parts: {
        ...parts,
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${many(few, (i) => `<Override PartName="/xl/worksheets/s${i}.xml" ContentType="x"/>`)}</Types>`,
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/>${many(few, (i) => `<sheet name="s${i}" sheetId="${i + 2}" r:id="s${i}"/>`)}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ...Array.from({ length: few }, (_, i): [string, string, string] => [
            `s${i}`,
            'worksheet',
            `worksheets/s${i}.xml`,
          ]),
        ),
      },
    });
    const at = (i: number) => ({ sheet: `s${i}`, row: 0, column: 0 });
    const edits = list(few, (i) => ({ place: at(i), content: { value: 2 } }));
    const marks = Array.from({ length: few }, (_, i): Mark => ({ place: at(i), look: 'note' }));
    return async () => {
      await readWorkbook(bytes);
      const marked = patchWorkbook(bytes, { edits, marks, report: REPORT });
      return patchWorkbook(marked.bytes, { undo: marked.before, marks: [], report: null });
    };
  },
  'runs of a string in many cells': (n) =>
    reading(
      workbookOf({
        strings: `<si>${many(n, (i) => `<r><rPr><vertAlign val="superscript"/></rPr><t>${i % 10}字</t></r>`)}</si>`,
        data: many(n, (i) => `<row r="${i + 1}">${cell(i, 0, '<v>0</v>', ' t="s"')}</row>`),
      }),
    ),
  'digits of what is no number': (n) =>
    reading(workbookOf({ data: `<row r="1">${cell(0, 0, `<v>${'1'.repeat(n * 20)}x</v>`)}</row>` })),
  'brackets of a format of dates': (n) =>
    reading(
      workbookOf({
        styles: `<numFmts><numFmt numFmtId="200" formatCode="${'[x'.repeat(n * 4)}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`,
        data: `<row r="1">${cell(0, 0, '<v>2024-01-01</v>', ' t="d" s="1"')}</row>`,
      }),
    ),
  'strings and cells that refer to none': (n) =>
    everything(
      workbookOf({
        strings: many(n, (i) => `<si><t>${i}</t></si>`),
        data: many(n, (i) => `<row r="${i + 1}">${cell(i, 0, `<v>${i * 2}</v>`, ' t="s"')}</row>`),
      }),
    ),
  'elements in elements': (n) =>
    reading(
      workbookOf({ data: ROW, tail: `<extLst>${many(n * 5, () => '<a>')}${many(n * 5, () => '</a>')}</extLst>` }),
    ),
  'comments between elements': (n) => everything(workbookOf({ data: many(n * 5, () => '<!-- - -->') + ROW })),
  'conditional formats of others': (n) =>
    everything(
      workbookOf({
        data: ROW,
        tail: many(
          n,
          (i) =>
            `<conditionalFormatting sqref="A${i + 1}"><cfRule type="expression" dxfId="${i}" priority="${i + 1}"><formula>N("gouji:")=1</formula></cfRule></conditionalFormatting>`,
        ),
      }),
    ),
  'styles that lead nowhere': (n) =>
    everything(
      workbookOf({
        styles: `<fonts/><cellXfs>${many(n, (i) => `<xf fontId="${i}" fillId="${i}" borderId="${i}" numFmtId="${164 + i}"/>`)}</cellXfs>`,
        data: many(n, (i) => `<row r="${i + 1}">${cell(i, 0, '<v>1</v>', ` s="${n + i}"`)}</row>`),
      }),
    ),
  'merged areas that overlap': (n) => {
    const tail = `<mergeCells>${many(n, () => '<mergeCell ref="B2:CV100"/>')}</mergeCells>`;
    const marks = Array.from({ length: n }, (_, i) => mark(i % 127, i % 2 ? 0 : 126));
    const bytes = workbookOf({ data: ROW, tail });
    return () => patchWorkbook(bytes, { edits: list(n, (i) => edit(i, 0)), marks });
  },
  'an order of calculation, named many times': (n) => {
    const bytes = workbookOf({
      data: many(n, (i) => `<row r="${i + 1}">${cell(i, 0, '<f>1</f><v>1</v>')}</row>`),
      parts: {
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${many(n, () => '<Override PartName="/xl/chain.xml" ContentType="x"/>')}</Types>`,
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ...Array.from({ length: n }, (_, i): [string, string, string] => [`c${i}`, 'calcChain', 'chain.xml']),
        ),
        'xl/chain.xml': `<calcChain xmlns="${MAIN}">${many(n, (i) => `<c r="A${i + 1}" i="1"/>`)}</calcChain>`,
      },
    });
    return () => {
      const { bytes: after, before } = patchWorkbook(bytes, { edits: list(n, (i) => edit(i, 0)), store: '一' });
      return patchWorkbook(after, { undo: before, store: null });
    };
  },
  'parts of other programs': (n) => {
    const few = Math.ceil(n / 10);
    const parts = Object.fromEntries(Array.from({ length: few }, (_, i) => [`customXml/item${i + 1}.xml`, '<a/>']));
    const rels = Array.from({ length: few }, (_, i): [string, string, string] => [
      `x${i}`,
      'customXml',
      `../customXml/item${i + 1}.xml`,
    ]);
    const own = relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ...rels);
    return everything(workbookOf({ data: ROW, parts: { ...parts, 'xl/_rels/workbook.xml.rels': own } }));
  },
  'slashes of a reference': (n) =>
    everything(
      workbookOf({
        data: ROW,
        parts: {
          'xl/_rels/workbook.xml.rels': relationships(
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId2', 'x/'.repeat(n * 20), `${'../a/'.repeat(n * 10)}`],
          ),
        },
      }),
    ),
};

async function timed(work: Work): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test.each(Object.entries(CASES))('%s', async (_, workOf) => {
  const [small, large] = [workOf(SMALL), workOf(SMALL * 10)];
  await small();
  const base = Math.max(FLOOR_MS, await timed(small));
  let ratio = (await timed(large)) / base;
  // Only what seems too slow is worth the time of looking again.
  for (let again = 0; again < REPETITIONS && ratio >= MOST; again++) {
    ratio = Math.min(ratio, (await timed(large)) / Math.max(base, await timed(small)));
  }
  if (process.env.GOUJI_RATIOS) console.log(`${_}: ${base.toFixed(1)} ms × ${ratio.toFixed(1)}`);
  expect(ratio).toBeLessThan(MOST);
});
