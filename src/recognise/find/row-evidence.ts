import type { Grid } from '../headers/grid';
import { reach } from '../headers/row-index';
import type { DataRow, FoundHeader } from '../types';
import { memberNamed } from '../words/row-labels';

/** What the rows under a header say about which form it is. */
export interface RowEvidence {
  /** The share of a closed label's members that stand in the rows, 0 where the form has none. */
  readonly share: number;
  readonly seen: readonly string[];
  /** Words typical for the form, as against a twin with the same header, that stand in the rows. */
  readonly words: readonly string[];
}

/** Rows in which typical words are looked for. */
const ROWS_FOR_WORDS = 20;

/** Looks through the rows under a header down to `limit` (exclusive), where something else begins. */
export function rowEvidence(grid: Grid, header: FoundHeader, limit = Number.POSITIVE_INFINITY): RowEvidence {
  const { share, seen } = membersSeen(grid, header, limit);
  return { share, seen, words: wordsSeen(grid, header, limit) };
}

function membersSeen(grid: Grid, header: FoundHeader, limit: number): Pick<RowEvidence, 'share' | 'seen'> {
  const found = header.columns.find(({ expected }) => expected.label?.kind === 'closed');
  const label = found?.expected.label;
  if (found === undefined || label?.members === undefined) return { share: 0, seen: [] };
  const seen = new Set<string>();
  const last = Math.min(limit - 1, grid.lastRow, header.bottom + 4 * label.members.length);
  for (let row = header.bottom + 1; row <= last; row++) {
    const member = memberNamed(label, grid.text(row, found.column));
    if (member !== undefined) seen.add(member.name);
  }
  return { share: seen.size / label.members.length, seen: [...seen] };
}

function wordsSeen(grid: Grid, header: FoundHeader, limit: number): string[] {
  const words = header.form.words ?? [];
  const [left, right] = reach(header);
  const last = words.length === 0 ? -1 : Math.min(limit - 1, grid.lastRow, header.bottom + ROWS_FOR_WORDS);
  const seen = new Set<string>();
  for (let row = header.bottom + 1; row <= last; row++) {
    const own = grid.row(row).filter(({ column }) => column >= left && column <= right);
    const texts = new Set(own.map(({ column }) => grid.text(row, column)));
    // A row with one text is the caption of the next table rather than a row of this one.
    if (texts.size < 2) continue;
    for (const word of words) if ([...texts].some((text) => text.includes(word))) seen.add(word);
  }
  return [...seen];
}

/** True where the form has rows of a kind, parts (其中) or items, that are not among those given. */
export const lacksRows = (
  { block }: FoundHeader,
  kind: 'part' | 'item',
  rows: readonly Pick<DataRow, 'labels'>[],
): boolean =>
  block.labels.some(({ name, members = [] }) =>
    members.some(
      (member) => (member.role ?? 'item') === kind && !rows.some(({ labels }) => labels[name] === member.name),
    ),
  );
