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
    forms: 'only how cells are written (no figure changes)',
    formsIntro:
      'Full-width signs, stray blanks, numbers kept as text, missing %: only the writing changes, never a figure. You can always undo.',
    formsNothing: 'Nothing to change in how cells are written.',
    form: (kind, count) => `${kind}: ${plural(count, 'cell')}`,
    formKinds: {
      number: 'numbers kept as text',
      blanks: 'stray blanks',
      width: 'full-width signs',
      percent: 'missing %',
      code: 'codes',
      title: 'years in titles',
    },
    safe: (count) => `${plural(count, 'safe change')}`,
    decide: (count) => `${plural(count, 'change')} for you to decide`,
    decideMeans: 'Not ticked; read the reason first.',
    all: 'Select all',
    none: 'Select none',
    change: (words, old, next) => `${words}: ${old} becomes ${next}`,
    groupOf: (count) => `these ${count} go together`,
    blank: '(empty)',
    kinds: {
      correct: 'corrected',
      fill: 'filled in',
      'to-number': 'text to number',
      formula: 'as formula',
      form: 'rewrite',
    },
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
    link: (from, to, told) => `表${from} and 表${to}: ${told.join(', ')}`,
    show: 'Show findings',
    none: 'There are no relations between the tables found.',
    rules: (count) => plural(count, 'relation'),
  },
};
