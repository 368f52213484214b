import { decodeEscapes } from '../../port/xml-escape';
import type { ElementShape, XmlHandler, XmlTokenizer } from '../xml/xml-tokenizer';

/** A stretch of a cell's text in one look. */
export interface Run {
  readonly text: string;
  /** `cell`: it has no look of its own, but the cell's. */
  readonly look: 'plain' | 'struck' | 'raised' | 'lowered' | 'cell';
}

/** Numbers by which a shape's elements are known to their reader. */
export interface RunKinds {
  readonly Run: number;
  readonly Properties: number;
  readonly Strike: number;
  readonly Align: number;
  readonly Text: number;
}

/** The element of a run, as shared and inline strings have it. */
export const runShape = ({ Run, Properties, Strike, Align, Text }: RunKinds): ElementShape => ({
  name: 'r',
  kind: Run,
  children: [
    {
      name: 'rPr',
      kind: Properties,
      children: [
        { name: 'strike', kind: Strike },
        { name: 'vertAlign', kind: Align },
      ],
    },
    { name: 't', kind: Text, text: true },
  ],
});

/** Gathers the runs of one string as its elements are met. */
export class RunReader implements Pick<XmlHandler, 'open'> {
  private runs: { text: string; look: Run['look'] }[] = [];
  /** What stands before the first run, which has the look of the cell. */
  private lead = '';

  constructor(private readonly kinds: RunKinds) {}

  /** Begins another string. */
  clear(): void {
    if (this.runs.length > 0) this.runs = [];
    this.lead = '';
  }

  open(kind: number, xml: XmlTokenizer): void {
    const { Run, Properties, Strike, Align } = this.kinds;
    if (kind === Run) {
      if (this.runs.length === 0 && this.lead !== '') this.runs.push({ text: this.lead, look: 'cell' });
      this.runs.push({ text: '', look: 'cell' });
    }
    const run = this.runs.at(-1);
    if (run === undefined) return;
    if (kind === Properties) run.look = 'plain';
    // What is struck out and raised does not count either.
    else if (kind === Strike && !/^(?:0|false|off)$/.test(val(xml))) run.look = 'struck';
    else if (kind === Align && run.look === 'plain') run.look = LOOKS[val(xml)] ?? 'plain';
  }

  text(text: string): void {
    const run = this.runs.at(-1);
    if (run === undefined) this.lead += text;
    else run.text += text;
  }

  /** The runs of the string; undefined for a plain one. */
  result(): readonly Run[] | undefined {
    return this.runs.length === 0 ? undefined : this.runs;
  }
}

const LOOKS: Readonly<Record<string, Run['look']>> = { superscript: 'raised', subscript: 'lowered' };

function val(xml: XmlTokenizer): string {
  for (let n = 0; n < xml.attributeCount; n++) if (xml.attributeName(n) === 'val') return xml.attributeText(n);
  return '';
}

/**
 * What a reader takes runs to say: struck-out ones left out, raised and lowered digits as ¹²³ and ₁₂₃, other raised
 * signs in brackets, as a remark. Undefined where all is struck out.
 * @param struck true where the cell itself is struck out
 */
export function seenIn(runs: readonly Run[], struck: boolean): string | undefined {
  const known = seen.get(runs) ?? new Map<boolean, string | undefined>();
  seen.set(runs, known);
  if (!known.has(struck)) known.set(struck, read(runs, struck));
  return known.get(struck);
}

/** A shared string may stand in very many cells. */
const seen = new WeakMap<readonly Run[], Map<boolean, string | undefined>>();

function read(runs: readonly Run[], struck: boolean): string | undefined {
  const left = runs.filter(({ look }) => look !== 'struck' && !(look === 'cell' && struck));
  if (!left.some(({ text }) => text.trim() !== '')) return undefined;
  return left
    .map(({ text, look }) => {
      const said = decodeEscapes(text);
      return look === 'raised' || look === 'lowered' ? offLine(said, look) : said;
    })
    .join('');
}

const DIGITS = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹', lowered: '₀₁₂₃₄₅₆₇₈₉' };

function offLine(text: string, look: 'raised' | 'lowered'): string {
  if (/^\s*\d+\s*$/.test(text)) return text.replace(/\d/g, (digit) => DIGITS[look][Number(digit)]!);
  return look === 'lowered' || /^[\s²³¹]*$/.test(text) ? text : `[${text}]`;
}
