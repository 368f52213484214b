import { address } from '../../../workbook/address';
import { shiftFormula } from '../../../workbook/formulas/shift-formula';
import type { XmlDocument } from '../xml/xml-document';
import type { BoundFormula } from './sheet-scan';

/** A cell that has its formula from a group: the definition of one if it spells the formula out. */
export interface SharedCell {
  readonly row: number;
  readonly column: number;
  readonly group: string;
  readonly definition: string | undefined;
}

/** The shared formulas of a sheet. A member's definition is the last one before it. */
export class SharedFormulas {
  private readonly groups = new Map<string, SharedCell[]>();
  /** By address: a member, and what defines it. */
  private readonly defined = new Map<string, { readonly member: SharedCell; readonly by: SharedCell | undefined }>();

  constructor(doc: XmlDocument, bound: readonly BoundFormula[]) {
    const current = new Map<string, SharedCell>();
    for (const { group, row, cell, textStart, textEnd } of bound) {
      if (group === undefined) continue;
      const definition = textEnd > textStart ? formulaText(doc, textStart, textEnd) : undefined;
      const member: SharedCell = { row: row.index, column: cell.column, group, definition };
      const members = this.groups.get(group);
      if (members === undefined) this.groups.set(group, [member]);
      else members.push(member);
      if (definition !== undefined) current.set(group, member);
      this.defined.set(address(member.row, member.column), { member, by: current.get(group) });
    }
  }

  /** The formula of a member, as if it were written in its cell; undefined for one whose definition is missing. */
  formula(row: number, column: number): string | undefined {
    const found = this.defined.get(address(row, column));
    return found === undefined ? undefined : formulaFrom(found.by, found.member);
  }

  /** The member that defines another; undefined where that is missing. */
  definition({ row, column }: SharedCell): SharedCell | undefined {
    return this.defined.get(address(row, column))?.by;
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
