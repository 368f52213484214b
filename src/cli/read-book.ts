import { builtInCatalogue } from '../audit/built-in';
import { type Catalogue, type CheckResult, check } from '../audit/check';
import { readWorkbook } from '../hosts/file/read/read-workbook';
import { readStore } from '../hosts/file/write/store';
import { type OwnParts, ownPartsOf } from '../report/own-parts';
import { directionsWith, type PlacesSaid } from './places';
import { readFile } from './read-file';
import { zipTools } from './zip-tools';

/** A workbook from disk, checked, with what we keep in it. */
export interface ReadBook extends OwnParts {
  readonly bytes: Uint8Array;
  readonly checked: CheckResult;
  readonly catalogue: Catalogue;
}

/**
 * Reads and checks a workbook by what is kept in it and what the command was told of places; the latter is not kept.
 * Throws a Refusal or UsageError.
 */
export async function readBook(file: string, said: PlacesSaid = {}): Promise<ReadBook> {
  const bytes = readFile(file);
  const own = ownPartsOf(await readWorkbook(bytes, {}, zipTools), readStore(bytes));
  const directions = directionsWith(own.directions, said, own.workbook);
  const catalogue = builtInCatalogue();
  const checked = check(own.workbook, catalogue, directions);
  return { ...own, bytes, checked, catalogue };
}
