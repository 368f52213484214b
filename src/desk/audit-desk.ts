import { builtInCatalogue } from '../audit/built-in';
import { type Catalogue, check } from '../audit/check';
import type { Finding } from '../audit/finding';
import { directedAnew, type KeptDirection, sameDirection } from '../audit/kept/directions';
import type { Explanation, Signed } from '../audit/kept/explanation';
import type { Step } from '../audit/kept/kept';
import { keptTextOrNone } from '../audit/kept/kept-text';
import type { Host, Questions, ReadOptions } from '../hosts/port/host';
import type { Direction } from '../recognise/types';
import { Refusal } from '../refusals/refusal';
import type { TypedCell } from '../workbook/typed-entry';
import type { CellPlace, Workbook } from '../workbook/types';
import type { Book } from './book/book-keeper';
import { partLoader } from './book/part-loader';
import type { Language } from './book/spoken';
import type { Applied, Desk, DeskEvent, ProposeOptions, Said, Submission, SubmissionOptions, Undone } from './desk';
import type { Job } from './live/queue';
import type { Timer } from './live/timer';
import { adopted, type CellChange } from './steps/adopt';
import type { Way } from './steps/journal';
import type { PrintedReport } from './views/printed';
import type { Proposal } from './views/proposal-view';
import { Workbench } from './workbench';

// Not needed to check: a page loads them when they are asked for.
const recalculation = partLoader(() => import(/* webpackChunkName: "recalculation" */ './views/proposal-view'));
const entering = partLoader(() => import(/* webpackChunkName: "recalculation" */ './steps/enter'));
const steps = partLoader(() => import(/* webpackChunkName: "recalculation" */ './steps/steps'));
const assigning = partLoader(() => import(/* webpackChunkName: "recalculation" */ './steps/assign'));
const reports = partLoader(() => import(/* webpackChunkName: "reports" */ './steps/reports'));
const besides = partLoader(() => import(/* webpackChunkName: "besides" */ './steps/besides'));
const sayings = partLoader(() => import(/* webpackChunkName: "reports" */ './steps/explain'));

type Assigning = typeof import('./steps/assign');
type Besides = typeof import('./steps/besides');
type Sayings = typeof import('./steps/explain');

/** What a desk needs of the place that it runs in. */
export interface DeskOptions {
  /** Absent: the one that the program carries. */
  readonly catalogue?: Catalogue;
  readonly clock: () => Date;
  /** A new id at each call, for steps that can be undone. */
  readonly newId: () => string;
  readonly timer: Timer;
  /** Who explains, answers and submits; '' or absent: not said. */
  readonly author?: string;
  /** In which language findings are told; Chinese where it is not said. */
  readonly language?: Language;
  /** Name of the workbook, where the host does not know it. */
  readonly fileName?: string;
  /** What the user says of places besides what is kept, and outweighing it: for this desk alone, not kept. */
  readonly said?: readonly Direction[];
  /** False where nobody asks where the mistakes lie: that takes longer than the check. */
  readonly suspects?: boolean;
  /** What there is of a report in Word besides its tables. */
  readonly printed?: PrintedReport;
}

/** Opens a desk over a workbook. Nothing is read before the first check is asked for. */
export function openDesk(host: Host, options: DeskOptions): Desk {
  return new AuditDesk(host, options);
}

class AuditDesk implements Desk {
  private readonly bench: Workbench;
  private readonly catalogue: Catalogue;
  private proposal: Proposal | undefined;
  private proposals = 0;
  private author: string;

  constructor(
    private readonly host: Host,
    private readonly options: DeskOptions,
  ) {
    const { timer, fileName, printed, said = [], suspects = true, catalogue = builtInCatalogue() } = options;
    this.catalogue = catalogue;
    this.author = options.author ?? '';
    this.bench = new Workbench(host, {
      catalogue,
      timer,
      said,
      suspects,
      newStep: () => this.newStep(),
      ...(fileName === undefined ? {} : { fileName }),
      ...(printed === undefined ? {} : { printed }),
    });
    this.bench.keeper.language = options.language ?? 'zh';
  }

