import type { Look } from '../model/cell';
import type { ConditionalLook } from '../model/conditional-format';
import { eachElement } from './read-extras';

export interface FileStyles {
  /** By the index that a cell's `s` gives; number formats come with the cells' values. */
  readonly cells: readonly Look[];
  /** By `dxfId`. */
  readonly differential: readonly ConditionalLook[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads the few things of the styles part that are simulated: locked, bold, fill, font and border colours of rules. */
export function readStyles(xml: string): FileStyles {
  const cells: Writable<Look>[] = [];
  const differential: Writable<ConditionalLook>[] = [];
  eachElement(xml, (path, attribute) => {
    if (path === 'styleSheet/cellXfs/xf') cells.push({});
    if (path === 'styleSheet/cellXfs/xf/protection' && /^(0|false)$/.test(attribute('locked') ?? '')) {
      (cells.at(-1) as Writable<Look>).locked = false;
    }
    if (path === 'styleSheet/dxfs/dxf') differential.push({});
    const look = differential.at(-1);
    if (look === undefined || !path.startsWith('styleSheet/dxfs/dxf/')) return;
    const color = `#${(attribute('rgb') ?? '').slice(-6).toUpperCase()}`;
    if (path.endsWith('/fill/patternFill/bgColor') && color.length === 7) look.fillColor = color;
    if (path.endsWith('/font/color') && color.length === 7) look.fontColor = color;
    if (path.endsWith('/font/b')) look.bold = attribute('val') !== '0';
    if (path.endsWith('/font/i')) look.italic = attribute('val') !== '0';
    if (path.endsWith('/font/u')) look.underline = attribute('val') === 'double' ? 'Double' : 'Single';
  });
  return { cells, differential };
}
