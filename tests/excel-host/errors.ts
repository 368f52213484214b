/** An error that Excel itself would answer; codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
export class HostError extends Error {
  override readonly name: string = 'HostError';
  constructor(
    readonly code: string,
    message: string = MESSAGES[code] ?? code,
  ) {
    super(message);
  }
}

/** Something this host does not simulate. It is never guessed: the batch fails, and the test that closes the host fails too. */
export class SimulatorNotImplemented extends HostError {
  override readonly name: string = 'SimulatorNotImplemented';
  constructor(readonly what: string) {
    super('SimulatorNotImplemented', `The simulated Excel does not have: ${what}`);
  }
}

/** As the page above words them. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  ServiceNotAvailable: 'The service is unavailable.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};
