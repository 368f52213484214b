import type { Area } from '../../../src/workbook/types';
import { HostError } from '../errors';
import { type ClassRules, type HostObject, object } from '../host-object';
import { isEntireColumn, isEntireRow } from '../model/areas';
import type { PageLayoutModel } from '../model/page-layout-model';
import type { SheetModel } from '../model/sheet-model';
import { areasAt, flag, oneOf, positive, targetOf, textArgument } from './arguments';

type Key = keyof PageLayoutModel;

function set<K extends Key>(sheet: SheetModel, key: K, value: PageLayoutModel[K]): void {
  sheet.journal.assign(sheet, 'pageLayout', { ...sheet.pageLayout, [key]: value });
}

const FLAGS = [
  'centerHorizontally',
  'centerVertically',
  'printGridlines',
  'printHeadings',
  'blackAndWhite',
  'draftMode',
] as const;
const MARGINS = ['leftMargin', 'rightMargin', 'topMargin', 'bottomMargin', 'headerMargin', 'footerMargin'] as const;

const getters = (keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, ({ pageLayout }: SheetModel) => pageLayout[key]]));

/** https://learn.microsoft.com/javascript/api/excel/excel.pagelayout */
export const pageLayout: ClassRules<'PageLayout'> = {
  className: 'PageLayout',
  read: getters([...FLAGS, ...MARGINS, 'orientation', 'paperSize', 'zoom']),
  write: {
    ...Object.fromEntries(FLAGS.map((key) => [key, (sheet: SheetModel, on: unknown) => set(sheet, key, flag(on))])),
    ...Object.fromEntries(
      MARGINS.map((key) => [key, (sheet: SheetModel, size: unknown) => set(sheet, key, positive(size))]),
    ),
    orientation: (sheet, value) => set(sheet, 'orientation', oneOf(value, ['Portrait', 'Landscape'])),
    paperSize: (sheet, value) =>
      set(sheet, 'paperSize', oneOf(value, ['A3', 'A4', 'A5', 'B4', 'B5', 'Letter', 'Legal'])),
    zoom: (sheet, value) => set(sheet, 'zoom', checkedZoom(value)),
  },
  go: { headersFooters: (sheet) => object('HeaderFooterGroup', sheet) },
  call: {
    setPrintTitleRows: (sheet, [rows]) => {
      const area = areaOf(sheet, rows);
      // "The range must span the entire row to be valid."
      if (!isEntireRow(area)) throw new HostError('InvalidArgument');
      set(sheet, 'titleRows', area);
      return null;
    },
    setPrintTitleColumns: (sheet, [columns]) => {
      const area = areaOf(sheet, columns);
      if (!isEntireColumn(area)) throw new HostError('InvalidArgument');
      set(sheet, 'titleColumns', area);
      return null;
    },
    setPrintArea: (sheet, [area]) => {
      set(sheet, 'printArea', areaOf(sheet, area));
      return null;
    },
    getPrintTitleRowsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.pageLayout.titleRows),
    getPrintTitleColumnsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.pageLayout.titleColumns),
    getPrintAreaOrNullObject: (sheet) =>
      sheet.pageLayout.printArea === undefined
        ? null
        : object('RangeAreas', { sheet, areas: [sheet.pageLayout.printArea] }),
  },
};

const rangeOrNull = (sheet: SheetModel, area: Area | undefined): HostObject<'Range'> | null =>
  area === undefined ? null : object('Range', { sheet, areas: [area] });

const areaOf = (sheet: SheetModel, value: unknown): Area =>
  (typeof value === 'string' ? areasAt(sheet, value)[0] : targetOf(value, 'Range').areas[0]) as Area;

/** Either a scale of 10 to 400, or pages to fit: https://learn.microsoft.com/javascript/api/excel/excel.pagelayoutzoomoptions */
function checkedZoom(value: unknown): PageLayoutModel['zoom'] {
  if (typeof value !== 'object' || value === null) throw new HostError('InvalidArgument');
  const zoom = value as PageLayoutModel['zoom'];
  if (zoom.scale !== undefined && (zoom.scale < 10 || zoom.scale > 400)) throw new HostError('InvalidArgument');
  return zoom;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.headerfootergroup */
export const headerFooterGroup: ClassRules<'HeaderFooterGroup'> = {
  className: 'HeaderFooterGroup',
  go: { defaultForAllPages: (sheet) => object('HeaderFooter', sheet) },
};

const PLACES = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'];

export const headerFooter: ClassRules<'HeaderFooter'> = {
  className: 'HeaderFooter',
  read: Object.fromEntries(
    PLACES.map((place) => [place, (sheet: SheetModel) => sheet.pageLayout.headersFooters[place] ?? '']),
  ),
  write: Object.fromEntries(
    PLACES.map((place) => [
      place,
      (sheet: SheetModel, text: unknown) =>
        set(sheet, 'headersFooters', { ...sheet.pageLayout.headersFooters, [place]: textArgument(text) }),
    ]),
  ),
};
