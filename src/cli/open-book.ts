import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { type DeskOptions, openDesk } from '../desk/audit-desk';
import type { Desk, Outcome } from '../desk/desk';
import type { CheckView } from '../desk/views/views';
import { type FileHost, openFile } from '../hosts/file/file-host';
import type { Direction } from '../recognise/types';
import { Refusal } from '../refusals/disk-refusal';
import { ownPartsOf } from '../report/own-parts';
import { summaryWords } from '../report/text';
import type { TextWords } from '../report/text-words';
import { placeText } from '../workbook/address';
import type { ConsoleIo } from './console-io';
import type { Target } from './destination';
import { outdatedMarks } from './marks-text';
import { directionsWith, type PlacesSaid } from './places';
import { readFile } from './read-file';
import { requireWorkbookFile } from './word-files';
import { wordsOf } from './words';
import { writeFile } from './write-file';

/** A workbook from disk on the desk. */
export interface OpenBook {
  readonly desk: Desk;
  /** The same workbook as it is in memory. */
  readonly host: FileHost;
}

/** Who works at the desk, and what is spoken there. */
type Speaker = Partial<Pick<DeskOptions, 'author' | 'language'>>;

/** Nobody waits at a screen: what is to be done later is done at the next turn. */
const timer = {
  set: (run: () => void) => setImmediate(run),
  clear: (handle: unknown) => clearImmediate(handle as NodeJS.Immediate),
};

/** Puts a workbook on the desk, with what the command was told of places. Throws a Refusal or UsageError. */
export async function openBook(file: string, places: PlacesSaid = {}, speaker: Speaker = {}): Promise<OpenBook> {
  requireWorkbookFile(file);
  const host = openFile(readFile(file), basename(file));
  return deskOver(host, await saidOf(host, places), speaker);
}

/** Puts a workbook that is in memory on the desk. */
export function deskOver(
  host: FileHost,
  said: readonly Direction[] = [],
  { author = '', language = 'zh' }: Speaker = {},
): OpenBook {
  const clock = () => new Date();
  return { host, desk: openDesk(host, { clock, newId: randomUUID, timer, said, suspects: false, author, language }) };
}

async function saidOf(host: FileHost, places: PlacesSaid) {
  if (places.table === undefined && places.ignore === undefined) return [];
  const { workbook, store } = await host.read();
  return directionsWith([], places, ownPartsOf(workbook, store).workbook);
}

/** The check of a workbook in which there must be something to work on. Throws a Refusal. */
export async function checked({ desk }: OpenBook): Promise<CheckView> {
  const view = await done(desk.check());
  if (view.counts.found > 0) return view;
  throw new Refusal('no-tables');
}

/** What came of it. Throws a Refusal, in the words of the desk, where nothing did. */
export async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome;
  if (result.ok) return result.value;
  throw Refusal.again(result.error);
}

/** Writes the workbook as it now is to the disk. Throws a Refusal. */
export async function saveBook({ host }: OpenBook, target: Target): Promise<void> {
  try {
    await writeFile(target, host.bytes());
  } catch (error) {
    if (!(error instanceof Refusal) || error.message.includes(target.path)) throw error;
    throw new Refusal('not-written', { what: target.path, detail: error.words, cause: error });
  }
}

/** How many findings of each severity there are, explained queries apart, and how many comparisons held. */
export const countedWords = ({ counts }: CheckView, words?: TextWords): string => summaryWords(counts, words);

/** The same of what a command has changed. */
export const countedAfter = (view: CheckView, io: ConsoleIo): string =>
  io.say('改后：', 'Now: ') + countedWords(view, wordsOf(io));

/** What the user should know of a workbook, each on a line of its own. */
export function tellWarning(warning: string, io: ConsoleIo): void {
  io.writeError(warning === '' ? [] : warning.split('\n'));
}

/** What the user should know of the workbook as it was written: what is odd about it, and marks that are not of this check. */
export function tellAfter({ warning, marksOutdated }: CheckView, io: ConsoleIo): void {
  tellWarning(warning, io);
  if (marksOutdated) io.writeError(outdatedMarks(io));
}

/** Names the formulas that show what they did before, since nobody could work them out. */
export function tellStale({ host }: OpenBook, io: ConsoleIo): void {
  const stale = host.stale();
  if (stale.length === 0) return;
  const cells = stale.map(placeText);
  io.writeError(
    io.say(
      `有 ${stale.length} 格公式用到改过的数，这里算不出来，显示的是原来的结果；请在 Excel 或 WPS 中打开并保存一次：${cells.join('、')}`,
      `${stale.length} formulas use changed cells and could not be worked out here; they show what they did. Open and save the workbook in Excel or WPS: ${cells.join(', ')}`,
    ),
  );
}
