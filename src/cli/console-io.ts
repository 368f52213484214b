/** What a command needs of the terminal it runs in. */
export interface ConsoleIo {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** True where colours will be shown and not end up in a file. */
  readonly colours: boolean;
}

/** A mistake in how the command was called, in words for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
