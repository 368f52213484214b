import { shownText } from '../../../src/workbook/shown-text';
import { type CellState, PLAIN_LOOK } from './cell';

/** What the cell shows, whatever its width: https://learn.microsoft.com/javascript/api/excel/excel.range (text) */
export function cellText(state: CellState | undefined, date1904: boolean): string {
  if (state?.value === undefined) return '';
  const format = state.look?.numberFormat ?? PLAIN_LOOK.numberFormat;
  return shownText(
    {
      column: 0,
      value: state.value,
      ...(state.text === undefined ? {} : { text: state.text }),
      ...(format === 'General' ? {} : { format }),
    },
    date1904,
  );
}

/** A value as Range.values and events hand it over: '' for nothing, errors as their text. */
export function plainValue(value: CellState['value']): string | number | boolean {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.error : value;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangevaluetype */
export function valueType(value: CellState['value']): string {
  if (value === undefined) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' ? 'String' : 'Error';
}
