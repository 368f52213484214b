import { HEADER_WORDS } from '../../catalogue/header-words/header-words';
import type { Block, Form, Label, Measure, Member } from '../../catalogue/types';
import type { ExpectedColumn } from '../types';
import { columnsByFlatWords } from './flat-headers';
import { meaningOf, rowMeanings, type Variants, variantsOf, wordsIn } from './header-variants';

function labelColumn(block: Block, label: Label): ExpectedColumn {
  return { block, label, path: [wordsIn(label.header)], dated: false, optional: label.optional ?? false };
}

function measureColumns(block: Block, measure: Measure): ExpectedColumn[] {
  const common = { block, measure, dated: measure.dated ?? false, optional: measure.optional ?? false };
  const below = measure.header.map(wordsIn);
  if (!measure.across) return [{ ...common, path: below }];
  const members = block.across?.members.filter((member) => member.measures?.includes(measure.name) ?? true) ?? [];
  return members.map((member) => ({
    ...common,
    member,
    path: [...(member.header ?? [member.name]).map(wordsIn), ...below],
  }));
}

/** What a table with the years in its header may have instead: a row for each. */
const YEAR_OF_ROWS: Label = { name: '年度', header: '年度|年份', kind: 'year', optional: true };

/** True for a column of years that the form does not have. */
export const isAddedYear = ({ label }: ExpectedColumn): boolean => label === YEAR_OF_ROWS;

/** True for a column of years that are printed once over several rows each, of the form or not. */
export const groupsByYear = (column: ExpectedColumn): boolean =>
  isAddedYear(column) || (column.label?.kind === 'year' && column.label.carries === true);

/** True where the form has the years in its rows. */
export const hasYearRows = (block: Block): boolean => block.labels.some(({ kind }) => kind === 'year');

/** True where nothing but their years tells the rows apart. */
export const hasOnlyYearRows = ({ labels }: Block): boolean =>
  labels.some(({ kind }) => kind === 'year') && labels.every(({ kind }) => kind === 'year' || kind === 'heading');

/** True where words may stand instead of a number. */
export const takesWords = (measure: Measure | undefined, member: Member | undefined): boolean =>
  measure?.words !== undefined && measure.words === member?.name;

/** True for figures of one year each: the form has the years in its header, or else in its rows. */
export const isDated = ({ dated, measure, block }: ExpectedColumn): boolean =>
  dated || (measure !== undefined && hasYearRows(block));

/** True also for what the form has of no year, beside numbers of each: a school may give it of each as well. */
export const mayBeDated = (column: ExpectedColumn): boolean =>
  isDated(column) || (column.measure?.kind === 'count' && column.block.measures.some(({ dated }) => dated));

/** All columns that the printed form of a block has, and one of years where those stand in its header. */
export function expectedColumns(block: Block): ExpectedColumn[] {
  const hasDated = !hasYearRows(block) && block.measures.some(({ dated }) => dated);
  return [
    ...block.labels.map((label) => labelColumn(block, label)),
    ...block.measures.flatMap((measure) => measureColumns(block, measure)),
    ...(hasDated ? [labelColumn(block, YEAR_OF_ROWS)] : []),
  ];
}

/** An expected column and whether its lowest header text alone tells it from the block's other columns. */
export type PatternColumn = ExpectedColumn & { readonly ownLeaf: boolean };

function hasOwnLeaf(column: ExpectedColumn, columns: readonly ExpectedColumn[]): boolean {
  const leaf = column.path.at(-1)!;
  return !columns.some((other) => other !== column && other.path.at(-1)!.some((word) => leaf.includes(word)));
}

