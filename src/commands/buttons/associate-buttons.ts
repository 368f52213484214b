import { openDesk } from '../open-desk';
import { onPress } from '../press';
import { checkWorkbook } from './check-workbook';
import { clearMarks } from './clear-marks';
import { recalculateWorkbook } from './recalculate-workbook';

/** Tells Office what the functions named in the manifest do. */
export function associateButtons(): void {
  Office.actions.associate('checkWorkbook', onPress(checkWorkbook, openDesk));
  Office.actions.associate('recalculateWorkbook', onPress(recalculateWorkbook, openDesk));
  Office.actions.associate('clearMarks', onPress(clearMarks, openDesk));
}
