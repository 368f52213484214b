import { useEffect, useState } from 'react';
import { MOST_AT_ONCE } from '../../refusals/block';
import { areasMeet } from '../../workbook/address';
import type { Area, Position } from '../../workbook/types';
import type { SheetWindow } from '../protocol/sheet-shape';
import type { BookSession } from '../session/book-session';
import { type ShownCells, shownCells } from './shown-cells';

/** Cells that are selected together, from the one that the user stands on to another. */
export interface Range {
  /** The end that moves. */
  readonly to: Position;
  /** All of it, merged areas whole. */
  readonly area: Area;
  readonly isMany: boolean;
  /** What stands there; undefined until it has come, or where it is too much. */
  readonly cells: ShownCells | undefined;
  readonly extend: (to: Position) => void;
  /** From another cell, to which the user goes at the same time. */
  readonly extendFrom: (from: Position, to: Position) => void;
}

/** What of a sheet is selected. It ends when the user goes to another cell. */
export function useRange(session: BookSession, sheet: string, from: Position, cells: ShownCells): Range {
  const [set, setSet] = useState<{ readonly sheet: string; readonly from: Position; readonly to: Position }>();
  const isSet = set?.sheet === sheet && set.from.row === from.row && set.from.column === from.column;
  const to = isSet ? set.to : from;
  const area = areaOf(from, to, cells.merges);
  const { top, left, bottom, right } = area;
  const merge = cells.mergeAt(from);
  const isMany = merge === undefined ? cellCount(area) > 1 : !isSameArea(merge, area);

  const isHere = cells.sheet === sheet && cells.area !== undefined && isWhole(cells.area, area);
  const isAsked = isMany && !isHere && cellCount(area) <= MOST_AT_ONCE;
  const [far, setFar] = useState<SheetWindow>();
  // Whoever copies cannot wait: what is beyond the screen is there before.
  useEffect(() => {
    if (!isAsked) return setFar(undefined);
    let isWanted = true;
    void session.window(sheet, { top, left, bottom, right }).then((outcome) => {
      if (isWanted && outcome.ok) setFar(outcome.value);
    });
    return () => {
      isWanted = false;
    };
  }, [session, sheet, isAsked, top, left, bottom, right]);
  const isFar = far?.sheet === sheet && isSameArea(far.area, area);
  return {
    to,
    area,
    isMany,
    cells: isHere ? cells : isFar ? shownCells(far) : undefined,
    extend: (next) => setSet({ sheet, from, to: next }),
    extendFrom: (start, next) => setSet({ sheet, from: start, to: next }),
  };
}

/** The rectangle between two cells, grown until no merged area is cut. */
export function areaOf(from: Position, to: Position, merges: readonly Area[]): Area {
  let area: Area = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
  for (let grows = true; grows; ) {
    grows = false;
    for (const merge of merges) {
      if (!areasMeet(merge, area) || isWhole(area, merge)) continue;
      area = {
        top: Math.min(area.top, merge.top),
        left: Math.min(area.left, merge.left),
        bottom: Math.max(area.bottom, merge.bottom),
        right: Math.max(area.right, merge.right),
      };
      grows = true;
    }
  }
  return area;
}

export const cellCount = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

const isWhole = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

const isSameArea = (a: Area, b: Area): boolean => isWhole(a, b) && isWhole(b, a);