  check() {
    return this.bench.run(async (job) => (await this.bench.anew(job)).view);
  }

  cancel(): void {
    this.bench.cancel();
  }

  setAuthor(author: string): void {
    this.author = author.trim();
  }

  setLanguage(language: Language): void {
    const { keeper, listeners } = this.bench;
    if (keeper.language === language) return;
    keeper.language = language;
    // A check under way may have begun to speak the other one.
    const toldAnew = async () => {
      const { book } = keeper;
      return book === undefined || book.words.language === language ? undefined : (await keeper.amended({})).view;
    };
    void this.bench.run(toldAnew).then((outcome) => {
      if (outcome.ok && outcome.value !== undefined) listeners.tell({ kind: 'checked', view: outcome.value });
    });
  }

  setLive(live: boolean): void {
    this.bench.live.setLive(live);
  }

  propose(options: ProposeOptions) {
    return this.bench.run(async (job) => {
      const book = await this.bench.current(job);
      await this.bench.pause();
      job.checkpoint();
      const { proposalOf } = await recalculation();
      job.checkpoint();
      this.proposals++;
      this.proposal = await proposalOf(book, this.catalogue, options, this.proposals, this.host, this.checkedAs(book));
      return this.proposal.view;
    });
  }

  apply(changes: readonly string[]) {
    return this.bench.run(async (job): Promise<Applied> => {
      const book = await this.bench.current(job);
      const { chosenFrom } = await recalculation();
      const chosen = chosenFrom(this.proposal, book, changes);
      if (chosen.length === 0) return { view: book.view, cells: 0, undoable: false };
      return this.step(job, book, chosen, chosen[0]!.kind === 'form' ? '勾稽：改写法' : '勾稽：重算');
    });
  }

  adopt(id: string) {
    return this.bench.run(async (job) => {
      const book = await this.bench.current(job);
      const suspect = book.suspects.get(id);
      if (suspect === undefined) throw new Refusal('outdated');
      return this.step(job, book, adopted(suspect, book.own.workbook, book.words), '勾稽：采用疑点');
    });
  }

  enter(values: readonly TypedCell[]) {
    return this.bench.run(async (job) => {
      const book = await this.bench.current(job);
      const { enteredChanges } = await entering();
      const { own, checked } = book;
      const now = { workbook: own.workbook, checked };
      const changes = enteredChanges(values, now, this.checkedAs(book), book.words);
      if (changes.length === 0) return { view: book.view, cells: 0, undoable: false };
      return this.step(job, book, changes, '勾稽：改数');
    });
  }

  undo(step?: string) {
    return this.bench.run((job) => this.turn(job, 'undo', step));
  }

  redo(step?: string) {
    return this.bench.run((job) => this.turn(job, 'redo', step));
  }

  calculate() {
    return this.bench.run(async (job) => {
      await this.host.calculate?.();
      return (await this.bench.anew(job)).view;
    });
  }

  mark() {
    return this.bench.run(async (job) => {
      const pen = await this.bench.pen();
      const { book, cells } = await pen.mark(job, await this.bench.current(job));
      return { view: book.view, cells };
    });
  }

  clearMarks() {
    return this.bench.run(async (job) => {
      const pen = await this.bench.pen();
      await this.bench.current(job);
      return (await pen.clearMarks(job)).view;
    });
  }

  addReport() {
    return this.bench.run(async (job) => {
      const { sheetOf } = await reports();
      const { requireOwnStore } = await steps();
      const pen = await this.bench.pen();
      const book = await this.bench.current(job);
      requireOwnStore(book);
      const report = sheetOf(book, this.options.clock());
      const store = keptTextOrNone(book.own.kept);
      const patch = { report, ...(store === null ? {} : { store }), title: '勾稽：核对报告' };
      return (await pen.write(job, patch)).view;
    });
  }

  exportReport(kind: 'html' | 'csv') {
    return this.bench.run(async (job) => {
      const book = await this.bench.current(job);
      const { reportText } = await reports();
      const { checked, outline, words } = book;
      const text = this.options.printed?.rows(checked, outline.names, words.language);
      return reportText(book, kind, this.options.clock(), text);
    });
  }