/** One block of one form, with its columns. */
export interface Pattern {
  readonly form: Form;
  readonly block: Block;
  readonly columns: readonly PatternColumn[];
  /** How many of the columns no table is without: the year of a row may stand in the header instead. */
  readonly needed: number;
  /** How many the form prints. */
  readonly printed: number;
  /** Those that tell its rows apart. */
  readonly names: readonly PatternColumn[];
  /** Columns by the words that may stand lowest above them. */
  readonly byWord: ReadonlyMap<string, readonly PatternColumn[]>;
  /** Columns under several rows of words by all of these in one. */
  readonly byFlatWords: ReadonlyMap<string, PatternColumn>;
  /** Every text that may stand in the block's header. */
  readonly words: ReadonlySet<string>;
  /** What texts that the form does not print may mean in it, with the printed words for each. */
  readonly schoolWords: Variants;
  /** The words that no more than two forms have in their headers. */
  readonly distinctive: ReadonlySet<string>;
  /** The form's other blocks whose rows are the same years: a school may print them all under one header. */
  readonly beside: readonly Pattern[];
}

/** True for a column of the form that tells its rows apart. */
function namesRows(column: ExpectedColumn): boolean {
  const kind = column.label?.kind;
  return kind !== undefined && kind !== 'ordinal' && kind !== 'heading' && !isAddedYear(column);
}

function columnsByWord(columns: readonly PatternColumn[]): Map<string, PatternColumn[]> {
  const byWord = new Map<string, PatternColumn[]>();
  for (const column of columns) {
    for (const word of column.path.at(-1)!) byWord.set(word, [...(byWord.get(word) ?? []), column]);
  }
  return byWord;
}

/** A word in the headers of more forms than this says nothing about which table it is. */
const COMMON_FROM = 3;

/** The blocks of all forms, prepared for matching. */
export function patternsOf(forms: readonly Form[]): Pattern[] {
  const rows = rowMeanings(forms);
  const bare = forms.flatMap((form) =>
    form.blocks.map((block) => {
      const expected = expectedColumns(block);
      const columns = expected.map((column) => ({ ...column, ownLeaf: hasOwnLeaf(column, expected) }));
      return {
        form,
        block,
        columns,
        needed: columns.filter(({ optional, label }) => !optional && label?.kind !== 'year').length,
        printed: columns.filter((column) => !isAddedYear(column)).length,
        names: columns.filter(namesRows),
        byWord: columnsByWord(columns),
        byFlatWords: columnsByFlatWords(columns),
        words: new Set(columns.flatMap((column) => column.path.flat())),
        schoolWords: variantsOf(expected, HEADER_WORDS[form.no] ?? {}, rows),
      };
    }),
  );
  const formsOf = new Map<string, Set<number>>();
  for (const { form, words } of bare) {
    for (const word of words) formsOf.set(word, (formsOf.get(word) ?? new Set()).add(form.no));
  }
  const patterns: (Pattern & { beside: Pattern[] })[] = bare.map((pattern) => ({
    ...pattern,
    distinctive: new Set([...pattern.words].filter((word) => (formsOf.get(word)?.size ?? 0) < COMMON_FROM)),
    beside: [],
  }));
  for (const pattern of patterns) pattern.beside.push(...patterns.filter((other) => mayBeBeside(pattern, other)));
  return patterns;
}

const mayBeBeside = (one: Pattern, other: Pattern): boolean =>
  one !== other && one.form === other.form && hasOnlyYearRows(one.block) && hasOnlyYearRows(other.block);

/** The words of the form for a text in a header, from top to bottom; none where the form has nothing like it. */
export const printedWords = ({ words, schoolWords }: Pattern, text: string): readonly string[] =>
  words.has(text) ? [text] : (schoolWords.get(meaningOf(text)) ?? []);

/** A word of a header as the form prints it. */
export const asPrinted = (pattern: Pattern, text: string): string => printedWords(pattern, text).at(-1) ?? text;

/** A column in words: 国家级·项目数, 专业名称. */
export function columnName({ member, label, measure }: ExpectedColumn): string {
  return [member?.name, label?.name ?? measure?.name].filter(Boolean).join('·');
}

const MOST_NAMED = 4;

/** The first columns of a block by their names: `“年度”“项目经费”`. */
export const columnNames = ({ columns }: Pattern): string =>
  [...new Set(columns.filter((column) => !isAddedYear(column)).map(columnName))]
    .slice(0, MOST_NAMED)
    .map((name) => `“${name}”`)
    .join('');
