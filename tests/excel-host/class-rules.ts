import { application, runtime, workbookCreated } from './classes/application';
import * as comments from './classes/comments';
import { conditionalFormat, conditionalFormatCollection } from './classes/conditional-formats';
import * as customConditionalFormats from './classes/custom-conditional-format';
import * as customXmlParts from './classes/custom-xml-parts';
import { documentProperties } from './classes/document-properties';
import { worksheetFreezePanes } from './classes/freeze-panes';
import { namedItem, namedItemCollection } from './classes/named-items';
import { headerFooter, headerFooterGroup, pageLayout } from './classes/page-layout';
import { workbookProtection, worksheetProtection } from './classes/protections';
import { range } from './classes/range';
import { rangeAreas, rangeCollection } from './classes/range-areas';
import { rangeBorder, rangeBorderCollection } from './classes/range-borders';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './classes/range-format';
import * as settings from './classes/settings';
import { rangeAreasCollection, workbookRangeAreas } from './classes/traced-cells';
import { workbook } from './classes/workbook';
import { worksheet } from './classes/worksheet';
import { worksheetCollection } from './classes/worksheet-collection';
import type { ClassName, ClassRules, HostObject } from './host-object';

const ALL: readonly unknown[] = [
  ...[workbook, worksheetCollection, worksheet, range, rangeAreas, rangeCollection, application, runtime],
  ...[rangeFormat, rangeFill, rangeFont, rangeBorderCollection, rangeBorder, formatProtection],
  ...[conditionalFormatCollection, conditionalFormat, ...Object.values(customConditionalFormats)],
  ...[...Object.values(customXmlParts), ...Object.values(settings), documentProperties],
  ...[...Object.values(comments), workbookRangeAreas, rangeAreasCollection, workbookCreated],
  ...[namedItem, namedItemCollection],
  ...[worksheetProtection, workbookProtection, worksheetFreezePanes, pageLayout, headerFooterGroup, headerFooter],
];

/** The rules of a class, or undefined if nothing of it is simulated. */
export const rulesOf: ReadonlyMap<string, ClassRules<ClassName>> = new Map(
  // Rules are only ever given the target of their own class, which the type of a list cannot say.
  ALL.map((rules) => [(rules as ClassRules<ClassName>).className, rules as ClassRules<ClassName>]),
);

/** Rules of an object's class. */
export const rulesFor = ({ className }: HostObject): ClassRules<ClassName> =>
  rulesOf.get(className) ?? ({ className } as ClassRules<ClassName>);
