import type { CellPlace, Position } from '../../workbook/types';
import { ruleAskedAbout } from '../port/extras';
import type { Question } from '../port/host';
import { alreadyCommented } from './beside-refusals';
import { sheetIdOf } from './listed-sheets';
import { codeOf } from './office-codes';
import { areasOfAddress } from './places';
import type { Trip } from './session';

/**
 * Questions to colleagues as comments (ExcelApi 1.10; Learn, "Work with comments using the Excel JavaScript API"): a step of the
 * user's undo list. Throws a Refusal, `already-commented` where the cell has a comment: a second fails (office-js #1416).
 */
export async function askAt(trip: Trip, place: CellPlace, text: string): Promise<void> {
  const id = await sheetIdOf(trip, place.sheet);
  try {
    await trip((context) => {
      const cell = context.workbook.worksheets.getItem(id).getCell(place.row, place.column);
      context.workbook.comments.add(cell, text);
      return () => {};
    });
  } catch (error) {
    if (codeOf(error) !== '' && (await isCommented(trip, id, place))) throw alreadyCommented(place);
    throw error;
  }
}

/** Fails with ItemNotFound where there is no comment (Learn, `Excel.CommentCollection`); before 1.14 nothing asks more gently. */
async function isCommented(trip: Trip, sheetId: string, { row, column }: CellPlace): Promise<boolean> {
  try {
    return await trip((context) => {
      const cell = context.workbook.worksheets.getItem(sheetId).getCell(row, column);
      context.workbook.comments.getItemByCell(cell).load('id');
      return () => true;
    });
  } catch {
    return false;
  }
}

/** Our questions, and what was answered. One that is deleted meanwhile is left out. */
export async function questionsIn(trip: Trip): Promise<Question[]> {
  const all = await trip((context) => {
    const comments = context.workbook.comments.load(
      'items/id,items/content,items/replies/items/content,items/replies/items/authorName,items/replies/items/creationDate',
    );
    return () =>
      comments.items.flatMap(({ id, content, replies }) => {
        const rule = ruleAskedAbout(content);
        return rule === undefined ? [] : [{ id, rule, text: content, answers: replies.items.map(answerOf) }];
      });
  });
  if (all.length === 0) return [];
  const located = (ids: readonly string[]) =>
    trip((context) => {
      const cells = ids.map((id) => {
        const cell = context.workbook.comments.getItem(id).getLocation().load('address,rowIndex,columnIndex');
        return { id, cell, sheet: cell.worksheet.load('name') };
      });
      return () =>
        new Map(cells.map(({ id, cell, sheet }) => [id, { sheet: sheet.name, ...firstOf(cell.address, cell) }]));
    });
  const places = await located(all.map(({ id }) => id)).catch(async (error) => {
    if (codeOf(error) !== 'ItemNotFound') throw error;
    const each = await Promise.all(all.map(({ id }) => located([id]).catch(() => new Map<string, CellPlace>())));
    return new Map(each.flatMap((one) => [...one]));
  });
  return all.flatMap((question) => {
    const place = places.get(question.id);
    return place === undefined ? [] : [{ ...question, place }];
  });
}

function firstOf(address: string, { rowIndex, columnIndex }: Excel.Range): Position {
  const area = areasOfAddress(address)[0];
  return area === undefined ? { row: rowIndex, column: columnIndex } : { row: area.top, column: area.left };
}

function answerOf({ content, authorName, creationDate }: Excel.CommentReply): Question['answers'][number] {
  const when = new Date(creationDate);
  return { text: content, by: authorName, ...(Number.isNaN(when.getTime()) ? {} : { when: when.toISOString() }) };
}

/** Deletes comments of ours, with their answers. One that is gone already is none to delete. */
export async function deleteQuestions(trip: Trip, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    try {
      await trip((context) => {
        context.workbook.comments.getItem(id).delete();
        return () => {};
      });
    } catch (error) {
      if (codeOf(error) !== 'ItemNotFound') throw error;
    }
  }
}
