import type { CheckResult } from '../audit/check';
import type { Finding } from '../audit/finding';
import type { Conflict, FoundBlock } from '../recognise/types';
import { address, areaAddress } from '../workbook/address';

/** Version of the shape below; it goes up when a field changes its meaning or goes away. See docs/json.md. */
export const JSON_VERSION = 1;

/** The result of a check as plain JSON, as docs/json.md describes it. */
export function jsonReport(file: string, { recognition, summary }: CheckResult, findings: readonly Finding[]): object {
  const { years, tables, missing, conflicts } = recognition;
  return {
    version: JSON_VERSION,
    file,
    school: recognition.school ?? null,
    years: years.map(Number),
    tables: tables.map(({ no, form, blocks, confidence, evidence }) => {
      const parts = blocks.map(({ header, area }) => ({ sheet: header.sheet, range: areaAddress(area) }));
      return { no, title: form.title, sheet: parts[0]!.sheet, range: rangeOf(blocks), parts, confidence, evidence };
    }),
    missing,
    conflicts: conflicts.map(jsonConflict),
    passedOver: (recognition.passedOver ?? []).map(jsonConflict),
    findings: findings.map(jsonFinding),
    summary: { ...summary, tables: tables.length, missing: missing.length },
  };
}

function jsonConflict({ forms, claims }: Conflict): object {
  return { tables: forms, claims: claims.map(({ sheet, area }) => ({ sheet, range: areaAddress(area) })) };
}

/** The area that holds all blocks on the sheet of the first. */
function rangeOf(blocks: readonly FoundBlock[]): string {
  const areas = blocks.filter(({ header }) => header.sheet === blocks[0]!.header.sheet).map(({ area }) => area);
  return areaAddress({
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  });
}

function jsonFinding({ rule, table, severity, status, cells, numbers, reported, expected, message }: Finding): object {
  return {
    rule: rule.id,
    table,
    severity,
    status,
    cells: cells.map(({ place, role, value }) => ({
      sheet: place.sheet,
      address: address(place.row, place.column),
      role,
      value,
    })),
    reported: numbers?.reported ?? (reported || null),
    expected: numbers?.expected ?? (expected || null),
    difference: numbers?.difference ?? null,
    unit: numbers?.unit ?? '',
    message,
    reason: rule.reason,
  };
}
