import { ENGLISH_NAMES } from '../../catalogue/english-names';
import { unitInEnglish } from './terms';

const NAMES = new Map(Object.entries(ENGLISH_NAMES));

/** What stands between names in a sentence; the steps of one name are parted by · alone. */
const NAME = /[^\s，、,;；:：。（）()[\]“”＋－×÷+=→]+/g;

/** A unit in brackets after a name, where a cell holds several figures: 教师企业实践（人）. */
const UNIT = /\]（([^（）]+)）/g;
/** The year that a label ends with, behind other words of it, and one that a table lacks. */
const YEAR = /([^\s“] |has no “)(\d{4})年(?=”)/g;
/** A label that is not there. */
const BLANK = /（空白）/g;

/** Every name of the forms in a text followed by what it is called in English: `招生总人数 [all enrolled]`. All else stays as it is. */
export const glossed = (text: string): string =>
  text
    .replace(NAME, (name) => {
      const own = NAMES.get(name);
      const said = own === undefined ? name.split('·').flatMap((step) => NAMES.get(step) ?? []) : [own];
      return said.length === 0 ? name : `${name} [${said.join(', ')}]`;
    })
    .replace(UNIT, (whole, unit: string) => (unitInEnglish(unit) === unit ? whole : `] (${unitInEnglish(unit)})`))
    .replace(YEAR, '$1$2')
    .replace(BLANK, '(blank)');
