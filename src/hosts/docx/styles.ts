import { readLargeXml } from '../file/xml/xml-encoding';
import { type ElementShape, type XmlHandler, XmlTokenizer } from '../file/xml/xml-tokenizer';
import type { Parts } from '../file/zip/package';
import { isOn, numberAttribute, textAttribute } from './values';

/** What of a style matters here, what it is based on counted in. */
export interface WordStyle {
  readonly id: string;
  readonly name: string;
  /** 1 for a chapter; undefined for what is no heading. */
  readonly level?: number;
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly struck: boolean;
  /** Struck out by two lines. */
  readonly doubleStruck: boolean;
  readonly raised: boolean;
  /** Its numbering, where it has one. */
  readonly list?: { readonly id: string; readonly level?: number };
  /** True for the lines of a table of contents. */
  readonly isContents: boolean;
  readonly isCaption: boolean;
}

export interface WordStyles {
  /** A style by its id; without one, that of ordinary paragraphs. */
  paragraph(id: string | undefined): WordStyle;
  character(id: string | undefined): WordStyle | undefined;
}

interface Draft {
  id: string;
  name: string;
  isDefault: boolean;
  type: string;
  basedOn?: string;
  outline?: number;
  bold?: boolean;
  hidden?: boolean;
  struck?: boolean;
  doubleStruck?: boolean;
  raised?: boolean;
  listId?: string;
  listLevel?: number;
}

const [Root, Style, Name, BasedOn, Outline, ListId, ListLevel, Bold, Vanish, Align, Strike, DoubleStrike] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
];
const SHAPE: ElementShape = {
  name: 'styles',
  kind: Root,
  children: [
    {
      name: 'style',
      kind: Style,
      children: [
        { name: 'name', kind: Name },
        { name: 'basedOn', kind: BasedOn },
        {
          name: 'pPr',
          kind: Root,
          children: [
            { name: 'outlineLvl', kind: Outline },
            {
              name: 'numPr',
              kind: Root,
              children: [
                { name: 'numId', kind: ListId },
                { name: 'ilvl', kind: ListLevel },
              ],
            },
          ],
        },
        {
          name: 'rPr',
          kind: Root,
          children: [
            { name: 'b', kind: Bold },
            { name: 'vanish', kind: Vanish },
            { name: 'strike', kind: Strike },
            { name: 'dstrike', kind: DoubleStrike },
            { name: 'vertAlign', kind: Align },
          ],
        },
      ],
    },
  ],
};

class StyleReader implements XmlHandler {
  readonly drafts: Draft[] = [];

  open(kind: number, xml: XmlTokenizer): void {
    if (kind === Style) {
      const id = textAttribute(xml, 'styleId') ?? '';
      const isDefault = /^(?:1|true|on)$/.test(textAttribute(xml, 'default') ?? '');
      this.drafts.push({ id, name: '', isDefault, type: textAttribute(xml, 'type') ?? 'paragraph' });
      return;
    }
    const draft = this.drafts.at(-1);
    if (draft === undefined) return;
    const set = (more: Partial<Draft>) => void Object.assign(draft, more);
    if (kind === Name) set({ name: textAttribute(xml) ?? '' });
    else if (kind === BasedOn) set({ basedOn: textAttribute(xml) ?? '' });
    else if (kind === Outline) set({ outline: numberAttribute(xml) ?? 9 });
    else if (kind === ListId) set({ listId: textAttribute(xml) ?? '0' });
    else if (kind === ListLevel) set({ listLevel: numberAttribute(xml) ?? 0 });
    else if (kind === Bold) set({ bold: isOn(xml) });
    else if (kind === Vanish) set({ hidden: isOn(xml) });
    else if (kind === Strike) set({ struck: isOn(xml) });
    else if (kind === DoubleStrike) set({ doubleStruck: isOn(xml) });
    else if (kind === Align) set({ raised: textAttribute(xml) === 'superscript' });
  }

  text(): void {}

  close(): void {}
}

/** Styles lead to one another no further than this; a ring of them ends here. */
const LONGEST_CHAIN = 20;
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;
const CONTENTS = /^(?:toc|目录)\s*\d$|^(?:table of figures|图表目录)$/i;
const CAPTION = /^(?:caption|题注)$/i;
const PLAIN: WordStyle = {
  id: '',
  name: '',
  bold: false,
  hidden: false,
  struck: false,
  doubleStruck: false,
  raised: false,
  isContents: false,
  isCaption: false,
};

/** Reads the styles of a document; without a part of styles every paragraph is an ordinary one. Throws a `Refusal`. */
export function readStyles(source: Parts, part: string | undefined): WordStyles {
  const reader = new StyleReader();
  if (part !== undefined) readLargeXml(source, part, new XmlTokenizer(SHAPE, reader, part, source.limits.maxDepth));
  const drafts = new Map<string, Draft>();
  // Of two styles of one id the first counts, as in Word.
  for (const draft of reader.drafts) if (!drafts.has(draft.id)) drafts.set(draft.id, draft);
  const known = new Map<string, WordStyle>();
  const named = (id: string): WordStyle | undefined => {
    const draft = drafts.get(id);
    if (draft === undefined) return undefined;
    const style = known.get(id) ?? resolved(draft, drafts);
    known.set(id, style);
    return style;
  };
  const ordinary = reader.drafts.find(({ isDefault, type }) => isDefault && type === 'paragraph');
  const plain = (ordinary === undefined ? undefined : named(ordinary.id)) ?? PLAIN;
  return {
    paragraph: (id) => (id === undefined ? plain : (named(id) ?? plain)),
    character: (id) => (id === undefined ? undefined : named(id)),
  };
}

function resolved(draft: Draft, drafts: ReadonlyMap<string, Draft>): WordStyle {
  const chain: Draft[] = [];
  for (let at: Draft | undefined = draft; at !== undefined && chain.length < LONGEST_CHAIN; ) {
    chain.push(at);
    at = at.basedOn === undefined ? undefined : drafts.get(at.basedOn);
  }
  const first = <K extends keyof Draft>(key: K): Draft[K] | undefined =>
    chain.find((each) => each[key] !== undefined)?.[key];
  const level = levelOf(chain);
  const listId = first('listId');
  const listLevel = first('listLevel');
  const has = (pattern: RegExp) => chain.some(({ name }) => pattern.test(name.trim()));
  return {
    id: draft.id,
    name: draft.name,
    bold: first('bold') ?? false,
    hidden: first('hidden') ?? false,
    struck: first('struck') ?? false,
    doubleStruck: first('doubleStruck') ?? false,
    raised: first('raised') ?? false,
    isContents: has(CONTENTS),
    isCaption: has(CAPTION),
    ...(level === undefined ? {} : { level }),
    ...(listId === undefined ? {} : { list: { id: listId, ...(listLevel === undefined ? {} : { level: listLevel }) } }),
  };
}

/** The nearest style of the chain that says a level, by its outline or by being one of Word's own headings. */
function levelOf(chain: readonly Draft[]): number | undefined {
  for (const { outline, name } of chain) {
    if (outline !== undefined) return outline >= 0 && outline < 9 ? outline + 1 : undefined;
    const heading = HEADING.exec(name.trim());
    if (heading !== null) return Number(heading[1]);
  }
  return undefined;
}
