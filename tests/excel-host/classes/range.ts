import { type ClassRules, object } from '../host-object';
import * as cellProperties from './cell-properties';
import { merge, mergedAreas, unmerge } from './range-merges';
import { rangeParts } from './range-parts';
import { rangeReads } from './range-reads';
import { clear, rangeWrites, validateArraySize } from './range-writes';
import { select } from './selection';

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
    ...cellProperties,
    _ValidateArraySize: validateArraySize,
  },
};
