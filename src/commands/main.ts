import { checkWorkbook } from './buttons/check-workbook';
import { clearMarks } from './buttons/clear-marks';
import { recalculateWorkbook } from './buttons/recalculate-workbook';
import { openDesk } from './open-desk';
import { onPress } from './press';

// Before anything is awaited, so that no press comes too early.
void Office.onReady(() => {
  Office.actions.associate('checkWorkbook', onPress(checkWorkbook, openDesk));
  Office.actions.associate('recalculateWorkbook', onPress(recalculateWorkbook, openDesk));
  Office.actions.associate('clearMarks', onPress(clearMarks, openDesk));
});
