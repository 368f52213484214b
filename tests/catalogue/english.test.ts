import { ENGLISH_RULES, ENGLISH_TITLES } from '../../src/catalogue/english';
import { ENGLISH_NAMES } from '../../src/catalogue/english-names';
import { FORMS } from '../../src/catalogue/forms';
import { RULES } from '../../src/catalogue/rules';
import type { Form } from '../../src/catalogue/types';

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

/** All that the forms name: parts of tables, columns, rows that are always the same. */
const namesOf = ({ blocks }: Form): string[] =>
  blocks
    .flatMap(({ name = [], labels, across, measures }) => [
      ...[name].flat(),
      ...measures.map((measure) => measure.name),
      ...labels.flatMap((label) => [
        label.name,
        label.total?.name ?? [],
        ...(label.members ?? []).map((member) => member.name),
        ...(label.classes?.into ?? []).map(([member]) => member),
      ]),
      ...(across === undefined ? [] : [across.name, ...across.members.map((member) => member.name)]),
    ])
    .flat();

test.each(FORMS.map((form) => [`表${form.no}`, form] as const))('%s: every name has an English gloss', (_, form) => {
  const names = namesOf(form);
  expect(names.length).toBeGreaterThan(1);
  for (const name of names)
    for (const step of name in ENGLISH_NAMES ? [name] : name.split('·'))
      expect([name, ENGLISH_NAMES[step]]).toEqual([name, expect.stringMatching(/^[a-z-][a-z' -]*$/)]);
});

test('no gloss is for what no form names', () => {
  const known = new Set(FORMS.flatMap(namesOf).flatMap((name) => [name, ...name.split('·')]));
  expect(Object.keys(ENGLISH_NAMES).filter((name) => !known.has(name))).toEqual([]);
});
