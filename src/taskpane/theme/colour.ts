/** Colours as `#rrggbb`, mixed and measured. */

type Channels = readonly [red: number, green: number, blue: number];

function channels(colour: string): Channels {
  const digits = colour.replace('#', '');
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const value = Number.parseInt(full.slice(0, 6), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `share` of `over` upon the rest of `under`. */
export function mix(under: string, over: string, share: number): string {
  const top = channels(over);
  const mixed = channels(under).map((channel, at) => Math.round(channel + (top[at]! - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, after WCAG 2. */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21, after WCAG 2. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export const isDark = (colour: string): boolean => luminance(colour) < 0.18;

/** The colour, moved towards black or white until it can be read on all of the backgrounds. */
export function readable(colour: string, backgrounds: readonly string[], ratio = 4.5): string {
  const goal = isDark(backgrounds[0]!) ? '#ffffff' : '#000000';
  for (let share = 0; share < 1; share += 0.04) {
    const tried = mix(colour, goal, share);
    if (backgrounds.every((background) => contrast(tried, background) >= ratio)) return tried;
  }
  return goal;
}
