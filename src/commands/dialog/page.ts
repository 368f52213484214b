/** What a dialog shows, in plain values: the ribbon's page works it out, the dialog's page only draws it. */
export interface Page {
  /** Display language, as `zh-CN`. */
  readonly language: string;
  /** Absent where Office does not tell its theme: then that of the system. */
  readonly dark?: boolean;
  readonly tone: 'working' | 'good' | 'care' | 'bad';
  readonly title: string;
  readonly lines: readonly string[];
  readonly list?: PageList;
  /** What to do next. */
  readonly next?: string;
  readonly buttons: readonly PageButton[];
  /** What stands in the address where the dialog cannot be sent this; absent where it then is not shown at all. */
  readonly brief?: Brief;
}

interface PageList {
  readonly heading: string;
  readonly items: readonly PageItem[];
  /** What is not listed, in words. */
  readonly more?: string;
}

export interface PageItem {
  /** A cell. */
  readonly label: string;
  readonly text: string;
  /** Language of the text; absent where it is that of the page. */
  readonly language?: string;
  /** Given back when the cell is chosen; absent where it cannot be. */
  readonly id?: string;
}

export interface PageButton {
  /** Given back when it is chosen. */
  readonly id: string;
  readonly label: string;
  readonly primary?: boolean;
  /** Has the focus when the page appears. */
  readonly focus?: boolean;
}

/** Which sentence, and the numbers in it: nothing of the workbook's. */
export interface Brief {
  readonly what: 'checked' | 'recalculate' | 'failed' | 'noMarks';
  readonly numbers: readonly number[];
}

/** Chosen by Escape too, and taken as chosen when the window is closed. */
export const CLOSE = 'close';

/** What the dialog tells: it is there and can be sent a page, or something on it was chosen. */
export type Said = { readonly kind: 'ready' } | { readonly kind: 'chose'; readonly id: string };

/** Undefined for anything else: Office passes on whatever the window says. */
export function readSaid(message: unknown): Said | undefined {
  const said = parsed(message);
  if (said?.kind === 'ready') return { kind: 'ready' };
  return said?.kind === 'chose' && typeof said.id === 'string' ? { kind: 'chose', id: said.id } : undefined;
}

export function readPage(message: unknown): Page | undefined {
  const page = parsed(message) as Partial<Page> | undefined;
  const isPage =
    typeof page?.title === 'string' &&
    Array.isArray(page.lines) &&
    Array.isArray(page.buttons) &&
    page.tone !== undefined;
  return isPage ? (page as Page) : undefined;
}

function parsed(message: unknown): Record<string, unknown> | undefined {
  if (typeof message !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(message);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
