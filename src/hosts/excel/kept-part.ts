import type { CellEdit } from '../../workbook/edits';
import { sameItems } from '../../workbook/same-items';
import type { HostPatch } from '../port/host';
import { keptXml, requireKept } from '../port/kept-part';
import { keptText, queueKept, queueKeptIds } from './kept-text';
import type { Part } from './part';
import type { Trip } from './session';
import type { Survey } from './survey';

/** The custom XML part in which we keep a text. */
export class KeptPart implements Part {
  readonly name = { zh: '保存的审核说明和撤销记录', en: 'the explanations and undo steps that are kept' };
  private before: readonly string[] = [];
  private text: string | null | undefined;

  /**
   * @param store what is to be kept; null for no part at all
   * @param contents what the cells held; Excel needs no memory of its own beside that
   * @param expected what must be kept until then, null for nothing; undefined where it does not matter
   */
  constructor(
    private readonly survey: Survey,
    private readonly store: NonNullable<HostPatch['store']> | null,
    private readonly contents: () => readonly CellEdit[],
    private readonly expected?: string | null,
  ) {}

  /** Throws a Refusal, `kept-meanwhile`, or what `store` throws. */
  async prepare(trip: Trip): Promise<void> {
    const { kept } = this.survey;
    if (kept.length > 0) this.before = await trip((context) => queueKept(context, kept));
    requireKept(keptText(this.before[0]), this.expected);
    this.text = typeof this.store === 'function' ? this.store({ contents: this.contents() }) : this.store;
  }

  async write(trip: Trip): Promise<void> {
    if (this.text === undefined || (this.text === null && this.before.length === 0)) return;
    await setParts(trip, this.survey.kept, this.text === null ? [] : [keptXml(this.text)]);
  }

  async putBack(trip: Trip): Promise<[]> {
    const now = await trip((context) => queueKeptIds(context));
    const held = now.length === 0 ? [] : await trip((context) => queueKept(context, now));
    // Where Excel let nothing be written, nothing need be put back, nor could it be.
    if (!sameItems(held, this.before)) await setParts(trip, now, this.before);
    return [];
  }
}

/** Makes parts hold these elements, in their order: what is over goes, what is missing is added. */
async function setParts(trip: Trip, ids: readonly string[], wanted: readonly string[]): Promise<void> {
  await trip((context) => {
    const parts = context.workbook.customXmlParts;
    ids.forEach((id, at) => {
      const xml = wanted[at];
      if (xml === undefined) parts.getItem(id).delete();
      else parts.getItem(id).setXml(xml);
    });
    for (const xml of wanted.slice(ids.length)) parts.add(xml);
    return () => {};
  });
}
