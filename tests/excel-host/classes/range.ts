import { type ClassRules, object } from '../host-object';
import { rangeParts } from './range-parts';
import { rangeReads } from './range-reads';

/** https://learn.microsoft.com/javascript/api/excel/excel.range */
export const range: ClassRules<'Range'> = {
  className: 'Range',
  read: rangeReads,
  go: {
    worksheet: ({ sheet }) => object('Worksheet', sheet),
    format: (target) => object('RangeFormat', target),
    conditionalFormats: (target) => object('ConditionalFormatCollection', target),
  },
  call: { ...rangeParts },
};
