import { isDark } from './colour';
import { DARK, LIGHT, type PaneTheme } from './pane-theme';

/** What `Office.context.officeTheme` has, where it is there at all. */
export interface OfficeColours {
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
  readonly controlBackgroundColor?: string;
  readonly controlForegroundColor?: string;
}

const isColour = (text: string | undefined): text is string => /^#[\da-f]{6}$/i.test(text ?? '');

/** The theme of the Office around; where it does not tell (Excel on the web), that of the system. */
export function themeOfOffice(colours: OfficeColours | undefined, systemIsDark: boolean): PaneTheme {
  const { bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor } = colours ?? {};
  if (!isColour(bodyBackgroundColor)) return systemIsDark ? DARK : LIGHT;
  const base = isDark(bodyBackgroundColor) ? DARK : LIGHT;
  return {
    bodyBackground: bodyBackgroundColor,
    bodyForeground: isColour(bodyForegroundColor) ? bodyForegroundColor : base.bodyForeground,
    controlBackground: isColour(controlBackgroundColor) ? controlBackgroundColor : base.controlBackground,
    controlForeground: isColour(controlForegroundColor) ? controlForegroundColor : base.controlForeground,
  };
}
