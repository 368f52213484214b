import type { Language } from '../desk/book/spoken';
import type { Paint } from '../report/paint';
import { visible } from '../workbook/visible';

/** The terminal that a command runs in. */
export interface Streams {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** True where colours will be shown and not end up in a file. */
  readonly colours: boolean;
  /** What the command speaks: `--lang`, or else the locale of the terminal, decides. Chinese where it is not said. */
  readonly language?: Language;
}

/** What a command speaks with. */
export interface ConsoleIo {
  /** Writes lines, without their ends, or one, unless it is ''; what would steer a terminal is shown instead, wherever it came from. */
  readonly write: (lines: string | readonly string[]) => void;
  /** The same, to the error output. */
  readonly writeError: (lines: string | readonly string[]) => void;
  /** Writes a document, which is made so that it is harmless, as it is. */
  readonly document: (text: string) => void;
  readonly paint: Paint;
  readonly language: Language;
  /** Of two texts the one in the language that is spoken. */
  readonly say: (zh: string, en: string) => string;
}

const CODES: Record<Parameters<Paint>[0], string> = {
  error: '31',
  query: '33',
  rounding: '36',
  note: '34',
  dim: '2',
  bold: '1',
};

/** The one way by which lines get to a terminal. */
export function consoleOver({ write, writeError, colours, language = 'zh' }: Streams): ConsoleIo {
  // Stands for the start of a colour until all else is harmless; nobody who makes up a file can know it.
  const mark = `<${Math.random()}>`;
  const shown = (lines: string | readonly string[]) =>
    (lines === '' ? [] : [lines].flat()).map((line) => `${visible(line).replaceAll(mark, '\u001b[')}\n`).join('');
  return {
    write: (lines) => write(shown(lines)),
    writeError: (lines) => writeError(shown(lines)),
    document: write,
    language,
    say: (zh, en) => (language === 'en' ? en : zh),
    paint: (style, text) => (colours ? `${mark}${CODES[style]}m${text}${mark}0m` : text),
  };
}

/** A mistake in how the command was called, in words for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    zh: string,
    readonly english: string,
  ) {
    super(zh);
  }
}
