import { MAIN, OFFICE, PACKAGE, type Parts, zip } from '../package-of';

/** A small workbook of 表3 with one share that is off by its last digit, as a plain program writes it; every part may be odd. */

const TEXTS = ['表3 2020-2021年招生区域人数统计表', '区域范围', '人数（人）', '占比（%）', '招生总人数'];
const REGIONS = ['本市（州）招生人数', '省内市（州）外招生人数', '其他省学籍招生人数'];
const STRINGS = [...TEXTS, ...REGIONS];

const text = (cell: string, at: number) => `<c r="${cell}" t="s"><v>${at}</v></c>`;
const number = (cell: string, value: number, formula = '') => `<c r="${cell}" s="0">${formula}<v>${value}</v></c>`;

export const DATA = [
  text('A1', 0),
  [text('A2', 1), text('B2', 2), text('D2', 3)].join(''),
  [number('B3', 2020), number('C3', 2021), number('D3', 2020), number('E3', 2021)].join(''),
  `${text('A4', 4)}${number('B4', 323, '<f>SUM(B5:B7)</f>')}${number('C4', 454)}<c r="D4" s="1"><v>1</v></c><c r="E4" s="1"><v>1</v></c>`,
  `${text('A5', 5)}${number('B5', 274)}${number('C5', 405)}<c r="D5" s="1"><v>0.8482</v></c><c r="E5" s="1"><v>0.892</v></c>`,
  `${text('A6', 6)}${number('B6', 41)}${number('C6', 47)}<c r="D6" s="1"><v>0.1269</v></c><c r="E6" s="1"><f>C6/C$4</f><v>0.103524229</v></c>`,
  `${text('A7', 7)}${number('B7', 8)}${number('C7', 2)}<c r="D7" s="1"><v>0.0248</v></c><c r="E7" s="1"><v>0.0044</v></c>`,
]
  .map((cells, row) => `<row r="${row + 1}">${cells}</row>`)
  .join('');

export const MERGES = ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2'];
const merged = (areas: readonly string[]) =>
  `<mergeCells>${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
const RELATION = `${OFFICE}/`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

export const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATION}${type}" Target="${target}"/>`;
export const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${TYPE}${type}+xml"/>`;
const RELATIONS = [
  relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
  relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
  relation('rId3', 'styles', 'styles.xml'),
];
const OVERRIDES = [
  override('/xl/workbook.xml', 'sheet.main'),
  override('/xl/worksheets/sheet1.xml', 'worksheet'),
  override('/xl/sharedStrings.xml', 'sharedStrings'),
  override('/xl/styles.xml', 'styles'),
];
export const FONT = '<font><sz val="10"/><name val="仿宋"/></font>';
const FILLS = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
export const STYLES = {
  numFmts: '',
  fonts: `<fonts count="1">${FONT}</fonts>`,
  fills: `<fills count="2">${FILLS}</fills>`,
  borders: '<borders count="1"><border/></borders>',
  cellStyleXfs: '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs>',
  cellXfs: '<cellXfs count="2"><xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="10" fontId="0" xfId="0"/></cellXfs>',
  dxfs: '',
};

/** What is odd about a workbook: pieces in place of the ordinary ones. */
export interface Odd {
  readonly styles?: Partial<typeof STYLES> | string | null;
  readonly data?: string;
  readonly merges?: readonly string[];
  /** After the merged areas. */
  readonly tail?: string;
  readonly sheets?: string;
  readonly relations?: readonly string[];
  readonly overrides?: readonly string[];
  readonly defaults?: string;
  readonly strings?: string;
  /** Parts besides, or in place of what comes of the rest; undefined: not there. */
  readonly parts?: Record<string, string | Uint8Array | undefined>;
  readonly turn?: (parts: Parts) => Parts;
}

export function oddParts(odd: Odd = {}): Parts {
  const styles =
    odd.styles === null || typeof odd.styles === 'string'
      ? odd.styles
      : `<styleSheet xmlns="${MAIN}">${Object.values({ ...STYLES, ...odd.styles }).join('')}</styleSheet>`;
  const rels = (list: readonly string[]) => `<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;
  const drop = styles === null ? 'styles.xml' : '\0';
  const all: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${odd.defaults ?? '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'}${[...OVERRIDES, ...(odd.overrides ?? [])].filter((each) => !each.includes(drop)).join('')}</Types>`,
    '_rels/.rels': rels([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${odd.sheets ?? '<sheet name="表3" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels([...RELATIONS, ...(odd.relations ?? [])].filter((each) => !each.includes(drop))),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${odd.data ?? DATA}</sheetData>${merged(odd.merges ?? MERGES)}${odd.tail ?? ''}</worksheet>`,
    'xl/sharedStrings.xml':
      odd.strings ?? `<sst xmlns="${MAIN}">${STRINGS.map((t) => `<si><t>${t}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': styles ?? undefined,
    ...odd.parts,
  };
  const parts = Object.fromEntries(
    Object.entries(all).filter((part): part is [string, string] => part[1] !== undefined),
  );
  return odd.turn?.(parts) ?? parts;
}

export const oddBook = (odd: Odd = {}): Uint8Array => zip(oddParts(odd), 0);
