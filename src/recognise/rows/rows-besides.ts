import { gathered } from '../../workbook/gathered';
import { lacksRows } from '../find/row-evidence';
import type { DataRow, FoundBlock, FoundHeader, Unread } from '../types';
import { BESIDES } from '../words/doubt-words';
import { memberNamed } from '../words/row-labels';

interface Read {
  readonly blocks: readonly FoundBlock[];
  /** Places as they were read, and how what was turned stands on the sheet. */
  readonly unread: readonly (Unread & Pick<FoundHeader, 'turn'>)[];
}

/**
 * What was read without the rows that stand below a form of named rows and are none of them: another breakdown (各县区) behind
 * a gap, under the header again or below the total. They are so only where none of the form's own is wanting; its shares are of
 * another whole, so no rule is held against them, and they are named once.
 */
export function withoutRowsBesides({ blocks, unread }: Read): Read {
  const besides = new Set(
    gathered([...new Set(blocks.map(({ header }) => header.block))], (block) =>
      rowsBesides(blocks.filter(({ header }) => header.block === block)),
    ),
  );
  if (besides.size === 0) return { blocks, unread };
  const places = new Set(
    gathered(blocks, ({ header, rows }) =>
      gathered(rows, (row) => (besides.has(row) ? keyOf(header.sheet, row.row) : [])),
    ),
  );
  const about = (one: Unread) => one.what === 'row' && places.has(keyOf(one.place.sheet, one.place.row));
  const first = unread.find(about);
  return {
    blocks: blocks.map((block) => ({ ...block, rows: block.rows.filter((row) => !besides.has(row)) })),
    unread: gathered(unread, (one) => (one === first ? { ...one, why: BESIDES } : about(one) ? [] : one)),
  };
}

const keyOf = (sheet: string, row: number): string => `${sheet}\u0000${row}`;

function rowsBesides(parts: readonly FoundBlock[]): readonly DataRow[] {
  const [first] = parts;
  const closed = first?.header.block.labels.filter(({ kind }) => kind === 'closed') ?? [];
  const lines = gathered(parts, ({ header, rows }) => rows.map((row) => ({ row, header })));
  if (first === undefined || closed.length === 0) return [];
  const isKnown = ({ role, labels }: DataRow) =>
    role === 'total' ||
    closed.every((label) => labels[label.name] === undefined || memberNamed(label, labels[label.name]!) !== undefined);
  const whole = lines.findIndex(
    (_, at) =>
      !lacksRows(
        first.header,
        'item',
        lines.slice(0, at + 1).map(({ row }) => row),
      ),
  );
  const next = lines.findIndex(({ row }, at) => at > whole && !isKnown(row));
  if (whole < 0 || next < 0) return [];
  const isApart = (at: number) => {
    const [{ row, header }, before] = [lines[at]!, lines[at - 1]!];
    return (
      header !== before.header || row.row > before.row.row + 1 || (row.role === 'item' && before.row.role === 'total')
    );
  };
  const from = lines.findIndex((_, at) => at >= next && isApart(at));
  const rest = from < 0 ? [] : lines.slice(from).map(({ row }) => row);
  const isOwn = (row: DataRow) => row.role !== 'total' && isKnown(row);
  // Parts (其中) alone are parts of the table.
  return rest.some(isOwn) || !rest.some(({ role }) => role === 'item') ? [] : rest;
}
