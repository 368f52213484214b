/** What a statement of the text is compared with, in one language. */
export interface TargetWords {
  /** A measure of a table, and of which of its rows. */
  readonly figure: (table: string, name: string) => string;
  readonly total: (figure: string) => string;
  readonly different: (figure: string) => string;
  readonly rows: (table: string) => string;
  readonly listed: (figure: string) => string;
  readonly ofTheYear: (figure: string) => string;
  readonly text: (words: string) => string;
}

/** A target of the notation as a reader would say it: 合计(表4.人数 按 年度) → 表4“人数”合计. */
export function targetWords(target: string, words: TargetWords): string {
  const figure = (table: string, ...names: (string | undefined)[]): string =>
    words.figure(table, names.filter((name) => name !== undefined).join(' '));
  const spaced = (name: string): string => name.replaceAll('·', ' ');
  return target
    .replace(/(合计|不同数)\((表\d+)[.·]([^ )[\]]+)(?:\[([^\]]+)\])?[^)]*\)/g, (_, what, table, name, pick) =>
      words[what === '合计' ? 'total' : 'different'](figure(table, spaced(name), pick)),
    )
    .replace(/行数\((表\d+)\)/g, (_, table) => words.rows(table))
    .replace(/列数\((表\d+)\.([^)]+)\)/g, (_, table, name) => words.listed(figure(table, name)))
    .replace(/年数\((表\d+)\.([^)]+)\)/g, (_, table, name) => words.ofTheYear(figure(table, name)))
    .replace(/(表\d+)[.·]([^\s“”[\]()÷/×+]+)(?:\[([^\]]+)\])?/g, (_, table, name, pick) =>
      figure(table, pick, spaced(name).replaceAll('.', ' ')),
    )
    .replace(/文「([^」{]*)\{[^}]*\}」/g, (_, said: string) =>
      words.text(
        said
          .replace(/\([^)]*\)/g, '')
          .trim()
          .split(' ')
          .map((group) => group.split('|')[0])
          .join(''),
      ),
    )
    .replace(/\s*[/÷]\s*1\{[^}]*\}/g, '')
    .replace(/\{[^}]*\}/g, '')
    .replaceAll(' / ', ' ÷ ')
    .replace(/ 按 年度/g, '');
}
