import { COMMON, type CommonHost } from './wire/external';

/** The ribbon's buttons that run a function of the add-in (ExecuteFunction). */
export class SimulatedRibbon {
  readonly #common: CommonHost;
  readonly #pressed = new Map<string, (status: number) => void>();
  #next = 0;

  constructor(common: CommonHost) {
    this.#common = common;
  }

  /** Presses a button; resolves when the function calls `event.completed()`. */
  async press(functionName: string, controlId = functionName): Promise<void> {
    const id = String(++this.#next);
    const done = new Promise<number>((resolve) => this.#pressed.set(id, resolve));
    const heard = this.#common.fire(COMMON.appCommand, [
      id,
      functionName,
      JSON.stringify({ source: { id: controlId } }),
    ]);
    if (!heard) throw new Error('office.js has not registered for ribbon buttons.');
    const status = await done;
    if (status !== 0) throw new Error(`The button's function "${functionName}" answered status ${status}.`);
  }

  /** An Execute of the common API; true if it was ours. */
  complete(id: number, [command, status]: readonly unknown[]): boolean {
    if (id !== COMMON.commandCompleted) return false;
    this.#pressed.get(String(command))?.(Number(status));
    return this.#pressed.delete(String(command));
  }
}
