import type { ElementShape } from '../xml/xml-tokenizer';
import { runShape } from './rich-text';

/** Elements of a worksheet part that matter here, by the number the reader knows them by. */
export const SheetElement = {
  Other: 0,
  Data: 1,
  Row: 2,
  Cell: 3,
  Value: 4,
  Formula: 5,
  Text: 6,
  Merge: 7,
  Run: 8,
  Properties: 9,
  Strike: 10,
  Align: 11,
  Inline: 12,
} as const;

const { Other, Data, Row, Cell, Value, Formula, Text, Merge, Inline } = SheetElement;
const TEXT: ElementShape = { name: 't', kind: Text, text: true };

export const SHEET_SHAPE: ElementShape = {
  name: 'worksheet',
  kind: Other,
  children: [
    {
      name: 'sheetData',
      kind: Data,
      only: true,
      children: [
        {
          name: 'row',
          kind: Row,
          whole: true,
          only: true,
          children: [
            {
              name: 'c',
              kind: Cell,
              children: [
                { name: 'v', kind: Value, text: true },
                { name: 'f', kind: Formula, text: true },
                { name: 'is', kind: Inline, children: [TEXT, runShape(SheetElement)] },
              ],
            },
          ],
        },
      ],
    },
    { name: 'mergeCells', kind: Other, children: [{ name: 'mergeCell', kind: Merge }] },
  ],
};
