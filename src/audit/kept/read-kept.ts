import type { CellContent } from '../../workbook/edits';
import type { Area, CellPlace, CellValue } from '../../workbook/types';
import type { KeptDirection } from './directions';
import type { Answer, ExplainedCell, Explanation, Signed, Subject } from './explanation';
import type { Step, StepCell } from './kept';

type Data = Readonly<Record<string, unknown>>;

/** An object with named values, whatever they are. */
export const isRecord = (data: unknown): data is Data =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
const isIndex = (data: unknown): data is number => Number.isSafeInteger(data) && (data as number) >= 0;
const isOptionalText = (data: unknown): data is string | undefined => data === undefined || typeof data === 'string';

const isTexts = (data: unknown): data is Record<string, string> =>
  isRecord(data) && Object.values(data).every((value) => typeof value === 'string');

/** A step, or undefined where any of it is damaged: half a step must not be taken back. */
export function readStep(data: unknown): Step | undefined {
  if (!isRecord(data) || typeof data.id !== 'string' || typeof data.when !== 'string') return undefined;
  const cells = allOf(data.cells, readStepCell);
  const directions = 'directions' in data ? readDirected(data.directions) : undefined;
  if (cells === undefined || ('directions' in data && directions === undefined)) return undefined;
  return {
    id: data.id,
    when: data.when,
    cells,
    ...(directions === undefined ? {} : { directions }),
    ...(isTexts(data.sheets) ? { sheets: data.sheets } : {}),
    ...('host' in data ? { host: data.host } : {}),
  };
}

function readDirected(data: unknown): Step['directions'] {
  if (!isRecord(data)) return undefined;
  const [before, after] = [allOf(data.before, readDirection), allOf(data.after, readDirection)];
  return before === undefined || after === undefined ? undefined : { before, after };
}

export function readDirection(data: unknown): KeptDirection | undefined {
  if (!isRecord(data) || typeof data.sheet !== 'string') return undefined;
  const { sheet, table, seen } = data;
  const isTable = table === 'none' || (isIndex(table) && table > 0);
  const area = data.area === undefined ? undefined : readArea(data.area);
  if (!isTable || !isOptionalText(seen) || (data.area !== undefined && area === undefined)) return undefined;
  return { sheet, ...(area === undefined ? {} : { area }), table, ...(seen === undefined ? {} : { seen }) };
}

function readArea(data: unknown): Area | undefined {
  if (!isRecord(data)) return undefined;
  const { top, left, bottom, right } = data;
  if (!isIndex(top) || !isIndex(left) || !isIndex(bottom) || !isIndex(right)) return undefined;
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export function readExplanation(data: unknown): Explanation | undefined {
  if (!isRecord(data) || typeof data.rule !== 'string' || typeof data.text !== 'string') return undefined;
  const cells = allOf(data.cells, readExplainedCell);
  return cells === undefined ? undefined : { rule: data.rule, text: data.text, cells, ...readSigned(data) };
}

/** An answer as it is kept: by the rule and cells of its explanation. */
export interface KeptAnswer extends Subject {
  readonly answer: Answer;
}

export function readAnswer(data: unknown): KeptAnswer | undefined {
  if (!isRecord(data) || typeof data.rule !== 'string') return undefined;
  const { rule, verdict, remark, to } = data;
  const cells = allOf(data.cells, readExplainedCell);
  const isVerdict = verdict === 'accepted' || verdict === 'returned';
  if (cells === undefined || !isVerdict || typeof remark !== 'string' || typeof to !== 'string') return undefined;
  return { rule, cells, answer: { verdict, remark, to, ...readSigned(data) } };
}

/** Who and when; what is no text there is passed over, as the words count without it. */
function readSigned({ by, when }: Data): Signed {
  return { ...(typeof by === 'string' ? { by } : {}), ...(typeof when === 'string' ? { when } : {}) };
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
