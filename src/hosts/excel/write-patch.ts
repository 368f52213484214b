import type { HostConflict } from '../../refusals/refusal';
import type { HostPatch } from '../port/host';
import { CellsPart } from './cells-part';
import { KeptPart } from './kept-part';
import { MarksPart } from './marks-part';
import { codeOf, isUndoRefusal, supports } from './office-codes';
import type { OwnWrites } from './own-writes';
import type { Part } from './part';
import { type PatchPlan, planOf } from './patch-plan';
import { type ListedSheet, queueSheets } from './read-book';
import { notRestored, restored } from './refusals';
import { ReportPart } from './report-part';
import { ReportRemoval } from './report-removal';
import type { Session, Trip } from './session';
import { type Survey, surveyBook } from './survey';

/**
 * Carries a patch out, all or nothing: every part is checked before the first writes, and where Excel fails midway all
 * that had begun is put back. Returns the sheets as they are then, where they may have become others.
 * Throws Refusal, or whatever office.js throws before anything is written.
 */
export async function writePatch(
  session: Session,
  own: OwnWrites,
  patch: HostPatch,
  signal?: AbortSignal,
): Promise<readonly ListedSheet[] | undefined> {
  const plan = planOf(patch);
  // Deleting a sheet cannot be undone in Excel, and would make it refuse the group (Learn: "Undo support with the Excel
  // JavaScript API").
  const asOneStep = supports('1.20') && plan.report !== null;
  try {
    return await carryOut(session, own, plan, asOneStep, signal);
  } catch (error) {
    if (!asOneStep || !isUndoRefusal(error)) throw error;
    return await carryOut(session, own, plan, false, signal);
  }
}

function carryOut(
  session: Session,
  own: OwnWrites,
  plan: PatchPlan,
  asOneStep: boolean,
  signal?: AbortSignal,
): Promise<readonly ListedSheet[] | undefined> {
  return session.run(
    async (trip, sure) => {
      const parts = partsOf(plan, await surveyBook(trip, plan.report !== undefined), own);
      for (const part of parts) await part.prepare(trip);
      const begun: Part[] = [];
      try {
        for (const part of parts) {
          begun.unshift(part);
          await part.write(sure);
        }
      } catch (error) {
        await putBack(sure, begun, error);
        throw isUndoRefusal(error) ? error : restored(error, detailOf(error));
      }
      return plan.report === undefined ? undefined : await sure((context) => queueSheets(context));
    },
    { signal, asOneStep },
  );
}

/** In the order of writing; what cannot be taken back comes last. */
function partsOf(plan: PatchPlan, survey: Survey, own: OwnWrites): Part[] {
  const { edits, expected, marks, store, storeBefore, report } = plan;
  const parts: Part[] = [];
  const cells = new CellsPart(survey, edits, expected, own);
  if (edits.length > 0 || expected.length > 0) parts.push(cells);
  if (marks !== undefined) parts.push(new MarksPart(survey, marks));
  if (store !== undefined) parts.push(new KeptPart(survey, store, () => cells.contentsBefore(), storeBefore));
  if (report === null) parts.push(new ReportRemoval(survey, own));
  else if (report !== undefined) parts.push(new ReportPart(survey, report, own));
  return parts;
}

/** Throws Refusal `not-restored` if any part could not be put back. */
async function putBack(trip: Trip, begun: readonly Part[], cause: unknown): Promise<void> {
  const left: HostConflict[] = [];
  const others: string[] = [];
  for (const part of begun) {
    try {
      left.push(...(await part.putBack(trip)));
    } catch {
      others.push(part.name);
    }
  }
  if (left.length > 0 || others.length > 0) throw notRestored(cause, detailOf(cause), left, others);
}

const detailOf = (error: unknown): string => codeOf(error) || (error instanceof Error ? error.message : String(error));
