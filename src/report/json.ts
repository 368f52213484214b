import type { CheckResult } from '../audit/check';
import { isComplete } from '../audit/coverage';
import type { Finding } from '../audit/finding';
import { answerTo, type Explanation, isAccepted, type Signed } from '../audit/kept/explanation';
import type { Localisation, Located, Suspect } from '../audit/locate/suspect';
import type { Conflict } from '../recognise/types';
import { address, areaAddress } from '../workbook/address';
import type { SheetPlace } from '../workbook/sheet-reference';
import type { CellPlace } from '../workbook/types';
import { type Outline, outlineOf } from './outline';
import { A1_NAMES, type PlaceNames } from './place-names';
import { type TableState, tableStates } from './table-state';
import { tableRange } from './table-words';

/** Version of the shape below; it goes up when a field changes its meaning or goes away. See docs/json.md. */
const JSON_VERSION = 1;

/** The result of a check as plain JSON, as docs/json.md describes it. */
export function jsonReport(
  file: string,
  checked: CheckResult,
  findings: readonly Finding[],
  localisation: Localisation,
  explanations: readonly Explanation[] = [],
  names: PlaceNames = A1_NAMES,
): object {
  const { recognition, summary } = checked;
  const { years, tables, missing, conflicts } = recognition;
  const outline = outlineOf(checked, explanations, localisation.located);
  const indexes = new Map<Finding | undefined, number>(findings.map((finding, at) => [finding, at]));
  const states = tableStates(checked, outline);
  return {
    version: JSON_VERSION,
    file,
    school: recognition.school ?? null,
    years: years.map(Number),
    tables: tables.map(({ no, form, blocks, confidence, evidence }) => {
      const parts = blocks.map(({ header, area }) => ({ sheet: header.sheet, range: areaAddress(area) }));
      return {
        no,
        title: form.title,
        ...jsonState(states.get(no)!, names),
        sheet: parts[0]!.sheet,
        range: tableRange(blocks),
        parts,
        confidence,
        evidence,
      };
    }),
    missing,
    conflicts: conflicts.map(jsonConflict),
    passedOver: (recognition.passedOver ?? []).map(jsonConflict),
    directions: checked.directions.map((direction) => ({ ...jsonArea(direction), table: direction.table })),
    nearMisses: (recognition.nearMisses ?? []).map((miss) => ({ table: miss.table, ...jsonArea(miss), why: miss.why })),
    setAside: (recognition.setAside ?? []).map(({ table, what, why, instead, ...set }) => ({
      table,
      ...jsonArea(set),
      what,
      why,
      ...(instead && { instead: jsonArea(instead) }),
    })),
    findings: findings.map((finding) => ({
      ...jsonFinding(finding, localisation.located.get(finding), names),
      follows: indexes.get(outline.roots.get(finding)) ?? null,
      explanation: jsonExplanation(finding, outline),
    })),
    summary: {
      ...summary,
      accepted: outline.counts.accepted,
      tables: tables.length,
      missing: missing.length,
      complete: isComplete(recognition, checked.findings),
    },
  };
}

function jsonState({ word, relations, compared, obstacles }: TableState, names: PlaceNames): object {
  const inTheWay = obstacles.map(({ words, place }) => ({
    ...(place === undefined ? {} : jsonPlace(place, names)),
    words,
  }));
  return { state: word, relations, compared, inTheWay };
}

/** A place; the whole sheet has no range. */
function jsonArea({ sheet, area }: SheetPlace): object {
  return { sheet, range: area === undefined ? null : areaAddress(area) };
}

function jsonConflict({ forms, claims }: Conflict): object {
  return { tables: forms, claims: claims.map(({ sheet, area }) => ({ sheet, range: areaAddress(area) })) };
}

function jsonFinding(finding: Finding, located: Located | undefined, names: PlaceNames): object {
  const { rule, table, severity, status, cells, numbers, reported, expected, message } = finding;
  return {
    rule: rule.id,
    table,
    severity,
    status,
    cells: cells.map(({ place, role, value }) => ({
      ...jsonPlace(place, names),
      role,
      value,
    })),
    reported: numbers?.reported ?? (reported || null),
    expected: numbers?.expected ?? (expected || null),
    difference: numbers?.difference ?? null,
    unit: numbers?.unit ?? '',
    message,
    reason: rule.reason,
    suspicion: located?.sentence || null,
    suspects: (located?.suspects ?? []).map((suspect) => jsonSuspect(suspect, names)),
  };
}

/** What was said of a finding; null for nothing. */
function jsonExplanation(finding: Finding, { explained }: Outline): object | null {
  const said = explained.current.get(finding) ?? explained.reopened.get(finding);
  if (said === undefined) return null;
  const { text, answer } = said;
  return {
    text,
    ...jsonSigned(said),
    accepted: isAccepted(finding, explained),
    outdated: explained.reopened.has(finding),
    answer:
      answer === undefined
        ? null
        : {
            verdict: answer.verdict,
            remark: answer.remark,
            ...jsonSigned(answer),
            outdated: answerTo(said) === undefined,
          },
  };
}

const jsonSigned = ({ by, when }: Signed) => ({ author: by ?? null, date: when ?? null });

function jsonSuspect({ rank, cells, follows, cost, explains, breaks }: Suspect, names: PlaceNames): object {
  return {
    rank,
    cells: cells.map(({ figure, now, needed, neededRange, slip }) => ({
      ...jsonPlace(figure.place, names),
      now,
      needed,
      range: neededRange === undefined ? null : { low: neededRange.low ?? null, high: neededRange.high ?? null },
      slip: slip ?? null,
    })),
    follows: follows.map(({ figure, now, needed, live }) => ({
      ...jsonPlace(figure.place, names),
      now,
      needed,
      formula: live,
    })),
    cost,
    explains: explains.map(({ rule }) => rule.id),
    breaks: breaks.map(({ rule, message }) => ({ rule: rule.id, message })),
  };
}

const jsonPlace = (place: CellPlace, { more }: PlaceNames) => ({
  sheet: place.sheet,
  address: address(place.row, place.column),
  ...more?.(place),
});
