import { areaAddress } from '../../workbook/address';
import type { Mark, MarkLook } from '../../workbook/edits';
import { groupBy } from '../../workbook/group-by';
import type { Area, CellPlace } from '../../workbook/types';
import { areaLists, areasOf } from '../port/mark-areas';
import { LOOK_ORDER, MARK_LOOKS, type MarkFormat, markFormula } from '../port/mark-looks';
import { type FormulaFormat, formatsOf, formulaFormats } from './formula-formats';
import { boundsOf, mergedAreas } from './merged-areas';
import type { Part } from './part';
import { keyOf } from './places';
import { protectedFormats } from './refusals';
import type { Trip } from './session';
import { type Survey, type SurveyedSheet, sheetsByName } from './survey';
import { quiet } from './write-cells';

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
  readonly name = '标记 marks';
  private readonly sheets: ReadonlyMap<string, SurveyedSheet>;
  private before: readonly FormulaFormat[] = [];
  private groups: readonly Group[] = [];

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

  /** Throws a Refusal, `protected-format`. */
  async prepare(trip: Trip): Promise<void> {
    this.before = await formulaFormats(trip, this.survey.sheets);
    const ids = new Set([
      ...this.before.filter(isOurs).map(({ sheetId }) => sheetId),
      ...[...this.sheets.values()].map(({ id }) => id),
    ]);
    const closed = this.survey.sheets.find(({ id, mayFormat }) => ids.has(id) && !mayFormat);
    if (closed !== undefined) throw protectedFormats(closed.name);
    this.groups = await this.grouped(trip);
  }

  async write(trip: Trip): Promise<void> {
    await replace(trip, this.before.filter(isOurs), this.groups);
  }

  async putBack(trip: Trip): Promise<[]> {
    const known = new Set(this.before.map(({ formatId }) => formatId));
    const set = new Set(this.groups.flatMap(({ sheetId, areas }) => areaLists(areas).map((list) => sheetId + list)));
    // One of ours that was only half made has no formula yet.
    const halfMade = ({ sheetId, formatId, areas }: FormulaFormat): boolean =>
      !known.has(formatId) && set.has(sheetId + areas.map(areaAddress).join(' '));
    const now = await formulaFormats(trip, this.survey.sheets);
    // Where Excel let nothing be written, nothing need be put back, nor could it be.
    if (now.length === known.size && now.every(({ formatId }) => known.has(formatId))) return [];
    const earlier = this.before.flatMap(({ look, ...mark }) =>
      look === undefined || look === '' ? [] : [{ ...mark, look }],
    );
    await replace(
      trip,
      now.filter((format) => isOurs(format) || halfMade(format)),
      earlier,
    );
    return [];
  }

  /** As few groups as there are sheets and looks; a cell shows its gravest mark only, and with it all it is merged with. */
  private async grouped(trip: Trip): Promise<Group[]> {
    const bySheet = [...groupBy(this.marks, ({ place }) => this.sheets.get(place.sheet)!.id)];
    const merged = await mergedAreas(
      trip,
      bySheet.map(([sheetId, own]) => ({ sheetId, area: boundsOf(own.map(({ place }) => place)) })),
    );
    return bySheet.flatMap(([sheetId, own]) => {
      const seen = new Set<string>();
      return LOOK_ORDER.flatMap((look) => {
        const cells: CellPlace[] = [];
        for (const { place } of own.filter((mark) => mark.look === look)) {
          if (!seen.has(keyOf(place))) cells.push(place);
          seen.add(keyOf(place));
        }
        return cells.length === 0 ? [] : [{ sheetId, look, areas: areasOf(cells, merged.get(sheetId) ?? []) }];
      });
    });
  }
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
