import { HostError } from './errors';

/** Methods that change a workbook, by their names on the wire. */
const CHANGES: ReadonlySet<string> = new Set([
  ...['Add', 'Clear', 'ClearAll', 'Delete', 'Merge', 'SetXml', 'Unmerge', 'ChangeRuleToCustom', 'SetRanges'],
  ...['SetCellProperties', 'SetColumnProperties', 'SetRowProperties', 'FreezeAt', 'FreezeRows'],
]);

/** What can be made to go wrong. Each lasts until it is taken back, `next` for one request. */
export class Faults {
  /** The user is typing in a cell: every request fails, none is done; with another code where one is given. */
  cellEditing: boolean | string = false;
  /** Bytes; Excel on the web has 5 MB, on the desktop there is no such limit: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
  payloadLimit = Number.POSITIVE_INFINITY;
  /**
   * The user may look only: nothing that would change the workbook is done, as where it is open for viewing on the web. Code:
   * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
   */
  deniesWrites = false;
  #next: { readonly code: string; readonly atAction: number } | undefined;
  #always: { readonly code: string; readonly member: string } | undefined;

  /** Makes the next request of the add-in's own fail with a code, at an action (from 0) after those before it were done. */
  failNext(code: string, atAction = 0): void {
    this.#next = { code, atAction };
  }

  /** Makes every action of this name fail, such as `Add` or `Values` (names as on the wire). */
  failMember(member: string, code: string): void {
    this.#always = { code, member };
  }

  clear(): void {
    this.deniesWrites = false;
    this.cellEditing = false;
    this.payloadLimit = Number.POSITIVE_INFINITY;
    this.#next = undefined;
    this.#always = undefined;
  }

  /** What is asked before each action of one request. */
  forRequest(bytes: number): (member: string, index: number, sets?: boolean) => void {
    const next = this.#next;
    this.#next = undefined;
    return (member, index, sets = false) => {
      if (this.cellEditing !== false) {
        throw new HostError(this.cellEditing === true ? 'InvalidOperationInCellEditMode' : this.cellEditing);
      }
      if (this.deniesWrites && (sets || CHANGES.has(member))) throw new HostError('AccessDenied');
      if (bytes > this.payloadLimit) throw new HostError('RequestPayloadSizeLimitExceeded');
      if (next !== undefined && index >= next.atAction) throw new HostError(next.code);
      if (this.#always?.member === member) throw new HostError(this.#always.code);
    };
  }
}
