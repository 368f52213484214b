import { Refusal } from '../../../refusals/file-refusal';
import { address, parseArea } from '../../../workbook/address';
import { COLUMNS, ROWS } from '../../../workbook/excel-limits';
import type { Area, Cell, CellValue, Row } from '../../../workbook/types';
import { columnInRow, isAscii, plainInteger } from '../xml/xml-bytes';
import { xmlBoolean } from '../xml/xml-elements';
import type { XmlHandler, XmlTokenizer } from '../xml/xml-tokenizer';
import type { Limits } from '../zip/limits';
import { type CellType, cellValue, unreadValue } from './cell-value';
import { dateFormatFor } from './iso-date';
import { RowPacker } from './packed-rows';
import { PlainCell } from './plain-cell';
import { type Run, RunReader, seenIn } from './rich-text';
import type { SharedStrings } from './shared-strings';
import { SheetFormulas } from './sheet-formulas';
import { SheetElement } from './sheet-shape';
import type { CellStyles } from './styles';

/** What the cells of all sheets refer to, and how many more may be read. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly styles: CellStyles;
  readonly date1904: boolean;
  /** True where numbers count as they are shown. */
  readonly asShown: boolean;
  readonly limits: Limits;
  cellsLeft: number;
}

const CELL_TYPES: readonly CellType[] = ['s', 'n', 'str', 'b', 'e', 'inlineStr', 'd'];
// More than any table people fill in by hand; the rest of a longer sheet is packed.
const PLAIN_CELLS = 10_000;
// Attribute names of one letter: r (address), s (style), t (type).
const R = 0x72;
const S = 0x73;
const T = 0x74;

/** Builds the rows of a worksheet from its elements as the tokenizer reports them. Throws `Refusal`. */
export class SheetReader implements XmlHandler {
  private readonly rows: Row[] = [];
  private readonly merges: Area[] = [];
  private readonly oddCells: string[] = [];
  private readonly oddMerges: string[] = [];
  private sawData = false;
  private rowsInOrder = true;
  private sheetCells = 0;
  private readonly packer = new RowPacker();
  private readonly plain = new PlainCell();

  // The row and the cell being read: fields reused, since an object for each cell would be garbage by the million.
  private row = -1;
  private rowHidden = false;
  private readonly cells: Cell[] = [];
  private cellCount = 0;
  private cellsInOrder = true;
  private column = -1;
  private type: CellType | 'unknown' = 'n';
  private unknownType = '';
  private style = 0;
  private content = '';
  private sawValue = false;
  private isTwice = false;
  private formula: string | undefined;
  private formulaShared = false;
  /** Of the formula's group; undefined where it is of none. */
  private group: string | undefined;
  private readonly formulas = new SheetFormulas();
  private rowHasFormula = false;
  private readonly inlineRuns = new RunReader(SheetElement);
  private runs: readonly Run[] | undefined;

  constructor(
    private readonly part: string,
    private readonly context: SheetContext,
  ) {}

  /** The sheet, once its part was read to the end, and what was odd about it. */
  result(): { rows: Row[]; merges: Area[]; odd: readonly string[]; formulas: SheetFormulas } {
    // Without its cells a sheet would pass for an empty one.
    if (!this.sawData) throw this.damaged('no sheetData');
    const { rows, merges, formulas } = this;
    if (!this.rowsInOrder) {
      rows.sort((a, b) => a.index - b.index);
      const twice = rows.find((row, i) => row.index === rows[i - 1]?.index);
      if (twice !== undefined) throw this.damaged(`row ${twice.index + 1} twice`);
    }
    const { oddCells, oddMerges } = this;
    const odd = [
      ...(oddCells.length > 0 ? [`单元格 ${named(oddCells)} 的内容读不懂，没有当作数`] : []),
      ...(oddMerges.length > 0 ? [`合并区域 ${named(oddMerges)} 读不懂，没有理会`] : []),
    ];
    return { rows, merges, odd, formulas };
  }

  open(kind: number, xml: XmlTokenizer): void {
    if (kind === SheetElement.Cell) this.openCell(xml);
    else if (kind === SheetElement.Value) this.openValue();
    else if (kind === SheetElement.Row) this.openRow(xml);
    else if (kind === SheetElement.Formula) this.openFormula(xml);
    else if (kind === SheetElement.Inline) this.openValue();
    else if (kind === SheetElement.Text) this.type = 'inlineStr';
    else if (kind === SheetElement.Merge) this.merge(xml);
    else if (kind === SheetElement.Data) this.sawData = true;
    else this.inlineRuns.open(kind, xml);
  }

