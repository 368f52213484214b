import { type ErrorWords, type HostConflict, Refusal } from '../../refusals/refusal';
import type { HostPatch, Unmarked } from '../port/host';
import { CellsPart } from './cells-part';
import { whyDenied } from './denied';
import { ExtrasPart } from './extras-part';
import { KeptPart } from './kept-part';
import { type ListedSheet, queueSheets } from './listed-sheets';
import { MarksPart } from './marks-part';
import { codeOf, isDenied, isNotFound, supports } from './office-codes';
import type { OwnWrites } from './own-writes';
import type { Part } from './part';
import { type PatchPlan, planOf } from './patch-plan';
import { readBook } from './read-book';
import { accessDenied, failed, notRestored, restored, unknownSheet } from './refusals';
import { ReportPart } from './report-part';
import { ReportRemoval } from './report-removal';
import type { Session, Trip } from './session';
import { type Survey, surveyBook } from './survey';

/** What came of a patch that was carried out. */
export interface CarriedOut extends Omit<Unmarked, 'sheets'> {
  /** The sheets as they are then, where they may have become others. */
  readonly listed?: readonly ListedSheet[];
  /** The protected ones whose marks stay as they were. */
  readonly unmarked: readonly string[];
}

/**
 * Carries a patch out, all or nothing: every part is checked before the first writes, and where Excel fails midway all
 * that had begun is put back. Throws Refusal, or whatever office.js throws before anything is written.
 */
export async function writePatch(
  session: Session,
  own: OwnWrites,
  patch: HostPatch,
  signal?: AbortSignal,
): Promise<CarriedOut> {
  const plan = planOf(patch);
  // Deleting a sheet cannot be undone in Excel, and would make it refuse the group (Learn: "Undo support with the Excel
  // JavaScript API").
  const asOneStep = supports('1.20') && plan.report !== null;
  try {
    return await carryOut(session, own, plan, asOneStep, signal);
  } catch (error) {
    // What Excel fails on in a group it may do without (office-js #6255, #6491, #6711).
    if (!asOneStep || !isOfExcel(error)) throw error;
    return await carryOut(session, own, plan, false, signal);
  }
}

/** True where Excel itself failed, and everything is as it was. */
const isOfExcel = (error: unknown): boolean =>
  error instanceof Refusal ? error.code === 'restored' && codeOf(error.revealedBy) !== '' : codeOf(error) !== '';

async function carryOut(
  session: Session,
  own: OwnWrites,
  plan: PatchPlan,
  asOneStep: boolean,
  signal?: AbortSignal,
): Promise<CarriedOut> {
  const begun: Part[] = [];
  let surveyed: Survey | undefined;
  let written: CarriedOut | undefined;
  try {
    await session.run(
      async (trip, sure) => {
        const survey = await surveyBook(trip, plan.report !== undefined);
        surveyed = survey;
        const parts = partsOf(plan, survey, own);
        for (const part of parts) await part.prepare(trip);
        for (const part of parts) {
          begun.unshift(part);
          await part.write(sure);
        }
        const listed = plan.report === undefined ? {} : { listed: await sure((context) => queueSheets(context)) };
        const marks = parts.find((part) => part instanceof MarksPart);
        const done = { ...listed, unmarked: marks?.unmarked ?? [], hidden: marks?.hidden ?? 0 };
        const group = asOneStep ? begun : [];
        const { marksAfter } = plan;
        written = marksAfter === undefined ? done : { ...done, ...(await followed(sure, survey, marksAfter, group)) };
      },
      { signal, asOneStep },
    );
  } catch (error) {
    // All was read back as it was written: that the step could not be closed changes nothing of it.
    if (written !== undefined) return written;
    if (begun.length === 0 && !isNotFound(error)) throw error;
    // What failed may have spoilt its run, a group above all.
    const denied = isDenied(error)
      ? await session.run((_trip, sure) => whyDenied(sure, plan, error)).catch(() => accessDenied(error))
      : undefined;
    const detail = denied === undefined ? detailOf(error) : protectionOf(denied, error);
    const gone = await session.run((_trip, sure) => putBack(sure, begun, surveyed?.sheets ?? [], error, detail));
    if (gone.length > 0) throw unknownSheet(gone);
    if (begun.length === 0 || isMeanwhile(error)) throw error;
    throw denied ?? restored(error, detailOf(error));
  }
  return written ?? { unmarked: [], hidden: 0 };
}

