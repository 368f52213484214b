import { ENGLISH_RULES, ENGLISH_TITLES } from '../../src/catalogue/english';
import { FORMS } from '../../src/catalogue/forms';
import { RULES } from '../../src/catalogue/rules';

test('every rule is said in both languages, and no other', () => {
  expect(Object.keys(ENGLISH_RULES).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s: its reason, its advice and each of its hints',
  (id, rule) => {
    const { reason, advice, hints = [] } = ENGLISH_RULES[id]!;
    expect(rule.reason).toMatch(/。$/);
    expect(advice === undefined).toBe(rule.advice === undefined);
    expect(hints).toHaveLength(rule.hints?.length ?? 0);
    for (const said of [reason, advice ?? 'A.', ...hints]) {
      expect(said).toMatch(/^[A-Z].*\.$/);
      // Names of tables stay as they are.
      expect(said.replace(/表\d+/g, '')).not.toMatch(/[\u4e00-\u9fff，。；]/);
    }
  },
);

test('every table has an English gloss', () => {
  expect(Object.keys(ENGLISH_TITLES)).toEqual(FORMS.map(({ no }) => String(no)));
});
