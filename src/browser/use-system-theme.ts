import { useSyncExternalStore } from 'react';
import { DARK, LIGHT, type PaneTheme } from '../taskpane/theme/pane-theme';

const DARK_SYSTEM = '(prefers-color-scheme: dark)';

/** Light or dark, as the system has it, also when that changes. */
export function useSystemTheme(): PaneTheme {
  const isDark = useSyncExternalStore(
    (listener) => {
      const query = matchMedia(DARK_SYSTEM);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(DARK_SYSTEM).matches,
  );
  return isDark ? DARK : LIGHT;
}
