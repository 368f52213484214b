import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS } from '../../src/catalogue/forms';
import { RULES } from '../../src/catalogue/rules';
import { SYNONYMS } from '../../src/catalogue/synonyms';
import type { Block, Form, Label, Measure, Rule } from '../../src/catalogue/types';
import { expectedColumns } from '../../src/recognise/headers/expected-columns';
import { parseUnit } from '../../src/rules/compile/units';
import { plainLabel } from '../../src/workbook/label-text';
import { sampleTables } from '../fixtures/workbooks';
import { CASES } from './rule-cases';

const CATALOGUE = join(__dirname, '../../src/catalogue');
const LONGEST_FILE = 80;

const filesIn = (folder: string): string[] => readdirSync(join(CATALOGUE, folder)).sort();
const linesOf = (folder: string, file: string): number =>
  readFileSync(join(CATALOGUE, folder, file), 'utf8')
    .trimEnd()
    .split('\n').length;

/** What is said more than once. */
const repeated = <T>(items: readonly T[]): T[] => items.filter((item, at) => items.indexOf(item) !== at);

interface Part {
  readonly form: Form;
  readonly block: Block;
}
const BLOCKS: readonly Part[] = FORMS.flatMap((form) => form.blocks.map((block) => ({ form, block })));
const wordsFor = ({ form, block }: Part): string => `表${form.no} ${block.name ?? ''}`.trim();

/** Names the things that fail, so that a broken catalogue says where. */
function failing<T>(items: readonly T[], name: (item: T) => string, holds: (item: T) => boolean): string[] {
  return items.filter((item) => !holds(item)).map(name);
}

