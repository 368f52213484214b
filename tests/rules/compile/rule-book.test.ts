import { FORMS } from '../../../src/catalogue/forms';
import { RULES } from '../../../src/catalogue/rules';
import { loadRuleBook } from '../../../src/rules/compile/rule-book';

describe('the built-in rule book', () => {
  test('loads without a fault', () => {
    const { book, faults } = loadRuleBook(RULES, FORMS);
    expect(faults.map(({ rule, code, message, at }) => `${rule} ${code} @${at}: ${message}`)).toEqual([]);
    expect(book.rules).toHaveLength(RULES.length);
  });
});
