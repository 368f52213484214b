import { Refusal } from '../../../refusals/file-refusal';
import type { CellLook } from '../../../workbook/cell-look';
import { readElements, type XmlElement, xmlBoolean } from '../xml/xml-elements';
import type { ElementShape } from '../xml/xml-tokenizer';
import type { Limits } from '../zip/limits';
import type { Parts } from '../zip/package';

const [Other, Font, Bold, Fill, Pattern, Colour, Style, Alignment] = [0, 1, 2, 3, 4, 5, 6, 7];
const SHAPE: ElementShape = {
  name: '*',
  kind: Other,
  children: [
    {
      name: 'fonts',
      kind: Other,
      children: [{ name: 'font', kind: Font, children: [{ name: 'b', kind: Bold }] }],
    },
    {
      name: 'fills',
      kind: Other,
      children: [
        {
          name: 'fill',
          kind: Fill,
          children: [{ name: 'patternFill', kind: Pattern, children: [{ name: 'fgColor', kind: Colour }] }],
        },
      ],
    },
    {
      name: 'cellXfs',
      kind: Other,
      children: [{ name: 'xf', kind: Style, children: [{ name: 'alignment', kind: Alignment }] }],
    },
  ],
};

const ALIGNMENTS: ReadonlyMap<string, NonNullable<CellLook['align']>> = new Map([
  ['left', 'left'],
  ['center', 'center'],
  ['centerContinuous', 'center'],
  ['right', 'right'],
]);

/** Looks by cell style index, as xl/styles.xml has them; undefined for a plain one. Throws a `Refusal`. */
export function readCellLooks(source: Parts, part: string, limits: Limits): readonly (CellLook | undefined)[] {
  const bold: boolean[] = [];
  const solid: boolean[] = [];
  const shaded: boolean[] = [];
  const styles: { font: number; fill: number; align?: CellLook['align'] }[] = [];
  const readers: Record<number, (element: XmlElement) => void> = {
    [Font]: () => void bold.push(false),
    [Bold]: (element) => {
      bold[bold.length - 1] = xmlBoolean(element.attribute('val') ?? '1');
    },
    [Fill]: () => {
      solid.push(false);
      shaded.push(false);
    },
    [Pattern]: (element) => {
      solid[solid.length - 1] = element.attribute('patternType') === 'solid';
    },
    [Colour]: (element) => {
      shaded[shaded.length - 1] = solid.at(-1) === true && !isWhite(element);
    },
    [Style]: (element) => {
      styles.push({ font: Number(element.attribute('fontId') ?? 0), fill: Number(element.attribute('fillId') ?? 0) });
      if (styles.length > limits.maxCells) throw new Refusal('too-large', { part, detail: 'too many cell styles' });
    },
    [Alignment]: (element) => {
      const align = ALIGNMENTS.get(element.attribute('horizontal') ?? '');
      if (align !== undefined) styles.at(-1)!.align = align;
    },
  };
  readElements(source, part, limits, SHAPE, (element) => readers[element.kind]?.(element));
  return styles.map(({ font, fill, align }) => {
    const look: CellLook = {
      ...(bold[font] === true ? { bold: true } : {}),
      ...(shaded[fill] === true ? { shaded: true } : {}),
      ...(align === undefined ? {} : { align }),
    };
    return Object.keys(look).length === 0 ? undefined : look;
  });
}

/** Written out, or the first colour of a theme, or of the old palette. */
function isWhite(colour: XmlElement): boolean {
  const [rgb, theme, indexed] = ['rgb', 'theme', 'indexed'].map((name) => colour.attribute(name));
  return (rgb !== undefined && /FFFFFF$/i.test(rgb)) || theme === '0' || indexed === '1' || indexed === '9';
}
