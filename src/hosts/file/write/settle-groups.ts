import { address, areaAddress } from '../../../workbook/address';
import type { Area } from '../../../workbook/types';
import { formulaData } from '../../port/xml-escape';
import { asOpen, withAttribute } from '../xml/start-tag';
import type { Plan, PlannedCell } from './planned-cell';
import { formulaFrom, type SharedCell } from './shared-formulas';
import type { SheetView } from './sheet-view';

/**
 * Sees to it that every member of a shared formula keeps its formula when cells of its group change: where a definition
 * goes, the next member takes it over, in its own words. (Giving every member a formula of its own would change
 * hundreds of cells for one edit, and make as long an undo log.) Planned elements that do not fit their group are
 * replaced by what `degrade` gives for them.
 */
export function settleGroups(view: SheetView, plan: Plan, degrade: (cell: PlannedCell) => PlannedCell): void {
  const groups = new Set<string>();
  for (const cell of plan.values()) {
    const bound = view.boundFormula(cell.row, cell.column);
    for (const group of [bound?.group, cell.shared?.group]) if (group !== undefined) groups.add(group);
  }
  for (const group of groups) {
    // Each round leaves one planned cell fewer in the group, so this ends.
    for (let misfit = settle(view, plan, group); misfit !== undefined; misfit = settle(view, plan, group)) {
      plan.set(address(misfit.row, misfit.column), degrade(misfit));
    }
  }
}

/** Plans the definitions that a group needs; or, with nothing planned, returns a planned cell that has no place in it. */
function settle(view: SheetView, plan: Plan, group: string): PlannedCell | undefined {
  const members = afterwards(view, plan, group);
  const taking: SharedCell[] = [];
  let current: SharedCell | undefined;
  let currentPlan: PlannedCell | undefined;
  for (const member of members) {
    const own = plan.get(address(member.row, member.column));
    if (member.definition !== undefined) {
      current = member;
      currentPlan = own;
      continue;
    }
    const wanted = own === undefined ? view.shared.formula(member.row, member.column) : own.wanted;
    if (isSameFormula(formulaFrom(current, member), wanted)) continue;
    if (own !== undefined) return own;
    // An element put back must not change the formulas of others.
    if (currentPlan?.restored !== undefined) return currentPlan;
    if (wanted === undefined) continue;
    current = { ...member, definition: wanted };
    currentPlan = undefined;
    taking.push(current);
  }
  for (const definition of taking) takeOver(view, plan, definition, members);
  return undefined;
}

/** The cells of a group once the plan is carried out, in the order of the sheet. */
function afterwards(view: SheetView, plan: Plan, group: string): SharedCell[] {
  const left = view.shared.members(group).filter(({ row, column }) => !plan.has(address(row, column)));
  const added = [...plan.values()].flatMap(({ shared }) => (shared?.group === group ? [shared] : []));
  return [...left, ...added].toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function takeOver(view: SheetView, plan: Plan, definition: SharedCell, members: readonly SharedCell[]): void {
  const { row, column } = definition;
  const bound = view.boundFormula(row, column);
  if (bound === undefined) return;
  const from = members.findIndex((member) => member.row === row && member.column === column);
  const next = members.findIndex((member, i) => i > from && member.definition !== undefined);
  const area = areaOf(members.slice(from, next < 0 ? undefined : next));
  const tag = asOpen(withAttribute(bound.tag, 'ref', areaAddress(area)));
  const element = `${tag}${formulaData(definition.definition ?? '')}</${view.doc.prefix}f>`;
  const { start } = bound.cell;
  const xml = view.raw(bound.cell);
  const changed = xml.slice(0, bound.start - start) + element + xml.slice(bound.end - start);
  plan.set(address(row, column), { row, column, xml: changed, shared: definition });
}

function areaOf(members: readonly SharedCell[]): Area {
  const rows = members.map(({ row }) => row);
  const columns = members.map(({ column }) => column);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

// Shifting writes references in capitals, whatever they were written in.
function isSameFormula(a: string | undefined, b: string | undefined): boolean {
  return a?.toUpperCase() === b?.toUpperCase();
}
