import { FORMS } from '../catalogue/forms';
import { RULES } from '../catalogue/rules';
import { SYNONYMS } from '../catalogue/synonyms';
import { loadRuleBook } from '../rules/compile/rule-book';
import type { Catalogue } from './check';

let loaded: Catalogue | undefined;

/** The catalogue that the program carries. Throws when a rule in it does not load; the tests see to it that all do. */
export function builtInCatalogue(): Catalogue {
  loaded ??= load();
  return loaded;
}

function load(): Catalogue {
  const { book, faults } = loadRuleBook(RULES, FORMS);
  const [first] = faults;
  if (first !== undefined) throw first;
  return { forms: FORMS, book, synonyms: SYNONYMS };
}
