import { HostError } from '../errors';
import { type ClassRules, object, type RangeTarget, type WorkbookRangesTarget } from '../host-object';
import { holds } from '../model/areas';
import { areasOfFormula } from '../model/recalculate';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { wholeNumber } from './arguments';
import { fullAddress, onlyArea } from './range-reads';

/**
 * What the formula of a cell names, and the formulas that name it, one step away; an error where there are none:
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-precedents-dependents
 */
export function directPrecedents(range: RangeTarget, model: WorkbookModel) {
  const { top, left } = onlyArea(range);
  const source = range.sheet.cells.get(top, left)?.formula;
  return found(source === undefined ? [] : named(model, range.sheet, source));
}

export function directDependents(range: RangeTarget, model: WorkbookModel) {
  const { top, left } = onlyArea(range);
  const users = model.sheets.flatMap((sheet) =>
    [...sheet.cells.formulas()].flatMap(([row, column, source]): RangeTarget[] => {
      const uses = named(model, sheet, source).some(
        ({ sheet: home, areas: [area] }) => home === range.sheet && area !== undefined && holds(area, top, left),
      );
      return uses ? [{ sheet, areas: [{ top: row, left: column, bottom: row, right: column }] }] : [];
    }),
  );
  return found(users);
}

/** Other workbooks are not followed. */
const named = (model: WorkbookModel, home: SheetModel, source: string): RangeTarget[] =>
  areasOfFormula(source).flatMap(({ sheet: name, area }) => {
    const sheet = name === undefined ? home : model.sheet(name);
    return sheet === undefined ? [] : [{ sheet, areas: [area] }];
  });

function found(ranges: readonly RangeTarget[]) {
  if (ranges.length === 0) throw new HostError('ItemNotFound');
  return object('WorkbookRangeAreas', { ranges });
}

/** By sheet, in the order of the first of each. */
const bySheet = ({ ranges }: WorkbookRangesTarget): RangeTarget[] =>
  [...new Set(ranges.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    areas: ranges.filter((range) => range.sheet === sheet).flatMap(({ areas }) => areas),
  }));

/** https://learn.microsoft.com/javascript/api/excel/excel.workbookrangeareas */
export const workbookRangeAreas: ClassRules<'WorkbookRangeAreas'> = {
  className: 'WorkbookRangeAreas',
  read: { addresses: (target) => bySheet(target).map(fullAddress) },
  go: { areas: (target) => object('RangeAreasCollection', target) },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeareascollection */
export const rangeAreasCollection: ClassRules<'RangeAreasCollection'> = {
  className: 'RangeAreasCollection',
  items: (target) => bySheet(target).map((areas) => object('RangeAreas', areas)),
  call: {
    getCount: (target) => bySheet(target).length,
    getItemAt: (target, [index]) => {
      const areas = bySheet(target)[wholeNumber(index)];
      if (areas === undefined) throw new HostError('ItemNotFound');
      return object('RangeAreas', areas);
    },
  },
};
