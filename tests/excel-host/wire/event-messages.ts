import { areaText } from '../model/areas';
import { plainValue, valueType } from '../model/cell-text';
import type { ModelEvent } from '../model/model-event';
import { SHEET_EVENTS } from './event-types';

/** One event as it goes over the bridge. */
export interface EventMessage {
  readonly type: number;
  readonly worksheetId: string;
  readonly body: Record<string, unknown>;
}

/**
 * An event in the words of its arguments (Excel.WorksheetChangedEventArgs and its like). `source` is Local for edits
 * of this user, also those of the add-in: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
 * @param triggerSource since ExcelApi 1.14; undefined for an Excel that does not tell:
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs
 */
export function eventMessage(event: ModelEvent, triggerSource: string | undefined): EventMessage {
  const { type } = SHEET_EVENTS[event.kind];
  const worksheetId = event.sheet.id;
  return { type, worksheetId, body: { worksheetId, ...details(event, triggerSource) } };
}

function details(event: ModelEvent, triggerSource: string | undefined): Record<string, unknown> {
  switch (event.kind) {
    case 'changed':
      return {
        address: areaText(event.area),
        changeType: 'RangeEdited',
        source: event.by ?? 'Local',
        ...(triggerSource === undefined ? {} : { triggerSource }),
        shiftDirection: 'None',
        ...(event.detail === undefined
          ? {}
          : {
              valueBefore: plainValue(event.detail.before),
              valueAfter: plainValue(event.detail.after),
              valueTypeBefore: valueType(event.detail.before),
              valueTypeAfter: valueType(event.detail.after),
            }),
      };
    case 'formatChanged':
      return { address: areaText(event.area), source: 'Local' };
    case 'calculated':
      return { address: areaText(event.area) };
    case 'selectionChanged':
      return { address: event.areas.map(areaText).join(',') };
    case 'added':
    case 'deleted':
      return { source: 'Local' };
    case 'nameChanged':
      return { nameBefore: event.before, nameAfter: event.after, source: 'Local' };
    case 'visibilityChanged':
      return { visibilityBefore: event.before, visibilityAfter: event.after, source: 'Local' };
    case 'moved':
      return { positionBefore: event.before, positionAfter: event.after, source: 'Local' };
    case 'protectionChanged':
      return { isProtected: event.sheet.protection !== undefined, source: 'Local' };
    default:
      return {};
  }
}
