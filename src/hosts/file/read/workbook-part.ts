import { Refusal } from '../../../refusals/file-refusal';
import type { Visibility } from '../../../workbook/types';
import { decodeEscapes } from '../../port/xml-escape';
import { readElements, xmlBoolean } from '../xml/xml-elements';
import type { ElementShape } from '../xml/xml-tokenizer';
import type { Limits } from '../zip/limits';
import type { Parts } from '../zip/package';

const [Root, Properties, Sheets, Listed, Calculation] = [0, 1, 2, 3, 4];
const SHAPE: ElementShape = {
  name: '*',
  kind: Root,
  children: [
    { name: 'workbookPr', kind: Properties },
    { name: 'sheets', kind: Sheets, children: [{ name: 'sheet', kind: Listed }] },
    { name: 'calcPr', kind: Calculation },
  ],
};

/** What the main part of a workbook lists. */
export interface WorkbookPart {
  readonly date1904: boolean;
  /** True where numbers count as they are shown (以显示精度为准). */
  readonly asShown: boolean;
  /** True where all formulas are to be calculated when it is opened. */
  readonly recalculates: boolean;
  /** True where formulas may go in circles, each time a step further. */
  readonly iterates: boolean;
  /** In tab order; chart and macro sheets too. */
  readonly sheets: readonly ListedSheet[];
}

export interface ListedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly relationship: string | undefined;
}

/** Reads xl/workbook.xml, whatever its name. Throws a `Refusal`, also if the part belongs to another kind of file. */
export function readWorkbookPart(source: Parts, part: string, limits: Limits): WorkbookPart {
  let date1904 = false;
  let asShown = false;
  let recalculates = false;
  let iterates = false;
  const sheets: ListedSheet[] = [];
  readElements(source, part, limits, SHAPE, (element) => {
    switch (element.kind) {
      case Properties:
        date1904 = xmlBoolean(element.attribute('date1904'));
        break;
      case Calculation:
        asShown = !xmlBoolean(element.attribute('fullPrecision') ?? '1');
        recalculates = xmlBoolean(element.attribute('fullCalcOnLoad'));
        iterates = xmlBoolean(element.attribute('iterate'));
        break;
      case Listed: {
        const name = decodeEscapes(element.attribute('name') ?? '');
        const relationship = element.attributeOf('/relationships', 'id');
        sheets.push({ name, relationship, visibility: visibilityOf(element.attribute('state')) });
        break;
      }
      case Root:
        requireWorkbook(element.name.replace(/^.*:/, ''), part);
    }
  });
  return { date1904, asShown, recalculates, iterates, sheets };
}

function visibilityOf(state: string | undefined): Visibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function requireWorkbook(root: string, part: string): void {
  if (root === 'workbook') return;
  if (root === 'document') throw new Refusal('word-document');
  if (root === 'presentation') throw new Refusal('presentation');
  throw new Refusal('not-a-workbook', { part, detail: `<${root}>` });
}
