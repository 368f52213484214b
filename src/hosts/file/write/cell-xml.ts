import { Refusal } from '../../../refusals/file-refusal';
import { address } from '../../../workbook/address';
import type { CellContent } from '../../../workbook/edits';
import { LONGEST_FORMULA, LONGEST_TEXT } from '../../../workbook/excel-limits';
import type { CellError, CellPlace, CellValue } from '../../../workbook/types';
import { characterData, formulaData } from '../../port/xml-escape';
import { asEmpty, asOpen, withAttribute } from '../xml/start-tag';
import { XmlDocument } from '../xml/xml-document';

// The errors that a cell can hold; newer ones stand in files as #VALUE! with metadata of their own.
const ERRORS: ReadonlySet<string> = new Set('#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA'.split(' '));

/** True for an error that only the file it was read from can hold. */
export const isOwnError = (value: CellValue | undefined): value is CellError =>
  typeof value === 'object' && !ERRORS.has(value.error);

/** Throws a `Refusal`: unwritable-content, naming the cell, for what Excel could not store. */
export function checkContent(place: CellPlace, { value, formula, format }: CellContent): void {
  const refuse = (detail: string): Refusal =>
    new Refusal('unwritable-content', { sheet: place.sheet, cell: address(place.row, place.column), detail });
  if (typeof value === 'number' && !Number.isFinite(value)) throw refuse(`number ${value}`);
  if (typeof value === 'string' && value.length > LONGEST_TEXT) throw refuse(`text of ${value.length} characters`);
  if (isOwnError(value)) throw refuse(`error value ${value.error}`);
  if (formula !== undefined && (formula === '' || formula.length > LONGEST_FORMULA)) {
    throw refuse(`formula of ${formula.length} characters`);
  }
  if (formula !== undefined && /[^\P{Cc}\t\n\r\u007f-\u009f]|\p{Cs}|[\ufffe\uffff]/u.test(formula)) {
    throw refuse('control character in a formula');
  }
  if (format !== undefined && (format === '' || format.length > 255)) throw refuse(`number format "${format}"`);
}

/** The element of a cell that was not there. */
export function newCell(prefix: string, row: number, column: number, style: number, content: CellContent): string {
  const tag = `<${prefix}c r="${address(row, column)}"${style === 0 ? '' : ` s="${style}"`}>`;
  return filled(tag, prefix, content, undefined, '');
}

/**
 * The element of a cell with other content: its place, style and unknown attributes stay; what belonged to the old
 * value (type, metadata, phonetic runs) goes.
 * @param formula the formula element to keep as written, if the formula stays
 */
export function changedCell(xml: string, style: number | undefined, content: CellContent, formula?: string): string {
  const doc = new XmlDocument(xml, '');
  let tag = withAttribute(withAttribute(doc.tag(doc.root), 't', undefined), 'vm', undefined);
  if (formula === undefined) tag = withAttribute(tag, 'cm', undefined);
  if (style !== undefined) tag = withAttribute(tag, 's', String(style));
  const extensions = doc.child(doc.root, 'extLst');
  return filled(asOpen(tag), doc.prefix, content, formula, extensions === undefined ? '' : doc.raw(extensions));
}

function filled(
  tag: string,
  prefix: string,
  { value, formula }: CellContent,
  kept: string | undefined,
  extensions: string,
): string {
  const source = formula?.replace(/^=/, '');
  const element = kept ?? (source === undefined ? '' : `<${prefix}f>${formulaData(source)}</${prefix}f>`);
  const isText = typeof value === 'string';
  // A text of its own goes into the cell, so that the table of strings stays as it is; results cannot stand there.
  const type = isText ? (element === '' ? 'inlineStr' : 'str') : typeOf(value);
  const result =
    type === 'inlineStr'
      ? `<${prefix}is>${textElement(`${prefix}t`, value as string)}</${prefix}is>`
      : value === undefined
        ? ''
        : isText
          ? textElement(`${prefix}v`, value)
          : `<${prefix}v>${valueText(value)}</${prefix}v>`;
  const inner = element + result + extensions;
  const typed = type === undefined ? tag : withAttribute(tag, 't', type);
  return inner === '' ? asEmpty(typed) : `${typed}${inner}</${prefix}c>`;
}

function typeOf(value: CellValue | undefined): string | undefined {
  if (typeof value === 'boolean') return 'b';
  return typeof value === 'object' ? 'e' : undefined;
}

function valueText(value: Exclude<CellValue, string>): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  // The shortest digits that read back as the same number; there is no -0 in a workbook.
  return typeof value === 'number' ? String(value + 0) : characterData(value.error);
}

/** An element of text; blanks at its ends would be lost unless it says that they are meant. */
export function textElement(name: string, text: string): string {
  const space = /^\s|\s$|\n|\t| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}${space}>${characterData(text)}</${name}>`;
}
