import { readLargeXml } from '../file/xml/xml-encoding';
import { type ElementShape, type XmlHandler, XmlTokenizer } from '../file/xml/xml-tokenizer';
import type { Parts } from '../file/zip/package';
import { countText } from './count-text';
import { isOn, numberAttribute, textAttribute } from './values';

/** A level of a list: how its numbers are made. */
interface Level {
  start: number;
  format: string;
  /** `%1、`: each %n stands for the number of level n. */
  text: string;
  /** True where all numbers are shown as 1, 2, 3. */
  isLegal: boolean;
  style?: string;
}

interface Abstract {
  readonly levels: Map<number, Level>;
  /** The style whose list it is made like. */
  link?: string;
  ownStyle?: string;
}

interface List {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** Numbers paragraphs as Word does, in the order of the document. */
export interface Numbering {
  /**
   * The number of the next paragraph of a list, as text; '' for a bullet or a list that there is not.
   * @param level undefined where only a style says that the paragraph is of the list
   */
  next(list: string, level: number | undefined, style: string | undefined): string;
}

const [
  Root,
  AbstractNum,
  Num,
  AbstractOf,
  Lvl,
  Start,
  Format,
  Text,
  Legal,
  Override,
  StartOverride,
  Link,
  OwnStyle,
  LevelStyle,
] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
const LEVEL: ElementShape = {
  name: 'lvl',
  kind: Lvl,
  children: [
    { name: 'start', kind: Start },
    { name: 'numFmt', kind: Format },
    { name: 'lvlText', kind: Text },
    { name: 'isLgl', kind: Legal },
    { name: 'pStyle', kind: LevelStyle },
  ],
};
const SHAPE: ElementShape = {
  name: 'numbering',
  kind: Root,
  children: [
    {
      name: 'abstractNum',
      kind: AbstractNum,
      children: [LEVEL, { name: 'numStyleLink', kind: Link }, { name: 'styleLink', kind: OwnStyle }],
    },
    {
      name: 'num',
      kind: Num,
      children: [
        { name: 'abstractNumId', kind: AbstractOf },
        { name: 'lvlOverride', kind: Override, children: [{ name: 'startOverride', kind: StartOverride }, LEVEL] },
      ],
    },
  ],
};

class NumberingReader implements XmlHandler {
  readonly abstracts = new Map<string, Abstract>();
  readonly lists = new Map<string, List>();
  private abstract: Abstract | undefined;
  private list: List | undefined;
  private level: Level | undefined;
  private override = 0;

  open(kind: number, xml: XmlTokenizer): void {
    const { abstract, list, level } = this;
    if (kind === AbstractNum) {
      this.abstract = { levels: new Map() };
      this.list = undefined;
      this.abstracts.set(textAttribute(xml, 'abstractNumId') ?? '', this.abstract);
    } else if (kind === Num) {
      this.list = { abstract: '', starts: new Map(), levels: new Map() };
      this.abstract = undefined;
      this.lists.set(textAttribute(xml, 'numId') ?? '', this.list);
    } else if (kind === Lvl) {
      this.level = { start: 1, format: 'decimal', text: '', isLegal: false };
      (list?.levels ?? abstract?.levels)?.set(numberAttribute(xml, 'ilvl') ?? this.override, this.level);
    } else if (kind === AbstractOf && list !== undefined) list.abstract = textAttribute(xml) ?? '';
    else if (kind === Override) this.override = numberAttribute(xml, 'ilvl') ?? 0;
    else if (kind === StartOverride) list?.starts.set(this.override, numberAttribute(xml) ?? 1);
    else if (kind === Link && abstract !== undefined) abstract.link = textAttribute(xml) ?? '';
    else if (kind === OwnStyle && abstract !== undefined) abstract.ownStyle = textAttribute(xml) ?? '';
    else if (level === undefined) return;
    else if (kind === Start) level.start = numberAttribute(xml) ?? 1;
    else if (kind === Format) level.format = textAttribute(xml) ?? 'decimal';
    else if (kind === Text) level.text = textAttribute(xml) ?? '';
    else if (kind === Legal) level.isLegal = isOn(xml);
    else if (kind === LevelStyle) level.style = textAttribute(xml) ?? '';
  }

  text(): void {}

  close(): void {}
}

const DEEPEST = 8;

/** Reads how the lists of a document are numbered. Throws a `Refusal`. */
export function readNumbering(source: Parts, part: string | undefined): Numbering {
  const reader = new NumberingReader();
  if (part !== undefined) readLargeXml(source, part, new XmlTokenizer(SHAPE, reader, part, source.limits.maxDepth));
  const { abstracts, lists } = reader;
  const byStyle = new Map(
    [...abstracts.values()].flatMap((each) => (each.ownStyle === undefined ? [] : [[each.ownStyle, each]])),
  );
  const counters = new Map<Abstract, (number | undefined)[]>();
  const begun = new Set<List>();
  return {
    next(id, given, style) {
      const list = lists.get(id);
      const named = abstracts.get(list?.abstract ?? '');
      if (list === undefined || named === undefined) return '';
      const abstract = (named.link === undefined ? undefined : byStyle.get(named.link)) ?? named;
      const levelAt = (depth: number) => list.levels.get(depth) ?? abstract.levels.get(depth);
      const ofStyle = [...abstract.levels].find(([, level]) => style !== undefined && level.style === style)?.[0];
      const depth = Math.min(given ?? ofStyle ?? 0, DEEPEST);
      const counts = counters.get(abstract) ?? [];
      counters.set(abstract, counts);
      // Lists of one kind count on, but one that says where it starts starts there, once.
      if (!begun.has(list)) for (const [at, start] of list.starts) counts[at] = start - 1;
      begun.add(list);
      for (let at = 0; at < depth; at++) counts[at] ??= levelAt(at)?.start ?? 1;
      counts[depth] = (counts[depth] ?? (levelAt(depth)?.start ?? 1) - 1) + 1;
      counts.length = depth + 1;
      const level = levelAt(depth);
      if (level === undefined || level.format === 'bullet') return '';
      return level.text.replace(/%([1-9])/g, (_, n: string) => {
        const at = Number(n) - 1;
        return countText(counts[at] ?? 0, level.isLegal ? 'decimal' : (levelAt(at)?.format ?? 'decimal'));
      });
    },
  };
}
