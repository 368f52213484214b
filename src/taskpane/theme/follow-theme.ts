/** Moments at which the user comes to the pane, or back to it: from Office's options too. */
const MOMENTS = ['focus', 'pointerover', 'focusin', 'visibilitychange'] as const;

/**
 * Calls back when the theme may have become another. Excel has no event for it (`OfficeThemeChanged` is Outlook's, Mailbox
 * 1.14), but on Windows office.js asks Excel anew whenever the theme is read; so it is read as the user turns to the pane.
 * @param read the theme now; compared by what it says
 */
export function followTheme<T>(read: () => T, onChange: (theme: T) => void): void {
  let known = JSON.stringify(read());
  const look = () => {
    const theme = read();
    const now = JSON.stringify(theme);
    if (now === known) return;
    known = now;
    onChange(theme);
  };
  for (const moment of MOMENTS) addEventListener(moment, look, { capture: true, passive: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look);
}
