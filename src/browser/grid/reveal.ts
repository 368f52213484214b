import type { Area } from '../../workbook/types';
import { type GridLayout, HEAD_HEIGHT, HEAD_WIDTH, scrolledRows, scrollTopFor } from './layout';

/** Scrolls just so far that an area is on the screen; its first cell, where it is larger than that. */
export function reveal(scroller: HTMLElement, layout: GridLayout, { top, left, bottom, right }: Area): void {
  const { rows, columns } = layout;
  const height = scroller.clientHeight - HEAD_HEIGHT;
  const width = scroller.clientWidth - HEAD_WIDTH;
  if (height <= 0 || width <= 0) return;
  const scrolled = scrolledRows(layout, scroller.scrollTop, height);
  const wanted = along(scrolled, height, rows.offset(top), rows.offset(bottom + 1));
  if (wanted !== scrolled) scroller.scrollTop = scrollTopFor(layout, wanted, height);
  scroller.scrollLeft = along(scroller.scrollLeft, width, columns.offset(left), columns.offset(right + 1));
}

function along(scrolled: number, room: number, start: number, end: number): number {
  if (start < scrolled || end - start > room) return start;
  return end > scrolled + room ? end - room : scrolled;
}