  /** Reads a cell at one go if it can. */
  whole(xml: XmlTokenizer, start: number, filled: number): number {
    const { plain, context } = this;
    const after = plain.read(xml.bytes, start, filled, this.row);
    if (after < 0) return after;
    this.column = plain.column;
    if (plain.blank) return after;
    // A string missing from the table is left to the other way of reading, which says so.
    const value = plain.shared ? context.strings.texts[plain.number] : plain.number;
    if (value === undefined) return -1;
    this.style = plain.style;
    this.runs = plain.shared ? context.strings.runs.get(plain.number) : undefined;
    const formula =
      plain.formulaEnd > plain.formulaStart ? xml.text(plain.formulaStart, plain.formulaEnd, true) : undefined;
    this.group = undefined;
    if (value !== '') this.keep(value, context.styles.formats[plain.style], formula, undefined);
    else if (formula !== undefined) return -1;
    return after;
  }

  text(kind: number, xml: XmlTokenizer, start: number, end: number, raw: boolean): void {
    const text = xml.text(start, end, raw);
    if (kind === SheetElement.Formula) this.formula += text;
    else {
      this.content += text;
      this.inlineRuns.text(text);
    }
  }

  close(kind: number): void {
    if (kind === SheetElement.Cell) this.closeCell();
    else if (kind === SheetElement.Row) this.closeRow();
    else if (kind === SheetElement.Formula && this.formula === '' && !this.formulaShared) this.formula = undefined;
  }

  private openRow(xml: XmlTokenizer): void {
    this.row++;
    this.rowHidden = false;
    for (let slot = 0; slot < xml.attributeCount * 4; slot += 4) {
      const { attributes, bytes } = xml;
      const [start, end] = [attributes[slot] as number, attributes[slot + 1] as number];
      if (isAscii(bytes, start, end, 'hidden')) this.rowHidden = xmlBoolean(xml.attributeText(slot / 4));
      if (!isAscii(bytes, start, end, 'r')) continue;
      this.row = plainInteger(bytes, attributes[slot + 2] as number, attributes[slot + 3] as number) - 1;
      if (this.row < 0) throw this.damaged(`row number "${xml.attributeText(slot / 4)}"`);
    }
    if (this.row >= ROWS) throw this.damaged(`row ${this.row + 1} beyond the grid`);
    this.column = -1;
    this.cellCount = 0;
    this.cellsInOrder = true;
    this.rowHasFormula = false;
  }

  private openCell(xml: XmlTokenizer): void {
    const { attributes, bytes } = xml;
    this.column++;
    this.type = 'n';
    this.style = 0;
    this.content = '';
    this.sawValue = false;
    this.isTwice = false;
    this.formula = undefined;
    this.group = undefined;
    this.inlineRuns.clear();
    for (let slot = 0; slot < xml.attributeCount * 4; slot += 4) {
      const name = attributes[slot] as number;
      if (attributes[slot + 1] !== name + 1) continue;
      const start = attributes[slot + 2] as number;
      const end = attributes[slot + 3] as number;
      const letter = bytes[name];
      if (letter === R) {
        this.column = columnInRow(bytes, start, end, this.row);
        if (this.column < 0) throw this.damaged(`cell "${xml.attributeText(slot / 4)}" in row ${this.row + 1}`);
      } else if (letter === S) {
        this.style = plainInteger(bytes, start, end);
      } else if (letter === T) {
        const type = CELL_TYPES.find((known) => isAscii(bytes, start, end, known));
        this.type = type ?? 'unknown';
        if (type === undefined) this.unknownType = xml.attributeText(slot / 4);
      }
    }
    if (this.column >= COLUMNS) throw this.damaged(`column ${this.column + 1} beyond the grid`);
  }

  /** Of two values, or two formulas, nobody can tell which counts. */
  private openValue(): void {
    if (this.content !== '') this.isTwice = true;
    this.sawValue = true;
  }

  private openFormula(xml: XmlTokenizer): void {
    if (this.formula !== undefined) this.isTwice = true;
    this.formula = '';
    this.formulaShared = false;
    this.group = undefined;
    let kind = 'normal';
    for (let n = 0; n < xml.attributeCount; n++) {
      const name = xml.attributeName(n);
      if (name === 't') kind = xml.attributeText(n);
      else if (name === 'si') this.group = xml.attributeText(n);
    }
    // A member of a shared formula, or a cell of a data table, has a formula but no text of its own.
    this.formulaShared = kind !== 'normal';
    if (kind !== 'shared') this.group = undefined;
    else this.group ??= '0';
  }

  private merge(xml: XmlTokenizer): void {
    for (let n = 0; n < xml.attributeCount; n++) {
      const slot = n * 4;
      if (!isAscii(xml.bytes, xml.attributes[slot] as number, xml.attributes[slot + 1] as number, 'ref')) continue;
      const area = parseArea(xml.attributeText(n));
      if (this.merges.length === this.context.limits.maxCells) throw this.tooLarge('merged areas');
      if (area === undefined) this.oddMerges.push(`“${xml.attributeText(n).slice(0, 40)}”`);
      else this.merges.push(area);
    }
  }

