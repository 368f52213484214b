import { type Kept, NOTHING_KEPT, type Step } from '../../../src/audit/kept/kept';
import { keptText, readKept } from '../../../src/audit/kept/kept-text';
import { addStep, MOST_STEP_CHARACTERS, MOST_STEPS } from '../../../src/audit/kept/undo';

const step: Step = {
  id: '1',
  when: '2024-03-01T08:00:00Z',
  host: { font: 'red', more: [1, null] },
  cells: [
    {
      sheet: '表42',
      row: 4,
      column: 1,
      before: { value: 7.73, format: 'General' },
      after: { value: 7.65, formula: 'SUM(B3:B4)' },
    },
    { sheet: '表3', row: 0, column: 0, before: {}, after: { value: { error: '#REF!' } } },
  ],
};
const kept: Kept = {
  steps: [step],
  explanations: [
    {
      rule: 'R14-01',
      text: '按折算学生数计算 <见附件> & 说明\uffff',
      cells: [{ sheet: '表14', address: 'G4', value: '6320' }],
    },
  ],
  directions: [],
};
const A3E8 = { top: 2, left: 0, bottom: 7, right: 4 };
const directed: Kept = {
  ...kept,
  steps: [
    step,
    {
      id: '2',
      when: '2024-03-02T08:00:00Z',
      cells: [],
      directions: {
        before: [{ sheet: '草稿', table: 'none' }],
        after: [
          { sheet: '草稿', table: 'none' },
          { sheet: 'Sheet1', area: A3E8, table: 3 },
        ],
      },
    },
  ],
  directions: [
    { sheet: '草稿', table: 'none' },
    { sheet: 'Sheet1', area: A3E8, table: 3 },
  ],
};

test('what is kept is read back as it was, host data and all', () => {
  expect(readKept(keptText(kept))).toEqual({ state: 'read', kept });
});

test('what was said of places is read back too, and the steps that said it', () => {
  expect(readKept(keptText(directed))).toEqual({ state: 'read', kept: directed });
});

test('a program that knows of no directions is told that it would lose some, and only then', () => {
  expect(JSON.parse(keptText(kept))).toMatchObject({ version: 1 });
  expect(JSON.parse(keptText(directed))).toMatchObject({ version: 2 });
  expect(JSON.parse(keptText({ ...directed, directions: [] }))).toMatchObject({ version: 2 });
});

test('the text may stand in an XML element as it is', () => {
  expect(keptText(kept)).not.toMatch(/[<>&\uffff]/);
});

const with_ = (change: object) => JSON.stringify({ version: 1, ...kept, ...change });
const [cell] = step.cells;
const LOST_DIRECTION = '有 1 处指定（哪里是哪张表）已损坏，读不出来，请重新指定';

describe('whatever stands there, the result says what came of it', () => {
  test.each<[string, string | undefined, string, string]>([
    ['nothing', undefined, 'empty', ''],
    ['blanks', ' \n', 'empty', ''],
    ['no JSON', '{"version":1,', 'damaged', ''],
    ['a list', '[]', 'damaged', ''],
    ['no version', '{}', 'damaged', ''],
    ['null', 'null', 'damaged', ''],
    ['a later version', '{"version":3,"steps":"new"}', 'other-version', ''],
    ['lists left out', '{"version":1}', 'read', ''],
    ['steps that are no list', with_({ steps: 5 }), 'partly', '有 1 步改动的撤销记录已损坏，不能撤销'],
    ['a step without id', with_({ steps: [step, { when: '' }] }), 'partly', '有 1 步改动的撤销记录已损坏，不能撤销'],
    [
      'half a cell',
      with_({ steps: [{ ...step, cells: [{ ...cell, before: 3 }] }] }),
      'partly',
      '有 1 步改动的撤销记录已损坏，不能撤销',
    ],
    [
      'a row below 0',
      with_({ steps: [{ ...step, cells: [{ ...cell, row: -1 }] }] }),
      'partly',
      '有 1 步改动的撤销记录已损坏，不能撤销',
    ],
    [
      'a value of no kind',
      with_({ steps: [{ ...step, cells: [{ ...cell, after: { value: [] } }] }] }),
      'partly',
      '有 1 步改动的撤销记录已损坏，不能撤销',
    ],
    ['a direction of no table', with_({ directions: [{ sheet: '表3', table: 0 }] }), 'partly', LOST_DIRECTION],
    ['a direction of no sheet', with_({ directions: [{ table: 'none' }] }), 'partly', LOST_DIRECTION],
    [
      'a direction of an area turned round',
      with_({ directions: [{ sheet: '表3', table: 3, area: { top: 7, left: 0, bottom: 2, right: 4 } }] }),
      'partly',
      LOST_DIRECTION,
    ],
    [
      'a step of half a direction',
      with_({ steps: [{ ...directed.steps[1], directions: { before: [] } }] }),
      'partly',
      '有 1 步改动的撤销记录已损坏，不能撤销',
    ],
    ['an explanation of nothing', with_({ explanations: [{}] }), 'partly', '有 1 条审核说明已损坏，读不出来'],
  ])('%s', (_, text, state, lost) => {
    const reading = readKept(text);
    expect(reading.state).toBe(state);
    expect(reading.state === 'partly' ? reading.lost.join() : '').toBe(lost);
  });

  test('what is sound is kept beside what is not', () => {
    const reading = readKept(with_({ steps: [step, 'torn'] }));
    expect(reading).toMatchObject({ state: 'partly', kept });
  });

  test('another version is named and left alone', () => {
    expect(readKept('{"version":3}')).toEqual({
      state: 'other-version',
      version: '3',
      message: '工作簿里的审核说明和撤销记录是另一个版本（3）的勾稽写的，这里不读也不改',
    });
  });
});

describe('its size is bounded', () => {
  const numbered = (at: number): Step => ({ ...step, id: String(at) });

  test('the oldest steps go first', () => {
    let all = NOTHING_KEPT;
    for (let at = 0; at < MOST_STEPS; at++) all = addStep(all, numbered(at)).kept;
    const { kept: after, dropped } = addStep(all, numbered(MOST_STEPS));
    expect([after.steps.length, after.steps[0]?.id, after.steps.at(-1)?.id]).toEqual([MOST_STEPS, '1', '30']);
    expect(dropped).toBe(1);
  });

  test('large steps push more of them out', () => {
    const large = (at: number): Step => ({
      ...numbered(at),
      host: 'x'.repeat(MOST_STEP_CHARACTERS / 2 - 500),
    });
    const two = addStep(addStep(NOTHING_KEPT, large(1)).kept, large(2)).kept;
    expect(two.steps).toHaveLength(2);
    expect(addStep(two, large(3)).kept.steps.map(({ id }) => id)).toEqual(['2', '3']);
  });

  test('one that is too large by itself is refused, and says so', () => {
    const huge = { ...step, host: 'x'.repeat(MOST_STEP_CHARACTERS) };
    expect(addStep(kept, huge)).toEqual({ kept, dropped: 0, tooLarge: true });
  });

  test('explanations never go', () => {
    let all = kept;
    for (let at = 0; at < 40; at++) all = addStep(all, numbered(at)).kept;
    expect(all.explanations).toEqual(kept.explanations);
  });
});
