import { plural } from './plural';
import type { Texts } from './zh';

/** What the pages over the findings say, in English. */
export const enPages: Pick<Texts, 'recalculate' | 'relations'> = {
  recalculate: {
    title: 'Recalculate',
    intro: 'Changes only what follows from other figures. Preview first; you can always undo.',
    options: 'Write',
    formulas: 'as formulas',
    toNumbers: 'texts as numbers',
    safe: (count) => `${plural(count, 'safe change')}`,
    decide: (count) => `${plural(count, 'change')} for you to decide`,
    decideMeans: 'Not ticked; read the reason first.',
    all: 'Select all',
    none: 'Select none',
    change: (words, old, next) => `${words}: ${old} becomes ${next}`,
    groupOf: (count) => `these ${count} go together`,
    blank: '(empty)',
    kinds: { correct: 'corrected', fill: 'filled in', 'to-number': 'text to number', formula: 'as formula' },
    apply: (count) => `Change ${plural(count, 'cell')}`,
    nothing: 'Nothing to change: all derived figures are right.',
    notes: 'Also note',
  },
  relations: {
    title: 'Relations between tables',
    intro: 'Each line joins two tables. Red does not add up; dashed is to be confirmed.',
    picture: 'Relations between tables; arrow keys move between lines',
    list: 'List of relations',
    listAll: (count) => `All ${plural(count, 'pair')}`,
    states: { holds: 'holds', error: 'does not add up', query: 'to be confirmed', skipped: 'not checked' },
    link: (from, to, told) => `Tables ${from} and ${to}: ${told.join(', ')}`,
    show: 'Show findings',
    none: 'There are no relations between the tables found.',
    rules: (count) => plural(count, 'relation'),
  },
};
