import type { Area, Visibility } from '../../../src/workbook/types';
import { WHOLE_SHEET } from './areas';
import type { Look } from './cell';
import { CellGrid } from './cell-grid';
import type { ConditionalFormatModel } from './conditional-format';
import type { Journal } from './journal';
import { newPageLayout, type PageLayoutModel } from './page-layout-model';
import type { SheetProtection } from './protection';

/** One worksheet as the simulated Excel holds it. */
export class SheetModel {
  name: string;
  visibility: Visibility = 'visible';
  readonly cells: CellGrid;
  merges: readonly Area[] = [];
  /** In order of priority. */
  conditionalFormats: readonly ConditionalFormatModel[] = [];
  protection: SheetProtection | undefined = undefined;
  /** Points; absent: the standard. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  /** Looks given to whole columns, rows or the whole sheet, below those of single cells. */
  readonly columnLooks = new Map<number, Look>();
  readonly rowLooks = new Map<number, Look>();
  /** A chart or macro sheet: it is listed, and has no cells to give. */
  isUnsupported = false;
  /** Areas that a formula in their first cell fills. */
  spills: readonly Area[] = [];
  /** Rows that a filter hides. */
  filteredRows: ReadonlySet<number> = new Set();
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  frozen: Area | undefined = undefined;
  pageLayout: PageLayoutModel = newPageLayout();
  customProperties: ReadonlyMap<string, string> = new Map();
  selection: readonly Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];

  constructor(
    readonly id: string,
    name: string,
    readonly journal: Journal,
  ) {
    this.name = name;
    this.cells = new CellGrid(journal);
  }

  /** Used area of the sheet, or of a part of it. */
  usedArea(valuesOnly: boolean, area: Area = WHOLE_SHEET): Area | undefined {
    return this.cells.usedArea(area, valuesOnly);
  }

  /** The cell that is active when the sheet is: the top left one of what is selected. */
  get activeCell(): Area {
    const { top, left } = this.selection[0] as Area;
    return { top, left, bottom: top, right: left };
  }
}
