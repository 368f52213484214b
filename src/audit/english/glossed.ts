import { ENGLISH_NAMES } from '../../catalogue/english-names';

const NAMES = new Map(Object.entries(ENGLISH_NAMES));

/** What stands between names in a sentence; the steps of one name are parted by · alone. */
const NAME = /[^\s，、,;；:：。（）()[\]“”＋－×÷+=→]+/g;

/** Every name of the forms in a text followed by what it is called in English: `招生总人数 [all enrolled]`. All else stays as it is. */
export const glossed = (text: string): string =>
  text.replace(NAME, (name) => {
    const own = NAMES.get(name);
    const said = own === undefined ? name.split('·').flatMap((step) => NAMES.get(step) ?? []) : [own];
    return said.length === 0 ? name : `${name} [${said.join(', ')}]`;
  });
