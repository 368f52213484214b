import type { Visibility } from '../../workbook/types';
import { decodeEscapes } from '../xml-escape';
import type { Limits } from './limits';
import type { Package } from './package';
import { WorkbookError } from './workbook-error';
import { readElements, xmlBoolean } from './xml-elements';

/** What the main part of a workbook lists. */
export interface WorkbookPart {
  readonly date1904: boolean;
  /** In tab order; chart and macro sheets too. */
  readonly sheets: readonly ListedSheet[];
}

export interface ListedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly relationship: string;
}

/** Reads xl/workbook.xml, whatever its name. Throws a `WorkbookError`, also if the part belongs to another kind of file. */
export function readWorkbookPart(source: Package, part: string, limits: Limits): WorkbookPart {
  let date1904 = false;
  const sheets: ListedSheet[] = [];
  readElements(source, part, limits, (element) => {
    switch (element.path) {
      case 'workbook/workbookPr':
        date1904 = xmlBoolean(element.attribute('date1904'));
        break;
      case 'workbook/sheets/sheet': {
        const name = decodeEscapes(element.attribute('name') ?? '');
        const relationship = element.attributeOf('/relationships', 'id');
        if (name === '' || relationship === undefined) {
          throw new WorkbookError('damaged-part', { part, detail: 'sheet without name or reference' });
        }
        sheets.push({ name, relationship, visibility: visibilityOf(element.attribute('state')) });
        break;
      }
      default:
        if (!element.path.includes('/')) requireWorkbook(element.local, part);
    }
  });
  return { date1904, sheets };
}

function visibilityOf(state: string | undefined): Visibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function requireWorkbook(root: string, part: string): void {
  if (root === 'workbook') return;
  if (root === 'document') throw new WorkbookError('word-document');
  if (root === 'presentation') throw new WorkbookError('presentation');
  throw new WorkbookError('not-a-workbook', { part, detail: `<${root}>` });
}
