import { plural } from './plural';
import type { Texts } from './zh';

/** What the pane says of where tables stand and what the user says of that, in English. */
export const enPlaces: Pick<Texts, 'places'> = {
  places: {
    label: (no) => `Where table ${no} is`,
    directed: 'Set by you',
    missing: 'Not found.',
    near: 'What comes nearest:',
    also: 'Also alike:',
    notTaken: 'not taken: ',
    itIs: 'This is it',
    itIsName: (place, no) => `This is it: ${place} is table ${no}`,
    wrong: 'Wrong place?',
    notThis: 'Not this table',
    notThisName: (place, no) => `Not this table: ${place} is not table ${no}, nor any other`,
    noSheet: (sheet) => `Sheet “${sheet}” has none of the tables`,
    selected: (place) => `Use the selection ${place}`,
    around: (place) => `Use the block around ${place}`,
    noneSelected: 'Or select the table in the workbook first, then set it here.',
    takeBack: 'Take back',
    takeBackName: (what) => `Take back: ${what}`,
    said: (count) => `${plural(count, 'place')} set by you`,
  },
};
