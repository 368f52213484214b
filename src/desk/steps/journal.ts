import type { Step } from '../../audit/kept/kept';

/** Steps of this session that can be taken back; those kept in the workbook have their own limit. */
const MOST_OWN = 200;

export type Way = 'undo' | 'redo';

/** A step, and whether it is of this session alone: the workbook does not carry it. */
export interface Entry {
  readonly step: Step;
  readonly isOwn: boolean;
}

/**
 * All that can be taken back or made again, in one order: steps that are kept in the workbook, and those of this session,
 * which the workbook need not carry: what was typed, and explanations (docs/decisions/020).
 */
export class Journal {
  /** Oldest first. */
  private made: Entry[] = [];
  /** Taken back, the last one last: each as it is to be taken back in its turn. */
  private back: Entry[] = [];
  private isKnown = false;
  private isVain: (step: Step) => boolean = () => false;

  /** What would be taken back, or made again, now: of steps that the user took back by other means nothing is left. */
  next(way: Way): Entry | undefined {
    return (way === 'undo' ? this.made : this.back).findLast(({ step }) => !this.isVain(step));
  }

  /**
   * What was found in the workbook. A step that nobody here has made is the latest; those found first are the oldest.
   * @param isVain of a host with an undo list of its own (office-js #6415: it leaves what is kept), true for a step of which
   * no cell holds any more what it wrote
   */
  learn(kept: readonly Step[], isVain: (step: Step) => boolean = () => false): void {
    this.isVain = isVain;
    const now = new Map(kept.map((step) => [step.id, { step, isOwn: false }]));
    const stayed = this.made.flatMap((entry) => (entry.isOwn ? entry : (now.get(entry.step.id) ?? [])));
    const known = new Set(stayed.map(({ step }) => step.id));
    const fresh = [...now.values()].filter(({ step }) => !known.has(step.id));
    this.made = this.isKnown ? [...stayed, ...fresh] : [...fresh, ...stayed];
    if (this.isKnown && fresh.length > 0) this.back = [];
    this.isKnown = true;
  }

  /** A step of this session was made. */
  add(step: Step): void {
    this.made.push({ step, isOwn: true });
    this.back = [];
    const own = this.made.filter(({ isOwn }) => isOwn);
    if (own.length > MOST_OWN) this.made = this.made.filter((entry) => entry !== own[0]);
  }

  /**
   * The next step was taken back, or made again.
   * @param opposite what takes that back in its turn
   */
  turned(way: Way, opposite: Step): void {
    const [from, to] = way === 'undo' ? [this.made, this.back] : [this.back, this.made];
    const entry = this.next(way);
    if (entry !== undefined) from.splice(from.lastIndexOf(entry), 1);
    to.push({ step: opposite, isOwn: entry?.isOwn ?? false });
  }

  /** All that is ours was taken out of the workbook: there are no explanations to be taken back, and nothing is made again. */
  cleaned(): void {
    this.made = this.made.filter(({ step }) => step.explanations === undefined);
    this.back = [];
  }
}
