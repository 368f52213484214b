/** What the errors of office.js mean for us; it reports them by code only (Learn: "Error handling with the application-specific APIs"). */

/** The user is typing in a cell: Excel takes no request until that ends. */
const BUSY: ReadonlySet<string> = new Set(['InvalidOperationInCellEditMode', 'HostIsBusy', 'Busy']);

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

export const isTooLarge = (error: unknown): boolean => TOO_LARGE.has(codeOf(error));

/** True where Excel could not group a step for its undo list (Learn: "Undo support with the Excel JavaScript API"). */
export const isUndoRefusal = (error: unknown): boolean => codeOf(error) === 'UndoNotSupported';

/** True where this Excel has a requirement set. Our floor is ExcelApi 1.9; all that is newer asks first. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