/** True where a person changed a cell before it was written. */
const isMeanwhile = (error: unknown): boolean => error instanceof Refusal && error.code === 'changed-meanwhile';

/**
 * Reads the workbook as it came to be, and sets the marks that it should have; where that fails those before stand.
 * @param group what was written as one step with the marks, and is put back with them where Excel fails; else empty
 */
async function followed(
  trip: Trip,
  survey: Survey,
  marksAfter: NonNullable<HostPatch['marksAfter']>,
  group: Part[],
): Promise<Partial<CarriedOut>> {
  // What was written stands, whether or not it can be read again right now.
  const read = await readBook(trip, {}).catch(() => undefined);
  if (read === undefined) return {};
  const { sheets: listed } = read;
  const marks = await marksAfter(read.reading);
  if (marks === undefined) return { listed };
  const part = new MarksPart(survey, marks);
  let isBegun = false;
  try {
    await part.prepare(trip);
    isBegun = true;
    if (group.length > 0) group.unshift(part);
    await part.write(trip);
    return { listed, unmarked: part.unmarked, hidden: part.hidden };
  } catch (error) {
    if (group[0] === part) throw error;
    if (isBegun) await putBack(trip, [part], survey.sheets, error);
    return { listed, refused: failed(error, codeOf(error)) };
  }
}

/** In the order of writing; what cannot be taken back comes last. */
function partsOf(plan: PatchPlan, survey: Survey, own: OwnWrites): Part[] {
  const { edits, expected, marks, store, storeBefore, report, extras } = plan;
  const parts: Part[] = [];
  const cells = new CellsPart(survey, edits, expected, own);
  if (edits.length > 0 || expected.length > 0) parts.push(cells);
  if (marks !== undefined) parts.push(new MarksPart(survey, marks));
  if (store !== undefined) parts.push(new KeptPart(survey, store, () => cells.contentsBefore(), storeBefore));
  if (report === null) parts.push(new ReportRemoval(survey, own));
  else if (report !== undefined) parts.push(new ReportPart(survey, report, own));
  if (extras === null) parts.push(new ExtrasPart());
  return parts;
}

/**
 * Puts back what had begun, but for what went with sheets that the user has deleted since; throws Refusal `not-restored`
 * if any part could not be put back.
 * @returns the names of those sheets
 */
async function putBack(
  trip: Trip,
  begun: readonly Part[],
  surveyed: readonly ListedSheet[],
  cause: unknown,
  detail: string | ErrorWords = detailOf(cause),
): Promise<string[]> {
  const left: HostConflict[] = [];
  const others: ErrorWords[] = [];
  const now = new Set((await trip((context) => queueSheets(context))).map(({ id }) => id));
  const gone = surveyed.filter(({ id }) => !now.has(id));
  const goneIds = new Set(gone.map(({ id }) => id));
  for (const part of begun) {
    try {
      left.push(...(await part.putBack(trip, goneIds)));
    } catch {
      others.push(part.name);
    }
  }
  if (left.length > 0 || others.length > 0) throw notRestored(cause, detail, left, others);
  return gone.map(({ name }) => name);
}

/** What is in the way where Excel denies, in a few words. */
function protectionOf(
  { code, conflicts, sheet = conflicts[0]?.place.sheet }: Refusal,
  error: unknown,
): string | ErrorWords {
  if (sheet !== undefined) return { zh: `工作表“${sheet}”受保护`, en: `the sheet "${sheet}" is protected` };
  return code === 'protected-structure'
    ? { zh: '工作簿的结构受保护', en: 'the structure of the workbook is protected' }
    : detailOf(error);
}

const detailOf = (error: unknown): string => codeOf(error) || (error instanceof Error ? error.message : String(error));
