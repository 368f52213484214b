import { address } from '../../../workbook/address';
import type { XmlDocument } from '../xml/xml-document';
import type { BoundFormula } from './sheet-scan';
import { shiftFormula } from './shift-formula';

/** A cell that has its formula from a group: the definition of one if it spells the formula out. */
export interface SharedCell {
  readonly row: number;
  readonly column: number;
  readonly group: string;
  readonly definition: string | undefined;
}

/** The shared formulas of a sheet, each member's worked out. A member's definition is the last one before it. */
export class SharedFormulas {
  private readonly groups = new Map<string, SharedCell[]>();
  private readonly formulas = new Map<string, string | undefined>();

  constructor(doc: XmlDocument, bound: readonly BoundFormula[]) {
    for (const { group, row, cell, textStart, textEnd } of bound) {
      if (group === undefined) continue;
      const definition = textEnd > textStart ? formulaText(doc, textStart, textEnd) : undefined;
      const member: SharedCell = { row: row.index, column: cell.column, group, definition };
      const members = this.groups.get(group);
      if (members === undefined) this.groups.set(group, [member]);
      else members.push(member);
    }
    for (const members of this.groups.values()) {
      let current: SharedCell | undefined;
      for (const member of members) {
        if (member.definition !== undefined) current = member;
        this.formulas.set(address(member.row, member.column), formulaFrom(current, member));
      }
    }
  }

  /** The formula of a member, as if it were written in its cell; undefined for one whose definition is missing. */
  formula(row: number, column: number): string | undefined {
    return this.formulas.get(address(row, column));
  }

  members(group: string): readonly SharedCell[] {
    return this.groups.get(group) ?? [];
  }
}

/** What a definition says in the cell of a member. */
export function formulaFrom(
  definition: SharedCell | undefined,
  member: { readonly row: number; readonly column: number },
): string | undefined {
  if (definition?.definition === undefined) return undefined;
  return shiftFormula(definition.definition, member.row - definition.row, member.column - definition.column);
}

function formulaText(doc: XmlDocument, start: number, end: number): string {
  const node = { name: '', start, openEnd: start, closeStart: end, end, children: [] };
  return doc.content(node).replace(/^=/, '');
}
