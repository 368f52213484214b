import { HostError, SimulatorNotImplemented } from '../errors';
import { type ClassRules, type HostObject, object, type RangeTarget } from '../host-object';
import { intersection } from '../model/areas';
import { clearConditionalFormats } from '../model/clear-conditional-formats';
import type { ConditionalFormatModel } from '../model/conditional-format';
import type { WorkbookModel } from '../model/workbook-model';
import { flag, oneOf, textArgument, wholeNumber } from './arguments';
import { checkAllowed } from './guards';

const TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];

const asObject = (format: ConditionalFormatModel) => object('ConditionalFormat', format);

/** Formats that overlap the range, in order of priority. */
const overlapping = ({ sheet, areas }: RangeTarget): ConditionalFormatModel[] =>
  sheet.conditionalFormats.filter((format) =>
    format.areas.some((area) => areas.some((other) => intersection(area, other) !== undefined)),
  );

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection */
export const conditionalFormatCollection: ClassRules<'ConditionalFormatCollection'> = {
  className: 'ConditionalFormatCollection',
  items: (range) => overlapping(range).map(asObject),
  call: {
    // "At the first/top priority."
    add: (range, [type], { model, trace }) => {
      const name = oneOf(type, TYPES);
      if (name !== 'Custom') throw new SimulatorNotImplemented(`ConditionalFormatCollection.add("${name}")`);
      checkAllowed(range, 'allowFormatCells');
      const { sheet, areas } = range;
      const format = { id: model.newId(), sheet, type: name, areas, formula: '', stopIfTrue: false, look: {} };
      model.journal.assign(sheet, 'conditionalFormats', [format, ...sheet.conditionalFormats]);
      trace.write(range, 'conditionalFormats');
      return asObject(format);
    },
    clearAll: (range, _args, { trace }) => {
      checkAllowed(range, 'allowFormatCells');
      clearConditionalFormats(range);
      trace.write(range, 'conditionalFormats');
      return null;
    },
    // The page says "in the workbook"; those of the range are what it answers.
    getCount: (range) => overlapping(range).length,
    getItem: (range, [id]) => {
      const format = byId(range, id) ?? missing();
      if (format.target.isUnreadable) throw new HostError('ItemNotFound');
      return format;
    },
    getItemOrNullObject: (range, [id]) => byId(range, id) ?? null,
    getItemAt: (range, [index]) => {
      const format = overlapping(range)[wholeNumber(index)];
      return format === undefined ? missing() : asObject(format);
    },
  },
};

function byId(range: RangeTarget, id: unknown): HostObject<'ConditionalFormat'> | undefined {
  const format = overlapping(range).find((each) => each.id === textArgument(id));
  return format && asObject(format);
}

function missing(): never {
  throw new HostError('ItemNotFound');
}

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat */
export const conditionalFormat: ClassRules<'ConditionalFormat'> = {
  className: 'ConditionalFormat',
  read: {
    id: ({ id }) => id,
    type: ({ type }) => type,
    priority: (format) => format.sheet.conditionalFormats.indexOf(format),
    stopIfTrue: ({ stopIfTrue }) => stopIfTrue,
  },
  write: {
    priority: (format, priority, { model }) => prioritise(model, format, wholeNumber(priority, -1e6)),
    stopIfTrue: (format, stop, { model }) => {
      checkAllowed(format, 'allowFormatCells');
      model.journal.assign(format, 'stopIfTrue', flag(stop));
    },
  },
  go: {
    custom: (format) => {
      if (format.type !== 'Custom')
        throw new HostError('InvalidOperation', `The format is ${format.type}, not Custom.`);
      return object('CustomConditionalFormat', format);
    },
    customOrNullObject: (format) => (format.type === 'Custom' ? object('CustomConditionalFormat', format) : null),
  },
  call: {
    delete: (format, _args, { model, trace }) => {
      const { sheet, areas } = format;
      checkAllowed(format, 'allowFormatCells');
      const rest = sheet.conditionalFormats.filter((other) => other !== format);
      model.journal.assign(sheet, 'conditionalFormats', rest);
      trace.write({ sheet, areas }, 'conditionalFormats');
      return null;
    },
    // For several ranges an error, or a null object from the other method.
    getRange: ({ sheet, areas }) => {
      if (areas.length !== 1) throw new HostError('InvalidOperation', 'The format applies to several ranges.');
      return object('Range', { sheet, areas });
    },
    getRangeOrNullObject: ({ sheet, areas }) => (areas.length === 1 ? object('Range', { sheet, areas }) : null),
    getRanges: ({ sheet, areas }) => object('RangeAreas', { sheet, areas }),
  },
};

/** A negative priority counts from the back; beyond the bounds is the first or the last. */
function prioritise(model: WorkbookModel, format: ConditionalFormatModel, priority: number): void {
  checkAllowed(format, 'allowFormatCells');
  const rest = format.sheet.conditionalFormats.filter((other) => other !== format);
  const at = Math.min(Math.max(priority < 0 ? rest.length + 1 + priority : priority, 0), rest.length);
  model.journal.assign(format.sheet, 'conditionalFormats', [...rest.slice(0, at), format, ...rest.slice(at)]);
}
