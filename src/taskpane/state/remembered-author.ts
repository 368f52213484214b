const KEY = 'gouji-author';

/** Who explains, answers and submits on this machine; '' where nobody has said. */
export function rememberedAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    // Storage may be forbidden to pages inside others.
    return '';
  }
}

export function rememberAuthor(author: string): void {
  try {
    localStorage.setItem(KEY, author);
  } catch {
    // Then it holds until the pane is closed.
  }
}