describe('forms', () => {
  test('1 to 43, once each', () => {
    expect(FORMS.map(({ no }) => no)).toEqual(Array.from({ length: 43 }, (_, at) => at + 1));
  });

  test.each(filesIn('tables'))('%s holds the table of its number and is short', async (file) => {
    const module: Record<string, Form> = await import(join(CATALOGUE, 'tables', file));
    const forms = Object.values(module);
    expect(forms.map(({ no }) => no)).toEqual([Number(file.slice(0, 2))]);
    expect(FORMS).toContain(forms[0]);
    expect(linesOf('tables', file)).toBeLessThan(LONGEST_FILE);
  });

  test('titles are the printed captions', () => {
    const printed = sampleTables().map(({ caption }) =>
      caption
        .replace(/^表\d+\s*/, '')
        .replace(/^20\d\d(?:-20\d{2,3})?年/, '')
        .replace(/（单位：.*）$/, ''),
    );
    expect(FORMS.map(({ title }) => title)).toEqual(printed);
  });

  test('names stand once in a block, and blocks of a form have different names', () => {
    const twice = BLOCKS.flatMap((part) => {
      const { labels, measures, across } = part.block;
      const names = [...labels, ...measures, ...(across === undefined ? [] : [across])].map(({ name }) => name);
      const members = [...labels.flatMap((label) => label.members ?? []), ...(across?.members ?? [])];
      return [...repeated(names), ...repeated(members.map(({ name }) => name))].map((n) => `${wordsFor(part)}: ${n}`);
    });
    expect(twice).toEqual([]);
    expect(FORMS.filter(({ blocks }) => repeated(blocks.map(({ name }) => name)).length > 0)).toEqual([]);
  });

  test('a part says of what, and that exists; a total is of nothing', () => {
    const strange = BLOCKS.flatMap((part) =>
      [part.block.across?.members ?? [], ...part.block.labels.map((label: Label) => label.members ?? [])].flatMap(
        (members) =>
          failing(
            members,
            ({ name }) => `${wordsFor(part)}: ${name}`,
            ({ role, of }) => (role === 'part' ? members.some(({ name }) => name === of) : of === undefined),
          ),
      ),
    );
    expect(strange).toEqual([]);
  });

  test('only closed labels list members, only open and year labels declare a row of sums', () => {
    const labels = BLOCKS.flatMap((part) =>
      part.block.labels.map((label: Label) => ({ label, name: `${wordsFor(part)}: ${label.name}` })),
    );
    const right = ({ label: { kind, members, total } }: (typeof labels)[number]) =>
      (kind === 'closed') === (members !== undefined) && (total === undefined || kind === 'open' || kind === 'year');
    expect(failing(labels, ({ name }) => name, right)).toEqual([]);
  });

  test('units: counts, amounts and averages have one, shares are in %, texts and marks have none', () => {
    const right = ({ kind, unit, parts }: Measure) => {
      if (kind === 'text' || kind === 'mark') return unit === '';
      if (kind === 'ratio') return unit === '%';
      if (kind === 'per-head') return [...parseUnit(unit).values()].some((power) => power < 0);
      return parts === undefined ? unit !== '' : unit === '' && parts.length > 1;
    };
    const measures = BLOCKS.flatMap((part) =>
      part.block.measures.map((measure: Measure) => ({ measure, name: `${wordsFor(part)}: ${measure.name}` })),
    );
    const broken = failing(
      measures,
      ({ name }) => name,
      ({ measure }) => right(measure),
    );
    expect(broken).toEqual([]);
  });

  test('no two columns of a block have the same header', () => {
    const twice = BLOCKS.flatMap((part) => {
      const paths = expectedColumns(part.block).flatMap(({ path }) =>
        path.reduce<string[]>(
          (above, texts) => above.flatMap((words) => [...new Set(texts)].map((text) => `${words}/${text}`)),
          [''],
        ),
      );
      return repeated(paths).map((path) => wordsFor(part) + path);
    });
    expect(twice).toEqual([]);
  });

  test('what is looked up in other tables stands there', () => {
    const lost = BLOCKS.flatMap((part) =>
      part.block.labels.flatMap(({ name, lookup }: Label) =>
        (lookup?.tables ?? []).filter((no) => {
          const names = FORMS[no - 1]?.blocks.flatMap(({ labels }) => labels.map((label) => label.name)) ?? [];
          return !names.includes(name) || !names.includes(lookup!.name);
        }),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('a synonym belongs to one group', () => {
    for (const groups of Object.values(SYNONYMS)) expect(repeated(groups.flat().map(plainLabel))).toEqual([]);
  });
});

/** Tables that rules.md gives no relation of their own: only how they are filled in is checked. */
const WITHOUT_RELATIONS = [26];

const idOf = ({ id }: Rule): string => id;

describe('rules', () => {
  test('ids: R, table, running number; each once, each of a table there is', () => {
    expect(failing(RULES, idOf, ({ id }) => /^R\d\d-\d\d$/.test(id))).toEqual([]);
    expect(repeated(RULES.map(idOf))).toEqual([]);
    expect(failing(RULES, idOf, ({ id }) => Number(id.slice(1, 3)) <= FORMS.length)).toEqual([]);
  });

  test('a rule is filed under the table that its left side stands in', () => {
    const first = ({ formula }: Rule) => /表(\d+)/.exec(formula)?.[1] ?? '0';
    expect(failing(RULES, idOf, (rule) => Number(first(rule)) === Number(rule.id.slice(1, 3)))).toEqual([]);
  });

  test('reasons, advice and hints are one Chinese sentence each', () => {
    const sentence = /^(?=.*[\u4e00-\u9fff])[^。！？]+。$/;
    const said = RULES.flatMap(({ id, reason, advice, hints }) =>
      [reason, ...(advice === undefined ? [] : [advice]), ...(hints ?? []).map(({ say }) => say)].map((text) => ({
        id,
        text,
      })),
    );
    const broken = failing(
      said,
      ({ id, text }) => `${id}: ${text}`,
      ({ text }) => sentence.test(text),
    );
    expect(broken).toEqual([]);
  });

  test('no formula stands twice', () => {
    expect(repeated(RULES.map(({ formula }) => formula.replace(/\s/g, '')))).toEqual([]);
  });

  test('every table is spoken of in some rule of its own', () => {
    const spoken = new Set(RULES.flatMap(({ formula }) => [...formula.matchAll(/表(\d+)/g)].map(([, no]) => no)));
    const silent = FORMS.map(({ no }) => no).filter((no) => !spoken.has(String(no)));
    expect(silent).toEqual(WITHOUT_RELATIONS);
  });

  test.each(filesIn('rules'))('%s is short', (file) => {
    expect(linesOf('rules', file)).toBeLessThan(LONGEST_FILE);
  });
});

describe('cases of the rules', () => {
  const cases = Object.values(CASES).flat();
  const BREAKING = ['error', 'query', 'note'];

  test('each rule file has its cases, and they are of its rules', async () => {
    expect(Object.keys(CASES).sort()).toEqual(
      filesIn('rules')
        .map((file) => file.replace('.ts', ''))
        .sort(),
    );
    for (const [name, own] of Object.entries(CASES)) {
      const module: Record<string, readonly Rule[]> = await import(join(CATALOGUE, 'rules', `${name}.ts`));
      const ids = Object.values(module).flatMap((rules) => rules.map(({ id }) => id));
      expect([...new Set(own.map(({ rule }) => rule))]).toEqual(ids);
    }
  });

  test.each(RULES)('$id has a case that holds and one that breaks', ({ id, severity }) => {
    const own = cases.filter(({ rule }) => rule === id);
    expect(own.map(({ outcome }) => outcome)).toContain('holds');
    expect(own.map(({ outcome }) => outcome).filter((outcome) => BREAKING.includes(outcome))).toContain(severity);
  });

  test('a rule of shares or averages has a case of a rounding slip', () => {
    const ratios = RULES.filter(
      ({ formula, severity }) => severity !== 'note' && /(?:比|率|生均\S*|人均\S*) :?= /.test(formula),
    );
    const slipping = new Set(cases.filter(({ outcome }) => outcome === 'rounding').map(({ rule }) => rule));
    expect(failing(ratios, idOf, ({ id }) => slipping.has(id))).toEqual([]);
  });

  test('a case that breaks says at which cell, and one of an equation says the numbers', () => {
    const equations = new Set(RULES.filter(({ formula }) => /[=<>]/.test(formula)).map(({ id }) => id));
    const vague = cases.filter(
      ({ rule, outcome, reported, expected, at }) =>
        [...BREAKING, 'rounding'].includes(outcome) &&
        (at === undefined || (equations.has(rule) && (reported === undefined || expected === undefined))),
    );
    expect(vague).toEqual([]);
  });
});
