import type { Grid } from '../headers/grid';
import type { DataRow, FoundHeader } from '../types';
import { isPartLabel } from '../words/row-labels';
import { type LabelColumn, labelColumnsOf } from './label-columns';

/** Blank labels below one that says 其中: whether they repeat that, or what the rows above it are about. */

/** The label above a 其中, and the years of its rows. */
interface Above {
  readonly label?: string;
  readonly years: Set<string>;
}

/** What a blank repeats. */
type Repeated = 'part' | 'above' | 'either';

/**
 * The rows, with the labels that those below a 其中 repeat: it is that of its own row only where it names that row all by
 * itself and the ones below have names of their own. What cannot be told is marked.
 */
export function withLabelsOver(grid: Grid, header: FoundHeader, rows: readonly DataRow[]): readonly DataRow[] {
  if (!rows.some(({ role }) => role === 'part')) return rows;
  const names = labelColumnsOf(header).filter(
    ({ expected: { label } }) => label.kind === 'open' || label.kind === 'closed',
  );
  return names
    .filter(({ expected: { label } }) => label.carries)
    .reduce((read, found) => withLabelOver(grid, found, names, read), rows);
}

function withLabelOver(
  { sheet }: Grid,
  { column, expected }: LabelColumn,
  names: readonly LabelColumn[],
  rows: readonly DataRow[],
): readonly DataRow[] {
  const { name } = expected.label;
  const merged = new Map(
    sheet.merges.flatMap(({ left, right, top, bottom }) =>
      left <= column && column <= right && top < bottom ? [[top, bottom]] : [],
    ),
  );
  const isNamed = ({ labelCells }: DataRow) =>
    names.some(({ expected: { label } }) => label.name !== name && labelCells[label.name] !== undefined);
  let above: Above = { years: new Set() };
  let part: DataRow | undefined;
  return rows.map((row) => {
    const own = row.labelCells[name];
    if (own !== undefined && row.role === 'part' && isPartLabel(own.text)) {
      part = row;
      return row;
    }
    if (own !== undefined || row.labels[name] !== (part ?? row).labels[name]) {
      part = undefined;
      above = { ...labelOf(row, name), years: new Set() };
    }
    const how = part === undefined ? 'above' : repeated(part, row);
    if (how === 'above' && row.year !== undefined) above.years.add(row.year);
    return part === undefined || how === 'part' ? row : under(above, row, how);
  });

  function repeated(part: DataRow, row: DataRow): Repeated {
    const bottom = merged.get(part.row);
    if (bottom !== undefined) return row.row <= bottom ? 'part' : 'above';
    if (isNamed(row)) return isNamed(part) ? 'either' : 'above';
    // Years of the part go on below it, unless they are those still wanting of what it is a part of.
    return above.label === undefined || row.year === undefined || above.years.has(row.year) ? 'part' : 'either';
  }

  function under({ label }: Above, row: DataRow, how: Repeated): DataRow {
    const { [name]: _, ...others } = row.labels;
    const labels = label === undefined ? others : { ...others, [name]: label };
    const role = row.role === 'part' ? 'item' : row.role;
    const isDoubtful = role === 'item' && (how === 'either' || label === undefined);
    return { ...row, labels, role, ...(isDoubtful ? { mayBePart: true } : {}) };
  }
}

/** The label that blanks go on with; none below a sum. */
const labelOf = ({ role, labels }: DataRow, name: string): Pick<Above, 'label'> =>
  role === 'item' && labels[name] !== undefined ? { label: labels[name] } : {};