  private closeCell(): void {
    const { context, formula, type } = this;
    let format = context.styles.formats[this.style];
    this.runs = this.inlineRuns.result();
    let value = this.value();
    let shown: string | undefined;
    if (type === 'd' && typeof value === 'number') format = dateFormatFor(format, value);
    if (value === undefined || value === '') {
      if (formula === undefined) return;
      // A formula that gave an empty text shows one; a formula never calculated has no text to show.
      if (this.sawValue && type !== 'n') shown = '';
      value = '';
    }
    this.keep(value, format, formula, shown);
  }

  /** The value of the cell just read; undefined if it is blank. */
  private value(): CellValue | undefined {
    const { content: text, type, context } = this;
    const isText = type === 'str' || type === 'inlineStr';
    if (isText ? text === '' : text.trim() === '') return undefined;
    const value =
      type === 'unknown' || this.isTwice ? undefined : cellValue(type === 's' ? 'n' : type, text, context.date1904);
    if (value !== undefined && type !== 's') return value;
    const string = type === 's' && !this.isTwice ? context.strings.texts[value as number] : undefined;
    if (string === undefined) {
      const kind = type === 'unknown' ? `（t="${this.unknownType.slice(0, 40)}"）` : '';
      this.oddCells.push(`${address(this.row, this.column)}${kind}`);
      return unreadValue(type === 's' || this.isTwice ? '' : text);
    }
    this.runs = context.strings.runs.get(value as number);
    return string;
  }

  private keep(
    value: CellValue,
    format: string | undefined,
    formula: string | undefined,
    text: string | undefined,
  ): void {
    const { context, cells, column } = this;
    if (context.cellsLeft-- === 0) throw this.tooLarge(`more than ${context.limits.maxCells} cells`);
    if (this.cellCount > 0 && (cells[this.cellCount - 1] as Cell).column >= column) this.cellsInOrder = false;
    // Some programs write the equals sign that only people type.
    const source = formula?.startsWith('=') ? formula.slice(1) : formula;
    const cell = cellOf(column, value, format, source, text);
    const struck = context.styles.struck.has(this.style);
    const asShown = context.asShown && typeof value === 'number' && format !== undefined;
    const isPlain = this.runs === undefined && !struck && !asShown;
    const kept = isPlain ? cell : { ...cell, ...this.lookOf(struck), ...(asShown ? { asShown } : {}) };
    cells[this.cellCount++] = kept;
    if (formula === undefined) return;
    this.rowHasFormula = true;
    if (this.group !== undefined) this.formulas.share(kept, this.row, this.group);
  }

  /** What runs, or a font that strikes out, make of the cell. */
  private lookOf(struck: boolean): Pick<Cell, 'rich' | 'struck'> {
    if (this.runs === undefined) return struck ? { struck } : {};
    const seen = seenIn(this.runs, struck);
    return seen === undefined ? { struck: true } : { rich: seen };
  }

  private closeRow(): void {
    if (this.cellCount === 0) return;
    const cells = this.cells.slice(0, this.cellCount);
    if (!this.cellsInOrder) {
      cells.sort((a, b) => a.column - b.column);
      const twice = cells.find((cell, i) => cell.column === cells[i - 1]?.column);
      if (twice !== undefined) throw this.damaged(`cell ${address(this.row, twice.column)} twice`);
    }
    const last = this.rows.at(-1);
    if (last !== undefined && last.index >= this.row) this.rowsInOrder = false;
    this.sheetCells += cells.length;
    const row = this.rowOf(cells);
    this.rows.push(row);
    if (this.rowHasFormula) this.formulas.add(row);
  }

  private rowOf(cells: readonly Cell[]): Row {
    const { row: index } = this;
    if (this.rowHidden) return { index, cells, hidden: true };
    return this.sheetCells > PLAIN_CELLS ? this.packer.row(index, cells) : { index, cells };
  }

  private damaged(detail: string): Refusal {
    return new Refusal('damaged-part', { part: this.part, detail });
  }

  private tooLarge(detail: string): Refusal {
    return new Refusal('too-large', { part: this.part, detail });
  }
}

/** So many are named; the rest is counted. */
const MOST_NAMED = 5;

function named(things: readonly string[]): string {
  const more = things.length > MOST_NAMED ? ` 等 ${things.length} 处` : '';
  return things.slice(0, MOST_NAMED).join('、') + more;
}

// Literals of exactly the properties present: a million cells with unused slots would take a third more memory.
function cellOf(
  column: number,
  value: CellValue,
  format: string | undefined,
  formula: string | undefined,
  text: string | undefined,
): Cell {
  if (formula === undefined) return format === undefined ? { column, value } : { column, value, format };
  if (text !== undefined)
    return format === undefined ? { column, value, text, formula } : { column, value, format, text, formula };
  return format === undefined ? { column, value, formula } : { column, value, format, formula };
}