  clean() {
    return this.bench.run(async (job) => {
      const { CLEAN } = await steps();
      const pen = await this.bench.pen();
      await this.bench.current(job);
      const patch = { ...CLEAN, title: '勾稽：清理' };
      return (await pen.write(job, patch, () => this.bench.journal.cleaned())).view;
    });
  }

  explain(ids: string | readonly string[], text: string) {
    return this.say(ids, ({ explainedAnew }, book, findings) => explainedAnew(book, findings, text, this.signed()));
  }

  answer(ids: string | readonly string[], said: Said | null) {
    return this.say(ids, ({ answeredAnew }, book, findings) =>
      answeredAnew(book, findings, said ?? undefined, this.signed()),
    );
  }

  submission({ statement = '', withoutCopy }: SubmissionOptions) {
    return this.bench.run(async (job): Promise<Submission> => {
      const { submissionOf } = await reports();
      const signed = { ...this.signed(), statement: statement.trim() };
      const host = withoutCopy === true ? {} : this.host;
      const options: ReadOptions = {
        signal: job.signal,
        onProgress: ({ done, of }) => this.bench.listeners.tell({ kind: 'progress', stage: 'reading', done, of }),
      };
      const made = async (book: Book) => submissionOf(book, host, signed, this.options.clock(), options);
      const book = await this.bench.current(job);
      const submission = await made(book);
      // What is handed in is what was checked: of an edit meanwhile we hear a moment later.
      await this.bench.pause();
      const now = await this.bench.current(job);
      return now === book || submission.copy === undefined ? submission : made(now);
    });
  }

  assign(directions: readonly Direction[]) {
    return this.direct(({ directionsToKeep }, { own }) =>
      directedAnew(own.kept.directions, directionsToKeep(own.workbook, directions)),
    );
  }

  unassign(directions: readonly Direction[]) {
    return this.direct((_, { own }) =>
      own.kept.directions.filter((kept) => !directions.some((direction) => sameDirection(kept, direction))),
    );
  }

  ties(place?: CellPlace) {
    return this.bench.run(async (job) => {
      const book = await this.bench.current(job);
      const at = place ?? (await this.host.activeCell?.());
      if (at === undefined) throw new Refusal('no-cell');
      const { tiesAt } = await besides();
      return tiesAt(book, at, this.host);
    });
  }

  ask(id: string) {
    return this.question(async ({ questionAbout }, book, questions) => {
      const finding = book.view.findings.find((view) => view.id === id);
      if (finding === undefined) throw new Refusal('outdated');
      const { place, text } = questionAbout(finding, book.words);
      await questions.ask(place, text);
    });
  }

  questions() {
    return this.question(async () => {});
  }

  withdraw(ids: readonly string[]) {
    return this.question((_, _book, questions) => questions.withdraw(ids));
  }

  select(place: CellPlace) {
    return this.bench.run(async () => {
      await this.host.select(place);
      return null;
    });
  }

  subscribe(listener: (event: DeskEvent) => void): () => void {
    return this.bench.listeners.add(listener);
  }

  close(): void {
    this.bench.close();
    this.proposal = undefined;
  }

  /** Keeps what is said of findings, as a step, and checks again. */
  private say(
    ids: string | readonly string[],
    anew: (sayings: Sayings, book: Book, findings: readonly Finding[]) => Explanation[],
  ) {
    return this.bench.run(async (job) => {
      const said = await sayings();
      const { requireOwnStore } = await steps();
      const book = await this.bench.current(job);
      const findings = [ids].flat().map((id) => {
        const finding = book.findings.get(id);
        if (finding === undefined) throw new Refusal('outdated');
        return finding;
      });
      requireOwnStore(book);
      const explanations = anew(said, book, findings);
      const step = said.explanationStep(this.newStep(), book.own.kept.explanations, explanations);
      return (await this.putExplanations(job, book, explanations, () => step && this.bench.journal.add(step))).view;
    });
  }

