import type { Brief } from './page';

/** What the address of the dialog says, after its `#`: the language, and a brief where nothing else can reach it. */
export interface Opening {
  readonly language: string;
  readonly brief?: Brief;
}

const BRIEFS: readonly string[] = ['checked', 'recalculate', 'failed', 'noMarks'] satisfies Brief['what'][];

export function hashOf({ language, brief }: Opening): string {
  return `#${[language, ...(brief === undefined ? [] : [brief.what, ...brief.numbers])].join('.')}`;
}

/** Anyone may write an address: only known words and whole numbers are taken from it. */
export function readHash(hash: string): Opening {
  const [given = '', what = '', ...numbers] = hash.replace(/^#/, '').split('.');
  const language = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(given) ? given : 'zh-CN';
  if (!BRIEFS.includes(what) || !numbers.every((number) => /^\d{1,9}$/.test(number))) return { language };
  return { language, brief: { what: what as Brief['what'], numbers: numbers.map(Number) } };
}
