import { COMMON, type CommonHost } from './wire/external';

/** A dialog that the add-in opened with `displayDialogAsync`. The page in it is not loaded. */
export class SimulatedDialog {
  isOpen = true;
  /** What the pane sent with `messageChild`. */
  readonly received: string[] = [];

  constructor(
    readonly address: string,
    /** As passed: height, width, displayInIframe… */
    readonly options: Readonly<Record<string, unknown>>,
    readonly common: CommonHost,
  ) {}

  /** What the page in the dialog does with `Office.context.ui.messageParent`. */
  messageParent(message: string): void {
    this.common.fire(COMMON.dialogMessage, [0, message, new URL(this.address).origin]);
  }

  /** The user closes the dialog: https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events (12006) */
  close(): void {
    this.isOpen = false;
    this.common.fire(COMMON.dialogMessage, [12006]);
  }
}

/** Dialogs in the order they were opened. */
export function watchDialogs(common: CommonHost): readonly SimulatedDialog[] {
  const dialogs: SimulatedDialog[] = [];
  common.onRegister = (id, target) => {
    if (id !== COMMON.dialogMessage) return;
    const { url, ...options } = JSON.parse(target) as { url: string };
    dialogs.push(new SimulatedDialog(url, options, common));
  };
  common.onUnregister = (id) => {
    const open = dialogs.findLast(({ isOpen }) => isOpen);
    if (id === COMMON.dialogMessage && open !== undefined) open.isOpen = false;
  };
  common.onMessageChild = (message) => {
    dialogs.findLast(({ isOpen }) => isOpen)?.received.push(message);
  };
  return dialogs;
}
