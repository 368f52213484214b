import type { XmlDocument, XmlNode } from '../xml/xml-document';
import { localOf } from '../xml/xml-document';

/** Children in the order that the schema prescribes (ECMA-376 part 1, annex A); a host repairs a part that breaks it. */

const WORKBOOK =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';
const WORKSHEET =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst';
const STYLE_SHEET = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst';

const ORDERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['workbook', WORKBOOK.split(' ')],
  ['worksheet', WORKSHEET.split(' ')],
  ['styleSheet', STYLE_SHEET.split(' ')],
]);

/**
 * Offset at which an element of this name goes below the root: after the last child that may stand before it.
 * Of a root that is an empty element there is none: the offset is after it.
 */
export function placeFor(doc: XmlDocument, local: string): number {
  const order = ORDERS.get(localOf(doc.root.name)) ?? [];
  const rank = order.indexOf(local);
  // What another program wraps or adds has no rank, and does not count.
  const before = doc.root.children.findLast((child: XmlNode) => {
    const place = doc.isMain(child) ? order.indexOf(localOf(child.name)) : -1;
    return place >= 0 && place <= rank;
  });
  return before?.end ?? doc.root.openEnd;
}
