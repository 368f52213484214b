import { areaAddress, isWithin, placeKey } from '../../workbook/address';
import type { Mark, MarkLook } from '../../workbook/edits';
import { groupBy } from '../../workbook/group-by';
import type { Area, CellPlace } from '../../workbook/types';
import { areaLists, areasOf } from '../port/mark-areas';
import { LOOK_ORDER, MARK_LOOKS, type MarkFormat, markFormula } from '../port/mark-looks';
import { type FormulaFormat, formatsOf, formulaFormats } from './formula-formats';
import type { Part } from './part';
import type { Trip } from './session';
import { type Survey, type SurveyedSheet, sheetsByName } from './survey';
import { quiet } from './write-cells';
import { protectedFormats } from './writing-refusals';

/** Cells of one sheet that get one look. */
interface Group {
  readonly sheetId: string;
  readonly look: MarkLook;
  readonly areas: readonly Area[];
}

const LINES = { thin: 'Continuous', dashed: 'Dash', dotted: 'Dot' } as const satisfies Record<
  MarkFormat['border'],
  string
>;
const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** Our marks: conditional formats whose formula carries our marker. */
export class MarksPart implements Part {
  readonly name = { zh: '标记', en: 'marks' };
  private readonly sheets: ReadonlyMap<string, SurveyedSheet>;
  private before: readonly FormulaFormat[] = [];
  private groups: readonly Group[] = [];
  /** Protected sheets on which marks were asked for. */
  unmarked: readonly string[] = [];
  /** Marked cells on which a rule of the user's may end before ours. */
  hidden = 0;

  /** Throws a Refusal, `unknown-sheet`. */
  constructor(
    private readonly survey: Survey,
    private readonly marks: readonly Mark[],
  ) {
    this.sheets = sheetsByName(
      survey,
      marks.map(({ place }) => place),
    );
  }

  /** Throws a Refusal, `protected-format`, for a protected sheet whose marks were to be cleared. */
  async prepare(trip: Trip): Promise<void> {
    this.before = await formulaFormats(trip, this.survey.sheets);
    const closed = this.survey.sheets.filter(({ mayFormat }) => !mayFormat);
    const marked = closed.find(({ id }) => this.before.some((one) => isOurs(one) && one.sheetId === id));
    if (this.marks.length === 0 && marked !== undefined) throw protectedFormats(marked.name);
    // Marks on other sheets are worth having all the same; those that stand on these stay.
    const isClosed = new Set(closed.map(({ id }) => id));
    this.before = this.before.filter(({ sheetId }) => !isClosed.has(sheetId));
    this.unmarked = [...this.sheets.values()].filter(({ id }) => isClosed.has(id)).map(({ name }) => name);
    this.hidden = hiddenIn(this.before, this.marks, (name) => this.sheets.get(name)!.id);
    this.groups = this.grouped(this.marks.filter(({ place }) => !this.unmarked.includes(place.sheet)));
  }

  async write(trip: Trip): Promise<void> {
    await replace(trip, this.before.filter(isOurs), this.groups);
  }

  async putBack(trip: Trip, gone: ReadonlySet<string>): Promise<[]> {
    const before = this.before.filter(({ sheetId }) => !gone.has(sheetId));
    const known = new Set(before.map(({ formatId }) => formatId));
    const set = new Set(this.groups.flatMap(({ sheetId, areas }) => areaLists(areas).map((list) => sheetId + list)));
    // One of ours that was only half made has no formula yet.
    const halfMade = ({ sheetId, formatId, areas }: FormulaFormat): boolean =>
      !known.has(formatId) && set.has(sheetId + areas.map(areaAddress).join(' '));
    const open = this.survey.sheets.filter(({ id, mayFormat }) => mayFormat && !gone.has(id));
    const now = await formulaFormats(trip, open);
    // Where Excel let nothing be written, nothing need be put back, nor could it be.
    if (now.length === known.size && now.every(({ formatId }) => known.has(formatId))) return [];
    const earlier = before.flatMap(({ look, ...mark }) =>
      look === undefined || look === '' ? [] : [{ ...mark, look }],
    );
    await replace(
      trip,
      now.filter((format) => isOurs(format) || halfMade(format)),
      earlier,
    );
    return [];
  }

  /**
   * As few groups as there are sheets and looks; a cell shows its gravest mark only. Excel draws a merged cell by the rules
   * of its first: what it is merged with is not asked for, as that empties the user's undo list (office-js #5918).
   */
  private grouped(marks: readonly Mark[]): Group[] {
    return [...groupBy(marks, ({ place }) => this.sheets.get(place.sheet)!.id)].flatMap(([sheetId, own]) => {
      const seen = new Set<string>();
      return LOOK_ORDER.flatMap((look) => {
        const cells: CellPlace[] = [];
        for (const { place } of own.filter((mark) => mark.look === look)) {
          if (!seen.has(placeKey(place))) cells.push(place);
          seen.add(placeKey(place));
        }
        return cells.length === 0 ? [] : [{ sheetId, look, areas: areasOf(cells, []) }];
      });
    });
  }
}

function hiddenIn(formats: readonly FormulaFormat[], marks: readonly Mark[], idOf: (sheet: string) => string): number {
  const stops = formats.filter((format) => format.stops && !isOurs(format));
  if (stops.length === 0) return 0;
  const hidden = marks.filter(({ place }) =>
    stops.some(({ sheetId, areas }) => sheetId === idOf(place.sheet) && areas.some((area) => isWithin(place, area))),
  );
  return new Set(hidden.map(({ place }) => placeKey(place))).size;
}

const isOurs = ({ look }: FormulaFormat): boolean => look !== undefined;

/** Takes marks away and sets others, in one round trip. */
async function replace(trip: Trip, old: readonly FormulaFormat[], groups: readonly Group[]): Promise<void> {
  if (old.length === 0 && groups.length === 0) return;
  await trip((context) => {
    quiet(context);
    for (const { sheetId, formatId } of old) formatsOf(context, sheetId).getItem(formatId).delete();
    for (const { sheetId, look, areas } of groups) {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      for (const list of areaLists(areas)) {
        setMark(sheet.getRanges(list.replaceAll(' ', ',')).conditionalFormats.add('Custom'), look);
      }
    }
    return () => {};
  });
}

function setMark(mark: Excel.ConditionalFormat, look: MarkLook): void {
  const { text, fill, bold, italic, underline, border } = MARK_LOOKS[look];
  const { rule, format } = mark.custom;
  rule.formula = `=${markFormula(look)}`;
  format.font.color = `#${text}`;
  format.fill.color = `#${fill}`;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (underline) format.font.underline = 'Single';
  for (const side of SIDES) {
    const line = format.borders[side];
    line.style = LINES[border];
    line.color = `#${text}`;
  }
  mark.stopIfTrue = false;
  // Excel puts a new format before all others; marks must never hide what a school formats itself. Last of all, since
  // a format must be fetched anew once its priority has changed (Learn: Excel.ConditionalFormat, priority).
  mark.priority = -1;
}