  /** Does something with what the workbook carries to colleagues, and tells what it then carries. */
  private question(work: (part: Besides, book: Book, questions: Questions) => Promise<void>) {
    return this.bench.run(async (job) => {
      const { questions } = this.host;
      if (questions === undefined) throw new Refusal('no-comments');
      const book = await this.bench.current(job);
      const part = await besides();
      await work(part, book, questions);
      return part.questionViews(await questions.list(), book.view.findings, book.words);
    });
  }

  /** Checks what a book would be, as the book was checked. */
  private checkedAs({ own, checked }: Book) {
    const directions = directedAnew(own.directions, this.options.said ?? []);
    return (workbook: Workbook) => check(workbook, this.catalogue, directions, checked);
  }

  private signed(): Signed {
    return { ...(this.author === '' ? {} : { by: this.author }), when: this.options.clock().toISOString() };
  }

  /** Keeps what the user says of places, and checks again by that. */
  private direct(anew: (assigning: Assigning, book: Book) => readonly KeptDirection[]) {
    return this.bench.run(async (job) => {
      const part = await assigning();
      const { directionStore, requireOwnStore } = await steps();
      const pen = await this.bench.pen();
      const book = await this.bench.current(job);
      requireOwnStore(book);
      return (await pen.keep(job, directionStore(book, anew(part, book), this.newStep()))).view;
    });
  }

  /** Makes changes that are taken back together, and checks again. */
  private async step(job: Job, book: Book, changes: readonly CellChange[], title: string): Promise<Applied> {
    const { requireOwnStore, stepPatch } = await steps();
    const pen = await this.bench.pen();
    job.checkpoint();
    requireOwnStore(book);
    const patch = stepPatch(book, changes, this.newStep());
    const { view } = await pen.write(job, { ...patch, title });
    return { view, cells: patch.edits?.length ?? 0, undoable: true };
  }

  /** Takes a step back or makes it again, and checks again. */
  private async turn(job: Job, way: Way, meant?: string): Promise<Undone> {
    const book = await this.bench.current(job);
    if (meant !== undefined && this.bench.journal.next(way)?.step.id !== meant) throw new Refusal('outdated');
    try {
      return await this.turned(job, book, way);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'unknown-sheet') throw error;
      // Renamed since it was read, which Excel tells nobody.
      return await this.turned(job, await this.bench.anew(job), way);
    }
  }

  private async turned(job: Job, book: Book, way: Way): Promise<Undone> {
    const { leftAlone, turnOf } = await steps();
    const pen = await this.bench.pen();
    job.checkpoint();
    const { journal } = this.bench;
    const { plan, patch, kept, opposite } = turnOf(book, journal, way);
    const { directions, explanations } = plan.step;
    const written = () => journal.turned(way, opposite());
    const { view } =
      explanations !== undefined
        ? await this.putExplanations(job, book, kept.explanations, written)
        : directions !== undefined
          ? await pen.keep(job, keptTextOrNone(kept), written)
          : await pen.write(job, { ...patch, title: way === 'undo' ? '勾稽：撤销' : '勾稽：重做' }, written);
    const [first] = plan.restores;
    return {
      view,
      cells: plan.restores.length,
      directed: directions !== undefined,
      ...(explanations === undefined ? {} : { explained: true }),
      ...(first === undefined ? {} : { place: { ...first.place } }),
      left: plan.conflicts.map(leftAlone),
    };
  }

  /** Keeps explanations, and prints them where there is a report: what its sheet still said would else be read back. */
  private async putExplanations(job: Job, book: Book, explanations: readonly Explanation[], written: () => void) {
    const pen = await this.bench.pen();
    const store = keptTextOrNone({ ...book.own.kept, explanations });
    if (book.own.reports.length === 0) return pen.keep(job, store, written);
    const { sheetOf } = await reports();
    const report = sheetOf(book, this.options.clock(), explanations);
    return pen.write(job, { report, store, title: '勾稽：审核说明' }, written);
  }

  private newStep(): Pick<Step, 'id' | 'when'> {
    return { id: this.options.newId(), when: this.options.clock().toISOString() };
  }
}
