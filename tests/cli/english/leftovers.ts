import { ENGLISH_NAMES } from '../../../src/catalogue/english-names';
import { FORMS } from '../../../src/catalogue/forms';

/**
 * What stays Chinese in English output though it is neither from the file nor a name with its gloss: `招生总人数 [all
 * enrolled]`, `表3 招生区域人数统计表 (enrolment by region)`.
 */

/** A name of the forms with its gloss. */
const GLOSSED = /[^\s，、,;；:：。（）()[\]“”＋－×÷+=→]+ \[[a-z][^\]]*\]/g;
const TITLES = new RegExp(
  FORMS.map(({ title }) => `${escaped(title)} \\(`)
    .sort(byLength)
    .join('|'),
  'g',
);
/** Names of tables are numbers: 表3. */
const TABLE = /表(?=\d)/g;
const CHINESE = /[\p{Script=Han}、，。；：！？（）“”【】]*\p{Script=Han}[\p{Script=Han}、，。；：！？（）【】]*/gu;
/** Signs of Chinese sentences between English words. */
const SIGNS = /[，。；：！？（）、]/;

function byLength(a: string, b: string): number {
  return b.length - a.length;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const HAN = /\p{Script=Han}/u;

/** Without blanks and widths, in which labels differ from the cells that they are read from. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Looks through English output for what is Chinese in it. */
export class Leftovers {
  readonly #texts: string;
  readonly #known: RegExp;

  /** @param texts what stands in the file: texts of cells and paragraphs, names of sheets, and the name of the file itself */
  constructor(texts: readonly string[]) {
    const all = [...texts, ...Object.keys(ENGLISH_NAMES)].map((text) => text.trim()).filter((text) => HAN.test(text));
    this.#texts = all.map(plain).join('\n');
    // One sign, such as a unit, may well be ours.
    const long = all.filter((text) => text.length > 1);
    const forms = new Set(long.flatMap((text) => [text, plain(text), text.normalize('NFKC')]));
    this.#known = new RegExp([...forms].sort(byLength).map(escaped).join('|') || '$^', 'g');
  }

  /** The lines that hold it, each with what it is: `未核对 | 表3  未核对 2/6`. */
  in(output: string): string[] {
    return output.split('\n').flatMap((line) => {
      const own = this.#own(line);
      const found = own.match(CHINESE) ?? own.match(SIGNS) ?? [];
      return found.length === 0 ? [] : [`${[...new Set(found)].join(' ')} | ${line.trim()}`];
    });
  }

  /** A line without what is from the file. */
  #own(line: string): string {
    return line
      .replace(/“([^“”]*)”|"([^"]*)"/g, (whole, one?: string, other?: string) =>
        this.#isFromFile(one ?? other ?? '') ? '' : whole,
      )
      .split(/ {2}| · /)
      .filter((part) => !this.#isFromFile(part))
      .join('  ')
      .replace(TITLES, '')
      .replace(GLOSSED, '')
      .replace(this.#known, '')
      .replace(TABLE, '');
  }

  /** True for what stands in a cell or a paragraph, as a whole or in part, and for names of the forms. */
  #isFromFile(text: string): boolean {
    const parts = text
      .replace(GLOSSED, '')
      .split(/…|⏎|\\u[0-9a-f]{4}|\s|, /)
      .map(plain);
    return parts.every((part) => this.#texts.includes(part) || !/\p{L}/u.test(part));
  }
}
