import { areaAddress, parseArea } from '../../../workbook/address';
import type { Area } from '../../../workbook/types';
import { Splices } from '../xml/splices';
import { asOpen, isEmptyTag, withAttribute } from '../xml/start-tag';
import type { SheetBefore } from './patch';
import { RowChange, rowsOf } from './place-row';
import type { Plan } from './planned-cell';
import type { SheetView } from './sheet-view';

export interface PlacedCells {
  readonly text: string;
  /** What changed besides cells and rows. */
  readonly before: SheetBefore;
}

/**
 * The text of a sheet with its plan carried out.
 * @param undone what an earlier change, now taken back, did to the sheet besides its cells and rows
 */
export function placeCells(view: SheetView, plan: Plan, undone: SheetBefore | undefined): PlacedCells {
  const splices = new Splices();
  const { doc, data } = view;
  const changes: RowChange[] = [];
  const added: string[] = [];
  const rowPlace = rowPlaces(view);
  for (const [index, cells] of rowsOf(plan)) {
    const row = view.row(index);
    const xml = cells.map((cell) => cell.xml ?? '').join('');
    if (row !== undefined) changes.push(new RowChange(view, row, cells));
    else if (xml !== '') {
      const whole = `<${doc.prefix}row r="${index + 1}">${xml}</${doc.prefix}row>`;
      if (isEmptyTag(doc.tag(data))) added.push(whole);
      else splices.insert(rowPlace(index), whole);
    }
  }
  if (added.length > 0) {
    splices.replace(data.start, data.end, `${asOpen(doc.tag(data))}${added.join('')}</${data.name}>`);
  } else if (undone?.data !== undefined && splices.size === 0 && leaveNothing(view, changes)) {
    splices.replace(data.start, data.end, undone.data);
  } else {
    for (const change of changes) change.place(splices);
  }
  const dimension = placeDimension(view, plan, undone, splices);
  const before: SheetBefore = {
    sheet: view.name,
    ...(added.length === 0 ? {} : { data: doc.raw(data) }),
    ...(dimension === undefined ? {} : { dimension }),
  };
  return { text: splices.apply(doc.text), before };
}

/** True if every row goes, and nothing stands between the rows. */
function leaveNothing({ scan, data }: SheetView, changes: readonly RowChange[]): boolean {
  const going = changes.filter((change) => change.goes);
  const isAll = going.length > 0 && going.length === scan.indexes.length;
  return isAll && scan.length === data.closeStart - data.openEnd;
}

/** Gives the offset at which a row that is not there goes; rows are asked for from the first to the last. */
function rowPlaces({ scan: { indexes, starts, end }, data }: SheetView): (index: number) => number {
  let next = 0;
  return (index) => {
    while (next < indexes.length && (indexes[next] as number) < index) next++;
    return starts[next] ?? (end < 0 ? data.openEnd : end);
  };
}

/** Widens the dimension by what is inserted, or puts it back; returns what it was, if it changed. */
function placeDimension(
  view: SheetView,
  plan: Plan,
  undone: SheetBefore | undefined,
  splices: Splices,
): SheetBefore['dimension'] {
  const { doc } = view;
  const node = doc.child(doc.root, 'dimension');
  if (node === undefined) return undefined;
  const now = doc.raw(node);
  const area = parseArea(doc.attribute(node, 'ref') ?? '');
  const cells = [...plan.values()].filter(({ xml, row, column }) => xml !== null && !view.cell(row, column));
  let after = undone?.dimension?.after === now ? undone.dimension.before : now;
  if (cells.length > 0 && area !== undefined) {
    const tag = doc.tag(node);
    const wide = areaAddress(cells.reduce(including, area));
    if (wide !== areaAddress(area)) after = withAttribute(tag, 'ref', wide) + now.slice(tag.length);
  }
  if (after === now) return undefined;
  splices.replace(node.start, node.end, after);
  return { before: now, after };
}

function including({ top, left, bottom, right }: Area, cell: { readonly row: number; readonly column: number }): Area {
  return {
    top: Math.min(top, cell.row),
    left: Math.min(left, cell.column),
    bottom: Math.max(bottom, cell.row),
    right: Math.max(right, cell.column),
  };
}
