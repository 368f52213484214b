import { HostError, SimulatorNotImplemented } from '../errors';
import { type ClassRules, type ConditionalBorderTarget, type Host, object } from '../host-object';
import type { ConditionalFormatModel, ConditionalLook } from '../model/conditional-format';
import { color, flag, oneOf, textArgument } from './arguments';
import { checkAllowed } from './guards';

/** https://learn.microsoft.com/javascript/api/excel/excel.customconditionalformat */
export const customConditionalFormat: ClassRules<'CustomConditionalFormat'> = {
  className: 'CustomConditionalFormat',
  go: {
    rule: (format) => object('ConditionalFormatRule', format),
    format: (format) => object('ConditionalRangeFormat', format),
  },
};

/**
 * A formula for the top left cell of the range, with its "=":
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting (Custom)
 */
export const conditionalFormatRule: ClassRules<'ConditionalFormatRule'> = {
  className: 'ConditionalFormatRule',
  read: { formula: ({ formula }) => formula },
  write: {
    formula: (format, value, { model }) => {
      checkAllowed(format, 'allowFormatCells');
      const formula = textArgument(value);
      if (!formula.startsWith('=')) throw new SimulatorNotImplemented('a rule whose formula does not begin with "="');
      // Excel takes 255 characters of text in a formula at most.
      if (/"(?:[^"]|""){256,}"/.test(formula)) throw new HostError('InvalidArgument');
      model.journal.assign(format, 'formula', formula);
    },
  },
};

const setter =
  <K extends keyof ConditionalLook>(key: K, read: (value: unknown) => ConditionalLook[K]) =>
  (format: ConditionalFormatModel, value: unknown, { model }: Host): void => {
    checkAllowed(format, 'allowFormatCells');
    model.journal.assign(format, 'look', { ...format.look, [key]: read(value) });
  };

const clearing =
  (keys: readonly (keyof ConditionalLook)[]) =>
  (format: ConditionalFormatModel, _args: readonly unknown[], { model }: Host): null => {
    const kept = Object.entries(format.look).filter(([key]) => !(keys as readonly string[]).includes(key));
    model.journal.assign(format, 'look', Object.fromEntries(kept) as ConditionalLook);
    return null;
  };

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat */
export const conditionalRangeFormat: ClassRules<'ConditionalRangeFormat'> = {
  className: 'ConditionalRangeFormat',
  read: { numberFormat: ({ look }) => look.numberFormat ?? null },
  write: { numberFormat: setter('numberFormat', textArgument) },
  go: {
    fill: (format) => object('ConditionalRangeFill', format),
    font: (format) => object('ConditionalRangeFont', format),
    borders: (format) => object('ConditionalRangeBorderCollection', format),
  },
};

export const conditionalRangeFill: ClassRules<'ConditionalRangeFill'> = {
  className: 'ConditionalRangeFill',
  read: { color: ({ look }) => look.fillColor ?? '' },
  write: { color: setter('fillColor', color) },
  call: { clear: clearing(['fillColor']) },
};

export const conditionalRangeFont: ClassRules<'ConditionalRangeFont'> = {
  className: 'ConditionalRangeFont',
  read: {
    color: ({ look }) => look.fontColor ?? '',
    bold: ({ look }) => look.bold ?? null,
    italic: ({ look }) => look.italic ?? null,
    strikethrough: ({ look }) => look.strikethrough ?? null,
    underline: ({ look }) => look.underline ?? 'None',
  },
  write: {
    color: setter('fontColor', color),
    bold: setter('bold', flag),
    italic: setter('italic', flag),
    strikethrough: setter('strikethrough', flag),
    underline: setter('underline', (value) => oneOf(value, ['None', 'Single', 'Double'])),
  },
  call: { clear: clearing(['fontColor', 'bold', 'italic', 'strikethrough', 'underline']) },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangebordercollection */
const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'];

const side = (format: ConditionalFormatModel, name: string) => object('ConditionalRangeBorder', { format, side: name });

export const conditionalRangeBorderCollection: ClassRules<'ConditionalRangeBorderCollection'> = {
  className: 'ConditionalRangeBorderCollection',
  read: { count: () => 4 },
  items: (format) => Object.values(SIDES).map((name) => side(format, name)),
  go: {
    top: (format) => side(format, SIDES.top),
    bottom: (format) => side(format, SIDES.bottom),
    left: (format) => side(format, SIDES.left),
    right: (format) => side(format, SIDES.right),
  },
  call: { getItem: (format, [name]) => side(format, oneOf(name, Object.values(SIDES))) },
};

const lineOf = ({ format, side: name }: ConditionalBorderTarget) =>
  format.look.borders?.[name] ?? { style: 'None', color: '#000000' };

function setLine(
  { format, side: name }: ConditionalBorderTarget,
  change: { style?: string; color?: string },
  { model }: Host,
) {
  checkAllowed(format, 'allowFormatCells');
  const line = { ...lineOf({ format, side: name }), ...change };
  model.journal.assign(format, 'look', { ...format.look, borders: { ...format.look.borders, [name]: line } });
}

export const conditionalRangeBorder: ClassRules<'ConditionalRangeBorder'> = {
  className: 'ConditionalRangeBorder',
  read: {
    sideIndex: (target) => target.side,
    style: (target) => lineOf(target).style,
    color: (target) => lineOf(target).color,
  },
  write: {
    style: (target, value, host) => setLine(target, { style: oneOf(value, LINES) }, host),
    color: (target, value, host) => setLine(target, { color: color(value) }, host),
  },
};
