import { parseAddress } from '../../../src/workbook/address';
import { shiftFormula } from '../../../src/workbook/formulas/shift-formula';
import { readArea } from '../model/areas';
import type { Look } from '../model/cell';
import type { SheetProtection } from '../model/protection';
import type { FileConditionalFormat, SheetExtras } from './file-extras';
import { eachElement } from './read-extras';
import type { FileStyles } from './read-styles';

/** What a rule is in the words of https://learn.microsoft.com/javascript/api/excel/excel.conditionalformattype */
const TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
};

/** Options that a file writes as "1" where something is forbidden. */
const FORBIDDEN: Readonly<Record<string, keyof SheetProtection>> = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertHyperlinks: 'allowInsertHyperlinks',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
};

export function readSheetExtras(xml: string, { cells, differential }: FileStyles): SheetExtras {
  let protection: SheetProtection | undefined;
  const formats: (FileConditionalFormat & { formula: string })[] = [];
  const looks: (readonly [number, number, Look])[] = [];
  const masters = new Map<string, { row: number; column: number; formula: string }>();
  const sharedFormulas: (readonly [number, number, string])[] = [];
  let areas: FileConditionalFormat['areas'] = [];
  let cell = { row: 0, column: 0 };
  let group: string | undefined;
  eachElement(
    xml,
    (path, attribute) => {
      if (path === 'worksheet/sheetProtection' && isTrue(attribute('sheet'))) protection = optionsOf(attribute);
      if (path === 'worksheet/sheetData/row/c') {
        cell = parseAddress(attribute('r') ?? '') ?? cell;
        const look = cells[Number(attribute('s') ?? 0)];
        if (look !== undefined && (attribute('s') ?? '0') !== '0') looks.push([cell.row, cell.column, look]);
      }
      if (path === 'worksheet/sheetData/row/c/f') group = attribute('t') === 'shared' ? attribute('si') : undefined;
      if (path === 'worksheet/conditionalFormatting') {
        areas = (attribute('sqref') ?? '').split(/\s+/).flatMap((part) => readArea(part) ?? []);
      }
      if (path === 'worksheet/conditionalFormatting/cfRule') {
        formats.push({
          type: TYPES[attribute('type') ?? ''] ?? 'PresetCriteria',
          areas,
          formula: '',
          priority: Number(attribute('priority') ?? 0),
          stopIfTrue: isTrue(attribute('stopIfTrue')),
          look: differential[Number(attribute('dxfId') ?? -1)] ?? {},
        });
      }
    },
    (path, text) => {
      const last = formats.at(-1);
      if (path === 'worksheet/conditionalFormatting/cfRule/formula' && last?.formula === '') last.formula = `=${text}`;
      if (path !== 'worksheet/sheetData/row/c/f' || group === undefined) return;
      if (text !== '') masters.set(group, { ...cell, formula: text });
      const master = masters.get(group);
      if (text !== '' || master === undefined) return;
      const formula = shiftFormula(master.formula, cell.row - master.row, cell.column - master.column);
      sharedFormulas.push([cell.row, cell.column, formula]);
    },
  );
  const conditionalFormats = formats.sort((a, b) => a.priority - b.priority);
  return { ...(protection === undefined ? {} : { protection }), conditionalFormats, looks, sharedFormulas };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function optionsOf(attribute: (name: string) => string | undefined): SheetProtection {
  const allowed = Object.entries(FORBIDDEN).filter(([name]) => attribute(name) === '0' || attribute(name) === 'false');
  return Object.fromEntries(allowed.map(([, option]) => [option, true]));
}
