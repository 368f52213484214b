import { builtInCatalogue } from '../audit/built-in';
import { type Catalogue, type CheckResult, check } from '../audit/check';
import type { TextCheck } from '../claims/check-text';
import type { Language } from '../desk/book/spoken';
import type { Changes } from '../hosts/docx/items';
import { readWorkbook } from '../hosts/file/read/read-workbook';
import { readStore } from '../hosts/file/write/store';
import { type OwnParts, ownPartsOf } from '../report/own-parts';
import { A1_NAMES, type PlaceNames } from '../report/place-names';
import type { Report } from '../workbook/report';
import { directionsWith, type PlacesSaid } from './places';
import { readFile } from './read-file';
import { isWordFile } from './word-files';
import { zipTools } from './zip-tools';

/** A workbook from disk, checked, with what we keep in it. */
export interface ReadBook extends OwnParts {
  readonly bytes: Uint8Array;
  readonly checked: CheckResult;
  readonly catalogue: Catalogue;
  /** How its places are named, in the language that is spoken. */
  readonly names: (language?: Language) => PlaceNames;
  /** Where it is a report in Word: what it is, what its text says, and the words for that. */
  readonly word?: { readonly report: Report; readonly text: TextCheck; readonly words: WordModule };
}

/**
 * Reads and checks a workbook by what is kept in it and what the command was told of places; the latter is not kept. A
 * report in Word (by its name: .docx, .docm) is a workbook of its tables.
 * Throws a Refusal or UsageError.
 */
export async function readBook(file: string, said: PlacesSaid = {}, changes?: Changes): Promise<ReadBook> {
  const bytes = readFile(file);
  const word = isWordFile(file) ? await loadWord() : undefined;
  const report = word?.readReport(bytes, { tools: zipTools, ...(changes === undefined ? {} : { changes }) });
  const own =
    report === undefined
      ? ownPartsOf(await readWorkbook(bytes, {}, zipTools), readStore(bytes))
      : ownPartsOf(word!.workbookOf(report), undefined);
  const directions = directionsWith(own.directions, said, own.workbook);
  const catalogue = builtInCatalogue();
  const checked = check(own.workbook, catalogue, directions);
  const plain = { ...own, bytes, checked, catalogue };
  if (report === undefined || word === undefined) return { ...plain, names: () => A1_NAMES };
  let text: TextCheck | undefined;
  return {
    ...plain,
    word: {
      report,
      words: word,
      // Not every command asks for it.
      get text() {
        text ??= word.checkText(report.blocks, checked.index, checked.recognition);
        return text;
      },
    },
    names: (language) => word.printedPlaces(report, checked.recognition, language),
  };
}

/** What few runs need is loaded when they do. */
const loadWord = () => import('./read-word');
type WordModule = Awaited<ReturnType<typeof loadWord>>;
