/** What the files of examples are called in English, the longest first. */
const FILES: readonly (readonly [zh: string, en: string])[] = [
  ['改好的年报', 'corrected'],
  ['标记过的年报', 'marked'],
  ['改好', 'corrected'],
  ['上报', 'copy'],
  ['年报', 'report'],
];

/** An example of a command as it is given in English: `gouji mark report.xlsx -o marked.xlsx`. */
export const exampleInEnglish = (example: string): string =>
  FILES.reduce((said, [zh, en]) => said.replaceAll(zh, en), example);
