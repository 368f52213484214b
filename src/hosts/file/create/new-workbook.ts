import type { Sheet } from '../../../workbook/types';
import { attributeValue } from '../../port/xml-escape';
import { DEFAULT_LIMITS } from '../zip/limits';
import { rewriteZip } from '../zip/zip-rewriter';
import { newSheetXml } from './new-sheet';
import { NewStyles } from './new-styles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The record that ends a zip package without entries. */
const EMPTY_ZIP = new Uint8Array([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]);

/**
 * A workbook file (.xlsx) of some sheets, each one table: the caption in row 1, the grid below. The same sheets give the same
 * bytes. Throws a `Refusal`, unwritable-content, for what no cell can hold.
 */
export function newWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const styles = new NewStyles();
  const paths = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const contents = sheets.map((sheet, at) => newSheetXml(sheet, styles, at === 0, MAIN));
  const types = [
    ['/xl/workbook.xml', `${TYPES}.sheet.main+xml`],
    ...paths.map((path) => [`/xl/${path}`, `${TYPES}.worksheet+xml`]),
    ['/xl/styles.xml', `${TYPES}.styles+xml`],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${attributeValue(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    ],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets><calcPr calcId="191029"/></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([...paths.map((path) => ['worksheet', path] as const), ['styles', 'styles.xml']]),
    ],
    ...contents.map((content, at) => [`xl/${paths[at]!}`, content] as const),
    // Last: writing the sheets has filled it.
    ['xl/styles.xml', styles.xml(MAIN)],
  ];
  const added = parts.map(([name, content]) => ({
    name,
    bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`),
  }));
  return rewriteZip(EMPTY_ZIP, DEFAULT_LIMITS, { replaced: new Map(), removed: new Set(), added });
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}
