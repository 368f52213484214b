import { ENGLISH_NAMES } from '../../catalogue/english-names';
import { ENGLISH_NOTATION } from '../../catalogue/english-notation';
import { unitInEnglish } from './terms';

const FUNCTIONS = new Map<string, string>(Object.entries(ENGLISH_NOTATION.functions));
const WORDS = new Map<string, string>(Object.entries({ ...ENGLISH_NAMES, ...ENGLISH_NOTATION.words }));

/** A word of a formula, and the bracket that makes it a function; brackets of full width belong to a name. */
const WORD = /([\p{Script=Han}（）·]+)(\(?)/gu;

/** A relation in English words: `表3.people[all enrolled] = 表3.people[this city] + …`; tables keep their numbers. */
export const formulaInEnglish = (formula: string): string =>
  formula
    .replace(WORD, (word, name: string, bracket: string) => {
      if (name === '表') return word;
      const called = bracket === '' ? undefined : FUNCTIONS.get(name);
      return called === undefined ? stepsInEnglish(name) + bracket : called + bracket;
    })
    .replaceAll('、', ', ');

/** A name of the forms, as a whole or by its steps; 表35·分专业 is a part of a table. */
const stepsInEnglish = (name: string): string =>
  WORDS.get(name) ??
  name
    .split('·')
    .map((step) => WORDS.get(step) ?? (unitInEnglish(step) || (step && 'number')))
    .join('·');
