import type { Block, Report } from '../../workbook/report';
import { readLargeXml } from '../file/xml/xml-encoding';
import { XmlNames } from '../file/xml/xml-names';
import { XmlTokenizer } from '../file/xml/xml-tokenizer';
import type { ZipTools } from '../file/zip/inflate';
import type { Limits } from '../file/zip/limits';
import { captioned } from './captions';
import type { Forms } from './choices';
import { withoutContents } from './contents';
import { DocumentReader } from './document-reader';
import { DOCUMENT_SHAPE } from './document-shape';
import { headingLevels } from './headings';
import { numbered } from './item-text';
import type { Changes, Choice, Paragraph, Stretch } from './items';
import { readNumbering } from './numbering';
import { tornAt } from './struck';
import { readStyles } from './styles';
import { wordTables } from './tables';
import { inWordsOfWord, openWord, type WordPackage } from './word-package';

/** How a report is to be read. */
export interface ReadOptions {
  /** Which text counts where changes are tracked; `accepted` unless said. */
  readonly changes?: Changes;
  /** Forms that count in place of those that Word shows. */
  readonly forms?: Forms;
  readonly limits?: Partial<Limits>;
  /** Faster ways to unpack, where the host has them. */
  readonly tools?: ZipTools;
}

/** A report with where its pieces lie in the file. */
export interface WordReport extends Report {
  /** The paragraph of each block, where it is one of text. */
  readonly paragraphs: readonly (Paragraph | undefined)[];
  /** The paragraphs of each cell, by sheet, then by row and column: `3,2`. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, readonly Stretch[]>>;
  /** What the document has in several forms. */
  readonly choices: readonly Choice[];
}

/** Longer than any tag but those of drawings in old documents, which carry themselves along in an attribute. */
const MOST_TOKEN_BYTES = 4_194_304;

/**
 * Reads a report in Word: its tables as sheets of a workbook, their cells typed, and the text around them, in the order of
 * the document. Throws a `Refusal`, and nothing else.
 */
export function readReport(
  bytes: Uint8Array,
  { changes = 'accepted', forms, limits, tools }: ReadOptions = {},
): WordReport {
  return inWordsOfWord(() => {
    const reader = readDocument(openWord(bytes, limits, tools), changes, forms);
    return reportOf(reader, oddWords(reader));
  });
}

/** Reads the main part of a report. Throws what `openWord` and the tokenizer throw. */
function readDocument(
  { source, document, styles, numbering }: WordPackage,
  changes: Changes,
  forms?: Forms,
): DocumentReader {
  const reader = new DocumentReader(readStyles(source, styles), readNumbering(source, numbering), changes, forms);
  const { maxDepth } = source.limits;
  const xml = new XmlTokenizer(DOCUMENT_SHAPE, reader, document, maxDepth, new XmlNames(), MOST_TOKEN_BYTES);
  readLargeXml(source, document, xml);
  return reader;
}

function reportOf({ items: all, page, choices }: DocumentReader, odd: readonly string[]): WordReport {
  const headings = headingLevels(all);
  const items = withoutContents(all, headings);
  const tables = wordTables(captioned(items, headings), page > 1);
  const isLine = new Set(tables.flatMap(({ lines }) => lines));
  const byGrid = new Map(tables.map((table) => [table.first, table]));
  const blocks: Block[] = [];
  const paragraphs: (Paragraph | undefined)[] = [];
  for (const item of items) {
    const block =
      item.kind === 'table' ? tableBlock(byGrid.get(item)) : isLine.has(item) ? undefined : textBlock(item, headings);
    if (block === undefined) continue;
    blocks.push(block);
    paragraphs.push(item.kind === 'table' ? undefined : item);
  }
  return {
    sheets: tables.map(({ sheet }) => sheet),
    blocks,
    printed: new Map(tables.map(({ name, printed }) => [name, printed])),
    ...(odd.length === 0 ? {} : { odd }),
    paragraphs,
    cells: new Map(tables.map(({ name, cells }) => [name, cells])),
    choices,
  };
}

/** Nothing for a part of a table whose place was told before. */
const tableBlock = (table: { readonly name: string } | undefined): Block | undefined =>
  table === undefined ? undefined : { kind: 'table', sheet: table.name };

function textBlock(paragraph: Paragraph, headings: ReadonlyMap<Paragraph, number>): Block | undefined {
  if (paragraph.text.trim() === '') return undefined;
  const text = numbered(paragraph);
  const level = headings.get(paragraph);
  if (level !== undefined) return { kind: 'heading', level, text };
  const shift = text.length - paragraph.text.length;
  const torn = tornAt(paragraph.text, paragraph.struck).map((at) => at + shift);
  return { kind: 'paragraph', text, ...(torn.length === 0 ? {} : { torn }) };
}

function oddWords({ unread }: DocumentReader): string[] {
  const { chunks, objects } = unread;
  return [
    ...(chunks === 0 ? [] : [`文档里有 ${chunks} 处插入的别的文件，没有读`]),
    ...(objects === 0 ? [] : [`文档里有 ${objects} 个嵌入的对象（如 Excel 表格），没有读；其中的表请粘贴成 Word 表格`]),
  ];
}
