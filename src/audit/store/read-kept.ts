import type { CellContent } from '../../workbook/edits';
import type { CellPlace, CellValue } from '../../workbook/types';
import type { ExplainedCell, Explanation } from '../explanation';
import type { Step, StepCell } from './kept';

type Data = Readonly<Record<string, unknown>>;

const isRecord = (data: unknown): data is Data => typeof data === 'object' && data !== null && !Array.isArray(data);
const isIndex = (data: unknown): data is number => Number.isSafeInteger(data) && (data as number) >= 0;
const isOptionalText = (data: unknown): data is string | undefined => data === undefined || typeof data === 'string';

/** A step, or undefined where any of it is damaged: half a step must not be taken back. */
export function readStep(data: unknown): Step | undefined {
  if (!isRecord(data) || typeof data.id !== 'string' || typeof data.when !== 'string') return undefined;
  const cells = allOf(data.cells, readStepCell);
  if (cells === undefined) return undefined;
  return { id: data.id, when: data.when, cells, ...('host' in data ? { host: data.host } : {}) };
}

export function readExplanation(data: unknown): Explanation | undefined {
  if (!isRecord(data) || typeof data.rule !== 'string' || typeof data.text !== 'string') return undefined;
  const cells = allOf(data.cells, readExplainedCell);
  return cells === undefined ? undefined : { rule: data.rule, text: data.text, cells };
}

function allOf<T>(data: unknown, read: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const known = data.map(read).filter((item) => item !== undefined);
  return known.length === data.length ? known : undefined;
}

function readPlace({ sheet, row, column }: Data): CellPlace | undefined {
  return typeof sheet === 'string' && isIndex(row) && isIndex(column) ? { sheet, row, column } : undefined;
}

function readStepCell(data: unknown): StepCell | undefined {
  if (!isRecord(data)) return undefined;
  const [place, before, after] = [readPlace(data), readContent(data.before), readContent(data.after)];
  if (place === undefined || before === undefined || after === undefined) return undefined;
  return { ...place, before, after };
}

function readExplainedCell(data: unknown): ExplainedCell | undefined {
  if (!isRecord(data)) return undefined;
  const { sheet, address, value } = data;
  if (typeof sheet !== 'string' || typeof address !== 'string' || typeof value !== 'string') return undefined;
  return { sheet, address, value };
}

function readContent(data: unknown): CellContent | undefined {
  if (!isRecord(data) || !isOptionalText(data.formula) || !isOptionalText(data.format)) return undefined;
  const { value, formula, format } = data;
  if (value !== undefined && !isCellValue(value)) return undefined;
  return {
    ...(value === undefined ? {} : { value }),
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
}

function isCellValue(data: unknown): data is CellValue {
  if (isRecord(data)) return typeof data.error === 'string';
  return typeof data === 'string' || typeof data === 'boolean' || Number.isFinite(data);
}
