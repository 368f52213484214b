import { contrast, isDark, mix, readable } from '../../src/taskpane/theme/colour';
import { themeOfOffice } from '../../src/taskpane/theme/office-theme';
import { DARK, LIGHT, type PaneTheme, variablesOf } from '../../src/taskpane/theme/pane-theme';

/** Body, text, control and its text as Office's own themes give them. */
const office = (
  bodyBackground: string,
  bodyForeground: string,
  controlBackground: string,
  controlForeground: string,
) => ({
  bodyBackground,
  bodyForeground,
  controlBackground,
  controlForeground,
});

const THEMES: readonly (readonly [string, PaneTheme])[] = [
  ['light', LIGHT],
  ['dark', DARK],
  ['colourful', office('#f3f2f1', '#323130', '#ffffff', '#323130')],
  ['dark grey', office('#666666', '#ffffff', '#d4d4d4', '#262626')],
  ['black', office('#000000', '#ffffff', '#262626', '#ffffff')],
  ['text given like its background', office('#ffffff', '#fefefe', '#000000', '#111111')],
];

const TEXTS: readonly (readonly [ink: string, paper: string])[] = [
  ['--ink', '--paper'],
  ['--soft', '--paper'],
  ['--soft', '--band'],
  ['--control-ink', '--control'],
  ['--on-accent', '--accent'],
  ['--accent', '--paper'],
  ['--accent', '--band'],
  ['--on-accent-wash', '--accent-wash'],
  ['--error', '--paper'],
  ['--error', '--accent-wash'],
  ['--query', '--hover'],
  ['--note', '--accent-wash'],
  ['--on-error-solid', '--error-solid'],
  ['--on-error-wash', '--error-wash'],
  ['--query', '--paper'],
  ['--on-query-wash', '--query-wash'],
  ['--rounding', '--paper'],
  ['--note', '--paper'],
];

test.each(THEMES)('every text can be read in the theme %s', (_, theme) => {
  const own = variablesOf(theme);
  const faint = TEXTS.map(
    ([ink, paper]) => [ink, paper, contrast(own[ink as '--ink']!, own[paper as '--ink']!)] as const,
  );
  expect(faint.filter(([, , ratio]) => ratio < 4.5)).toEqual([]);
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('colours are mixed by shares, and made readable on the spot', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(contrast(readable('#ffcc00', ['#ffffff']), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(isDark('#292929')).toBe(true);
});

test('Office tells the theme, or the system does', () => {
  expect(themeOfOffice(undefined, true)).toBe(DARK);
  expect(themeOfOffice({}, false)).toBe(LIGHT);
  expect(themeOfOffice({ bodyBackgroundColor: '#262626', bodyForegroundColor: 'white' }, false)).toEqual({
    ...DARK,
    bodyBackground: '#262626',
  });
});
