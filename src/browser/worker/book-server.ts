import { deskErrorOf } from '../../desk/book/fault';
import { partLoader } from '../../desk/book/part-loader';
import type { Language } from '../../desk/book/spoken';
import type { Outcome } from '../../desk/desk';
import { isWordFile } from '../../hosts/docx/word-name';
import { Refusal } from '../../refusals/refusal';
import { type Asked, type BookCalls, type BookEvent, DESK_CALLS, type DeskCalls } from '../protocol/book-calls';
import { type BookSurroundings, OpenBook, type ServedBook } from './open-book';

// Most files are workbooks.
const wordBook = partLoader(() => import(/* webpackChunkName: "word" */ './word-book'));

type BookKind = new (...values: ConstructorParameters<typeof OpenBook>) => ServedBook;

/** Asked of a report in Word only. */
function required<T>(answer: Promise<T> | undefined): Promise<T> {
  if (answer === undefined) throw new Refusal('closed');
  return answer;
}

/** Answers what the page asks of one workbook. */
export class BookServer {
  private book: ServedBook | undefined;
  private language: Language = 'zh';
  private readonly calls: BookCalls;

  constructor(
    private readonly around: BookSurroundings,
    private readonly tell: (event: BookEvent) => void,
  ) {
    this.calls = {
      ...this.deskCalls(),
      check: () => this.required((book) => book.check()),
      open: (name, bytes) =>
        outcomeOf(async () => {
          this.book?.close();
          this.book = undefined;
          const Book: BookKind = isWordFile(name) ? (await wordBook()).WordBook : OpenBook;
          this.book = new Book(name, bytes, { ...this.around, language: this.language }, this.tell);
          return this.book.open();
        }),
      window: (sheet, area) => this.asked((book) => book.window(sheet, area)),
      edit: (typed) => this.asked((book) => book.edit(typed)),
      find: (sheet, words) => this.asked((book) => book.find(sheet, words)),
      save: () => this.asked((book) => book.save()),
      extract: () => this.asked((book) => required(book.extract?.())),
      corrected: (corrections) => this.asked((book) => required(book.corrected?.(corrections))),
    };
  }

  /** Never rejects. */
  answer({ call, values }: Extract<Asked, { id: number }>): Promise<Outcome<unknown>> {
    const method = this.calls[call] as (...values: readonly unknown[]) => Promise<Outcome<unknown>>;
    return method(...values);
  }

  cancel(): void {
    this.book?.desk.cancel();
  }

  setLive(live: boolean): void {
    this.book?.desk.setLive(live);
  }

  setLanguage(language: Language): void {
    this.language = language;
    this.book?.desk.setLanguage(language);
  }

  setAuthor(author: string): void {
    this.book?.desk.setAuthor(author);
  }

  /** All that the desk does in one way: what it wrote is told before it answers. */
  private deskCalls(): DeskCalls {
    const calls = DESK_CALLS.map((call) => [
      call,
      (...values: readonly unknown[]) =>
        this.required(async (book) => {
          const method = book.desk[call] as (...values: unknown[]) => Promise<Outcome<unknown>>;
          const outcome = await method.call(book.desk, ...values);
          await book.tellCells();
          return outcome;
        }),
    ]);
    return Object.fromEntries(calls) as DeskCalls;
  }

  private asked<T>(ask: (book: ServedBook) => T | Promise<T>): Promise<Outcome<T>> {
    return this.required((book) => outcomeOf(() => ask(book)));
  }

  private async required<T>(ask: (book: ServedBook) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (this.book === undefined) return { ok: false, error: deskErrorOf(new Refusal('closed')) };
    return ask(this.book);
  }
}

async function outcomeOf<T>(run: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, error: deskErrorOf(error) };
  }
}
