const KEY = 'gouji-live';

/** Whether the user wants edits to be checked by themselves, on this machine; yes unless switched off. */
export function rememberedLive(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    // Storage may be forbidden to pages inside others.
    return true;
  }
}

export function rememberLive(live: boolean): void {
  try {
    if (live) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Then it holds until the pane is closed.
  }
}
