import type { DeskEvent } from '../desk';
import type { Timer } from './timer';

/** Whoever wants to know what happens at the desk. */
export class Listeners {
  private readonly all = new Set<(event: DeskEvent) => void>();

  constructor(private readonly timer: Timer) {}

  add(listener: (event: DeskEvent) => void): () => void {
    // Of its own, so that one who subscribes twice also has to leave twice.
    const own = (event: DeskEvent) => listener(event);
    this.all.add(own);
    return () => void this.all.delete(own);
  }

  /** Tells all. A listener's fault is its own: it must not stop the audit, nor be hidden. */
  tell(event: DeskEvent): void {
    for (const listener of [...this.all]) {
      try {
        listener(event);
      } catch (error) {
        this.timer.set(() => {
          throw error;
        }, 0);
      }
    }
  }

  clear(): void {
    this.all.clear();
  }
}
