/** What the errors of office.js mean for us; it reports them by code only (Learn: "Error handling with the application-specific APIs"). */

/** The user is typing in a cell: Excel takes no request until that ends. */
const BUSY: ReadonlySet<string> = new Set([
  'InvalidOperationInCellEditMode',
  'HostIsBusy',
  'Busy',
  // Another workbook is in front, until the user comes back to this one.
  'InactiveWorkbook',
]);

/** What some Excels say instead while a cell is being typed in (on Mac, in edit mode), and mean otherwise at other times. */
const PERHAPS_BUSY: ReadonlySet<string> = new Set(['InvalidSelection', 'InvalidOperation']);

/** Excel on the web takes and gives 5 MB at a time (Learn: "Resource limits and performance optimization"). */
const TOO_LARGE: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
]);

/** The code that office.js gave an error; '' for an error of any other origin. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

export const isBusy = (error: unknown): boolean => BUSY.has(codeOf(error));

export const isPerhapsBusy = (error: unknown): boolean => PERHAPS_BUSY.has(codeOf(error));

/** True where the user may not change the workbook: it is read-only, or its rights are managed. */
export const isDenied = (error: unknown): boolean => codeOf(error) === 'AccessDenied';

/** True where what was asked for is not there any more, as a sheet that the user has deleted. */
export const isNotFound = (error: unknown): boolean => codeOf(error) === 'ItemNotFound';

export const isTooLarge = (error: unknown): boolean => TOO_LARGE.has(codeOf(error));

/** True where Excel could not group a step for its undo list (Learn: "Undo support with the Excel JavaScript API"). */
export const isUndoRefusal = (error: unknown): boolean => codeOf(error) === 'UndoNotSupported';

/** True where this Excel has a requirement set. Our floor is ExcelApi 1.9; all that is newer asks first. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
