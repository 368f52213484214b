import { attributeValue } from '../../port/xml-escape';

/** How a cell of a new workbook looks. */
export type NewLook = 'caption' | 'corner' | 'head' | 'body' | 'text';

const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_OWN = 164;
/** Font, fill and border by their numbers in the lists below, and where the text stands. */
const LOOKS: Readonly<Record<NewLook, readonly [font: number, fill: number, border: number, align: string]>> = {
  caption: [1, 0, 0, 'center'],
  corner: [0, 0, 0, 'right'],
  head: [2, 2, 1, 'center'],
  body: [0, 0, 1, 'center'],
  text: [0, 0, 1, 'left'],
};

const font = (size: number, isBold: boolean): string =>
  `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
const line = (side: string): string => `<${side} style="thin"><color indexed="64"/></${side}>`;
const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** The styles of a new workbook, gathered while its sheets are written. */
export class NewStyles {
  private readonly formats = new Map<string, number>();
  private readonly styles = new Map<string, number>();

  /** The number of a style. */
  of(look: NewLook, format = 'General'): number {
    const key = `${look} ${format}`;
    const known = this.styles.get(key);
    if (known !== undefined) return known;
    // The first is that of cells which are not written.
    const number = this.styles.size + 1;
    this.styles.set(key, number);
    if (!BUILT_IN.has(format) && !this.formats.has(format)) this.formats.set(format, FIRST_OWN + this.formats.size);
    return number;
  }

  xml(namespace: string): string {
    const own = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${attributeValue(code)}"/>`,
    );
    const fills = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>', SHADED];
    const borders = [
      '<left/><right/><top/><bottom/><diagonal/>',
      `${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/>`,
    ];
    const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf>';
    return `<styleSheet xmlns="${namespace}">${list('numFmts', own)}${list('fonts', [font(11, false), font(14, true), font(11, true)])}${list(
      'fills',
      fills.map((fill) => `<fill>${fill}</fill>`),
    )}${list(
      'borders',
      borders.map((border) => `<border>${border}</border>`),
    )}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', [
      plain,
      ...[...this.styles.keys()].map((key) => this.style(key)),
    ])}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }

  private style(key: string): string {
    const space = key.indexOf(' ');
    const [look, format] = [key.slice(0, space) as NewLook, key.slice(space + 1)];
    const [fontId, fillId, borderId, align] = LOOKS[look];
    const id = BUILT_IN.get(format) ?? this.formats.get(format)!;
    return `<xf numFmtId="${id}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`;
  }
}

const SHADED = '<patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill>';
