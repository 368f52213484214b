import { createTheme, type Theme } from 'office-ui-fabric-react/lib/Theme';
import { contrast, isDark, mix, readable } from './colour';

/** The colours that the program around the pane tells, as `#rrggbb`; Office gives just these four. */
export interface PaneTheme {
  readonly bodyBackground: string;
  readonly bodyForeground: string;
  readonly controlBackground: string;
  readonly controlForeground: string;
}

export const LIGHT: PaneTheme = {
  bodyBackground: '#ffffff',
  bodyForeground: '#242424',
  controlBackground: '#ffffff',
  controlForeground: '#242424',
};

export const DARK: PaneTheme = {
  bodyBackground: '#292929',
  bodyForeground: '#f0f0f0',
  controlBackground: '#363636',
  controlForeground: '#f0f0f0',
};

/** All on the user's machine; Chinese faces come first, so that figures and words agree in weight. */
export const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

/** Inks from which the tones are made readable: Excel's green, and one for each severity as in the reports. */
const INKS = {
  accent: '#107c41',
  error: '#b3261e',
  query: '#8a4b00',
  rounding: '#1f5f7a',
  note: '#4a4f9c',
} as const;

/** CSS custom properties that the pane's own styles are written in. */
export type Variables = Record<`--${string}`, string>;

/** A theme that Office gives wrongly (foreground like background) is replaced by ours. */
function sound({ bodyBackground, bodyForeground, controlBackground, controlForeground }: PaneTheme): PaneTheme {
  const base = isDark(bodyBackground) ? DARK : LIGHT;
  const foreground = contrast(bodyForeground, bodyBackground) >= 4.5 ? bodyForeground : base.bodyForeground;
  const control = contrast(controlForeground, controlBackground) >= 4.5;
  return {
    bodyBackground,
    bodyForeground: foreground,
    controlBackground: control ? controlBackground : bodyBackground,
    controlForeground: control ? controlForeground : foreground,
  };
}

export function variablesOf(given: PaneTheme): Variables {
  const { bodyBackground: paper, bodyForeground: ink, controlBackground, controlForeground } = sound(given);
  const band = mix(paper, ink, 0.05);
  const hover = mix(paper, ink, 0.1);
  const inkOf = (name: keyof typeof INKS) => (isDark(paper) ? mix(INKS[name], '#ffffff', 0.3) : INKS[name]);
  const accent = readable(inkOf('accent'), [paper, band, hover]);
  // On a middling grey a wash of a light tone would leave no room for text: it goes the other way.
  const away = contrast(ink, paper) < 7 ? (isDark(paper) ? '#000000' : '#ffffff') : undefined;
  const wash = (colour: string) => mix(paper, away ?? colour, 0.14);
  // All that a coloured word may stand on: also what is chosen, which is washed with the accent.
  const papers = [paper, band, hover, wash(accent)];
  const tone = (name: keyof typeof INKS) => readable(inkOf(name), papers);
  const [error, query] = [tone('error'), tone('query')];
  const solid = isDark(paper) ? mix(INKS.error, '#ffffff', 0.08) : INKS.error;
  return {
    '--paper': paper,
    '--ink': ink,
    '--soft': readable(mix(ink, paper, 0.35), papers),
    '--band': band,
    '--hover': hover,
    '--line': mix(paper, ink, 0.18),
    // Borders that tell a control from its surroundings need 3:1.
    '--edge': readable(mix(paper, ink, 0.4), papers, 3),
    '--control': controlBackground,
    '--control-ink': controlForeground,
    '--accent': accent,
    '--on-accent': contrast('#ffffff', accent) >= 4.5 ? '#ffffff' : '#000000',
    '--accent-hover': mix(accent, ink, 0.15),
    '--accent-wash': wash(accent),
    '--on-accent-wash': readable(accent, [wash(accent)]),
    '--error': error,
    '--error-solid': solid,
    '--on-error-solid': readable('#ffffff', [solid]),
    '--error-wash': wash(error),
    '--on-error-wash': readable(error, [wash(error)]),
    '--query': query,
    '--query-wash': wash(query),
    '--on-query-wash': readable(query, [wash(query)]),
    '--rounding': tone('rounding'),
    '--note': tone('note'),
  };
}

/** The same for Fabric's components. */
export function fabricTheme(given: PaneTheme): Theme {
  const own = variablesOf(given);
  const { bodyBackground: white, bodyForeground: black } = sound(given);
  const grey = (share: number) => mix(white, black, share);
  return createTheme({
    isInverted: isDark(white),
    defaultFontStyle: { fontFamily: FONTS },
    palette: {
      white,
      black,
      themePrimary: own['--accent']!,
      themeDark: own['--accent-hover']!,
      themeDarkAlt: own['--accent-hover']!,
      themeDarker: own['--accent-hover']!,
      themeSecondary: own['--accent']!,
      themeTertiary: mix(white, own['--accent']!, 0.6),
      themeLight: mix(white, own['--accent']!, 0.3),
      themeLighter: own['--accent-wash']!,
      themeLighterAlt: mix(white, own['--accent']!, 0.05),
      neutralLighterAlt: grey(0.03),
      neutralLighter: own['--band']!,
      neutralLight: own['--hover']!,
      neutralQuaternaryAlt: grey(0.13),
      neutralQuaternary: grey(0.16),
      neutralTertiaryAlt: grey(0.2),
      neutralTertiary: grey(0.45),
      neutralSecondaryAlt: grey(0.6),
      neutralSecondary: own['--soft']!,
      neutralPrimaryAlt: grey(0.85),
      neutralPrimary: black,
      neutralDark: black,
    },
    semanticColors: {
      errorText: own['--error']!,
      focusBorder: own['--accent']!,
      inputPlaceholderText: own['--soft']!,
      // Shadows that lift a menu off the page are not seen on a dark one.
      ...(isDark(white) && { menuBackground: grey(0.08), menuItemBackgroundHovered: grey(0.16) }),
    },
  });
}
