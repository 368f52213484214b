import type { Area } from '../../../src/workbook/types';
import { type ClassRules, object } from '../host-object';
import { holds } from '../model/areas';
import * as cellProperties from './cell-properties';
import { merge, mergedAreas, unmerge } from './range-merges';
import { rangeParts } from './range-parts';
import { rangeReads } from './range-reads';
import { clear, rangeWrites, validateArraySize } from './range-writes';
import { select } from './selection';
import { directDependents, directPrecedents } from './traced-cells';

/** https://learn.microsoft.com/javascript/api/excel/excel.range */
export const range: ClassRules<'Range'> = {
  className: 'Range',
  read: rangeReads,
  write: rangeWrites,
  go: {
    worksheet: ({ sheet }) => object('Worksheet', sheet),
    format: (target) => object('RangeFormat', target),
    conditionalFormats: (target) => object('ConditionalFormatCollection', target),
  },
  call: {
    ...rangeParts,
    clear,
    merge,
    unmerge,
    select: (target, _args, { model }) => select(model, target),
    getMergedAreasOrNullObject: mergedAreas,
    calculate: () => null,
    getDirectPrecedents: (target, _args, { model }) => directPrecedents(target, model),
    getDirectDependents: (target, _args, { model }) => directDependents(target, model),
    // Of a cell that is not spilled into, a null object.
    getSpillParentOrNullObject: ({ sheet, areas: [area] }) => {
      const { top, left } = area as Area;
      const spill = sheet.spills.find((each) => holds(each, top, left) && (each.top !== top || each.left !== left));
      if (spill === undefined) return null;
      return object('Range', { sheet, areas: [{ ...spill, bottom: spill.top, right: spill.left }] });
    },
    ...cellProperties,
    _ValidateArraySize: validateArraySize,
  },
};
