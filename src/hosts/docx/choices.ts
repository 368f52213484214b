import type { XmlTokenizer } from '../file/xml/xml-tokenizer';
import type { Choice } from './items';
import { Namespaces } from './namespaces';

/** Which form of a choice is to count, by its place among all of them, in place of the first that is understood. */
export type Forms = ReadonlyMap<number, number>;

/** Keeps which of several forms of one thing counts: the first that is understood, or the one that is wanted. */
export class Choices {
  /** In the order in which they begin. */
  readonly all: Choice[] = [];
  private readonly namespaces = new Namespaces();
  /** The places of those that are open. */
  private readonly open: number[] = [];
  private readonly forms: { readonly choice: Choice; readonly at: number; readonly passes: boolean }[] = [];

  constructor(private readonly wanted: Forms) {}

  /** Notes the prefixes that the element being opened declares. */
  declare(xml: XmlTokenizer): void {
    this.namespaces.declare(xml);
  }

  begin(xml: XmlTokenizer): void {
    this.declare(xml);
    this.open.push(this.all.length);
    this.all.push({ forms: [], taken: -1 });
  }

  end(): void {
    this.open.pop();
  }

  /** @returns true for a form that is passed over */
  openForm(xml: XmlTokenizer, isFallback: boolean): boolean {
    if (!isFallback) this.declare(xml);
    const place = this.open[this.open.length - 1] ?? -1;
    const choice = this.all[place] ?? { forms: [], taken: -1 };
    const at = choice.forms.length;
    const wanted = this.wanted.get(place);
    const isMeant = wanted === undefined ? isFallback || this.namespaces.areUnderstood(xml) : wanted === at;
    const passes = choice.taken >= 0 || !isMeant;
    if (!passes) choice.taken = at;
    choice.forms.push({ start: xml.startOffset, end: xml.startOffset });
    this.forms.push({ choice, at, passes });
    return passes;
  }

  /** @returns true for one that was passed over */
  closeForm({ endOffset }: XmlTokenizer): boolean {
    const form = this.forms.pop();
    if (form === undefined) return false;
    const { choice, at, passes } = form;
    choice.forms[at] = { start: choice.forms[at]!.start, end: endOffset };
    return passes;
  }
}
