import { address, areaAddress } from '../../../workbook/address';
import { groupBy } from '../../../workbook/group-by';
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
  const planned = groupBy([...plan.values()], ({ shared }) => shared?.group);
  const groups = new Set<string>();
  for (const cell of plan.values()) {
    const bound = view.boundFormula(cell.row, cell.column);
    for (const group of [bound?.group, cell.shared?.group]) if (group !== undefined) groups.add(group);
  }
  for (const group of groups) {
    // Each round leaves one planned definition fewer in the group, so this ends.
    while (!settle(view, plan, afterwards(view, plan, group, planned.get(group) ?? []), degrade));
  }
}

/**
 * Plans the definitions that the members of a group need, and degrades planned cells that have no place in it; false
 * where that took a definition away, so that all must be looked at again.
 */
function settle(
  view: SheetView,
  plan: Plan,
  members: readonly SharedCell[],
  degrade: (cell: PlannedCell) => PlannedCell,
): boolean {
  const left: SharedCell[] = [];
  const taking = new Set<SharedCell>();
  let current: SharedCell | undefined;
  let currentPlan: PlannedCell | undefined;
  for (const member of members) {
    const own = plan.get(keyOf(member));
    if (member.definition !== undefined) {
      current = member;
      currentPlan = own;
    } else if (own !== undefined) {
      if (!isSameFormula(formulaFrom(current, member), own.wanted)) {
        plan.set(keyOf(own), degrade(own));
        continue;
      }
    } else if (current === undefined || view.shared.definition(member) !== current) {
      const wanted = view.shared.formula(member.row, member.column);
      if (!isSameFormula(formulaFrom(current, member), wanted)) {
        // An element put back must not change the formulas of others.
        if (currentPlan?.restored !== undefined) {
          plan.set(keyOf(currentPlan), degrade(currentPlan));
          return false;
        }
        if (wanted !== undefined) {
          current = { ...member, definition: wanted };
          currentPlan = undefined;
          taking.add(current);
          left.push(current);
          continue;
        }
      }
    }
    left.push(member);
  }
  let next = left.length;
  const areas = new Map<SharedCell, Area>();
  for (let at = left.length - 1; at >= 0; at--) {
    const member = left[at] as SharedCell;
    if (member.definition === undefined) continue;
    if (taking.has(member)) areas.set(member, areaOf(left.slice(at, next)));
    next = at;
  }
  for (const definition of taking) takeOver(view, plan, definition, areas.get(definition) as Area);
  return true;
}

/** The cells of a group once the plan is carried out, in the order of the sheet. */
function afterwards(view: SheetView, plan: Plan, group: string, planned: readonly PlannedCell[]): SharedCell[] {
  const left = view.shared.members(group).filter((member) => !plan.has(keyOf(member)));
  const added = planned.flatMap((cell) => (plan.get(keyOf(cell)) === cell ? (cell.shared ?? []) : []));
  return [...left, ...added].toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function takeOver(view: SheetView, plan: Plan, definition: SharedCell, area: Area): void {
  const { row, column } = definition;
  const bound = view.boundFormula(row, column);
  if (bound === undefined) return;
  const tag = asOpen(withAttribute(bound.tag, 'ref', areaAddress(area)));
  const element = `${tag}${formulaData(definition.definition ?? '')}</${view.doc.prefix}f>`;
  const { start } = bound.cell;
  const xml = view.raw(bound.cell);
  const changed = xml.slice(0, bound.start - start) + element + xml.slice(bound.end - start);
  plan.set(address(row, column), { row, column, xml: changed, shared: definition });
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => address(row, column);

function areaOf(members: readonly SharedCell[]): Area {
  const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of members) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}

// Shifting writes references in capitals, whatever they were written in.
function isSameFormula(a: string | undefined, b: string | undefined): boolean {
  return a?.toUpperCase() === b?.toUpperCase();
}
