import { HostError } from '../errors';
import { type ClassRules, object, type RangeTarget } from '../host-object';
import { columnsOf, intersection, isEntireColumn, isEntireRow, rowsOf } from '../model/areas';
import { targetOf, wholeNumber } from './arguments';
import { fullAddress } from './range-reads';
import { clear } from './range-writes';

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeareas; it has no select(). */
export const rangeAreas: ClassRules<'RangeAreas'> = {
  className: 'RangeAreas',
  read: {
    address: fullAddress,
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0),
    isEntireColumn: ({ areas }) => areas.every(isEntireColumn),
    isEntireRow: ({ areas }) => areas.every(isEntireRow),
  },
  go: {
    areas: (target) => object('RangeCollection', target),
    worksheet: ({ sheet }) => object('Worksheet', sheet),
    conditionalFormats: (target) => object('ConditionalFormatCollection', target),
    format: (target) => object('RangeFormat', target),
  },
  call: {
    clear: ({ sheet, areas }, args, host) => {
      for (const area of areas) clear({ sheet, areas: [area] }, args, host);
      return null;
    },
    getIntersectionOrNullObject: ({ sheet, areas }, [other]) => {
      const others = otherAreas(other);
      const found = areas.flatMap((area) =>
        others.map((each) => intersection(area, each)).filter((each) => each !== undefined),
      );
      return found.length === 0 ? null : object('RangeAreas', { sheet, areas: found });
    },
  },
};

function otherAreas(value: unknown): RangeTarget['areas'] {
  try {
    return targetOf(value, 'Range').areas;
  } catch {
    return targetOf(value, 'RangeAreas').areas;
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangecollection */
export const rangeCollection: ClassRules<'RangeCollection'> = {
  className: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => object('Range', { sheet, areas: [area] })),
  call: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[wholeNumber(index)];
      if (area === undefined) throw new HostError('ItemNotFound');
      return object('Range', { sheet, areas: [area] });
    },
  },
};
