import { deskErrorOf } from '../../desk/book/fault';
import type { Language } from '../../desk/book/spoken';
import type { Outcome } from '../../desk/desk';
import { Refusal } from '../../refusals/refusal';
import { type Asked, type BookCalls, type BookEvent, DESK_CALLS, type DeskCalls } from '../protocol/book-calls';
import { type BookSurroundings, OpenBook } from './open-book';

/** Answers what the page asks of one workbook. */
export class BookServer {
  private book: OpenBook | undefined;
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
        outcomeOf(() => {
          this.book?.close();
          this.book = new OpenBook(name, bytes, { ...this.around, language: this.language }, this.tell);
          return this.book.open();
        }),
      window: (sheet, area) => this.asked((book) => book.window(sheet, area)),
      edit: (typed) => this.asked((book) => book.edit(typed)),
      find: (sheet, words) => this.asked((book) => book.find(sheet, words)),
      save: () => this.asked((book) => book.save()),
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

  private asked<T>(ask: (book: OpenBook) => T | Promise<T>): Promise<Outcome<T>> {
    return this.required((book) => outcomeOf(() => ask(book)));
  }

  private async required<T>(ask: (book: OpenBook) => Promise<Outcome<T>>): Promise<Outcome<T>> {
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
