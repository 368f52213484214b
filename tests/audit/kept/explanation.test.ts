import { explainedCells, explanationOf, isAccepted, matchExplanations } from '../../../src/audit/kept/explanation';
import { mergeExplanations, printedMark } from '../../../src/audit/kept/merge-explanations';
import { findingOf } from '../small-findings';

const query = findingOf('R36-05', ['表36!C7=4000', '表35!I4=2600']);
const given = explanationOf(query, '统计口径不同');

describe('an explanation', () => {
  test('belongs to the finding of its rule, cells and values', () => {
    const other = findingOf('R36-05', ['表36!C8=5000', '表35!I5=2800']);
    const matched = matchExplanations([other, query], [given]);
    expect([...matched.current]).toEqual([[query, given]]);
    expect(isAccepted(query, matched)).toBe(true);
    expect(isAccepted(other, matched)).toBe(false);
  });

  test.each([
    ['of the reported cell', ['表36!C7=4100', '表35!I4=2600']],
    ['of what it was compared with', ['表36!C7=4000', '表35!I4=2700']],
    ['that is no longer among them', ['表36!C7=4000']],
    ['that has come to them', ['表36!C7=4000', '表35!I4=2600', '表35!I5=1']],
  ])('reopens its finding when a value %s has changed', (_, cells) => {
    const now = findingOf('R36-05', cells);
    const matched = matchExplanations([now], [given]);
    expect(matched.reopened.get(now)).toEqual(given);
    expect([matched.current.size, matched.left, isAccepted(now, matched)]).toEqual([0, [], false]);
  });

  test('goes along when the table has moved and its values have not changed', () => {
    const moved = findingOf('R36-05', ['36就业!C9=4000', '表35!I4=2600']);
    const matched = matchExplanations([moved], [given]);
    expect(matched.current.get(moved)).toEqual(explanationOf(moved, '统计口径不同'));
  });

  test('does not go along where two findings could be meant', () => {
    const [here, there] = [9, 10].map((row) => findingOf('R36-05', [`表36!C${row}=4000`, '表35!I4=2600']));
    const matched = matchExplanations([here!, there!], [given]);
    expect([matched.current.size, matched.left]).toEqual([0, [given]]);
  });

  test.each([
    ['its finding is gone', []],
    ['only another rule has a finding there', [findingOf('R36-09', ['表36!C7=4000', '表35!I4=2600'])]],
  ])('is kept when %s', (_, findings) => {
    expect(matchExplanations(findings, [given]).left).toEqual([given]);
  });

  test('does not excuse an error, but is shown with it', () => {
    const error = findingOf('R36-05', ['表36!C7=4000', '表35!I4=2600'], { severity: 'error' });
    const matched = matchExplanations([error], [given]);
    expect([matched.current.get(error)?.text, isAccepted(error, matched)]).toEqual(['统计口径不同', false]);
  });

  test('that is blank explains nothing', () => {
    const matched = matchExplanations([query], [{ ...given, text: ' \n' }]);
    expect([matched.current.size, matched.reopened.size, matched.left]).toEqual([0, 0, []]);
  });

  test('of older values is kept besides a new one, unless it says the same', () => {
    const older = explanationOf(findingOf('R36-05', ['表36!C7=3900', '表35!I4=2600']), '旧口径');
    expect(matchExplanations([query], [older, given]).left).toEqual([older]);
    expect(matchExplanations([query], [{ ...older, text: given.text }, given]).left).toEqual([]);
  });

  test('of many cells is bound to every one of them', () => {
    const cells = (last: number) =>
      Array.from({ length: 50 }, (_, at) => `表37!A${at + 3}=${at === 49 ? last : at + 1}`);
    const long = findingOf('R25-01', ['表25!C4=23', ...cells(50)]);
    expect(explainedCells(long)).toHaveLength(8);
    expect(explainedCells(long).at(-1)).toMatchObject({ sheet: '表37', address: 'A9…A52' });
    const changed = findingOf('R25-01', ['表25!C4=23', ...cells(49)]);
    expect(matchExplanations([changed], [explanationOf(long, '有的不挂牌')]).reopened.has(changed)).toBe(true);
  });

  test('of a long text is bound to all of it', () => {
    const [one, other] = ['甲', '乙'].map((end) => findingOf('R28-03', [`表28!B6=${'专业'.repeat(40)}${end}`]));
    expect(explainedCells(one!)[0]!.value.length).toBeLessThan(40);
    expect(matchExplanations([other!], [explanationOf(one!, '同义')]).reopened.has(other!)).toBe(true);
  });
});

describe('what is kept and what stands in the sheet', () => {
  const asPrinted = { ...given, printed: printedMark(given.text) };

  test.each([
    ['a text as printed changes nothing', [given], [asPrinted], [given]],
    ['a text that was lost elsewhere comes back', [], [asPrinted], [given]],
    ['a new text is added', [], [given], [given]],
    [
      'a text changed in the sheet replaces the one printed',
      [given],
      [{ ...asPrinted, text: '乙' }],
      [{ ...given, text: '乙' }],
    ],
    ['a text cleared in the sheet is withdrawn', [given], [{ ...asPrinted, text: '' }], []],
    ['a text changed elsewhere stays', [{ ...given, text: '丙' }], [asPrinted], [{ ...given, text: '丙' }]],
    [
      'of a text changed in both places both are kept',
      [{ ...given, text: '丙' }],
      [{ ...asPrinted, text: '乙' }],
      [{ ...given, text: '丙\n乙' }],
    ],
    [
      'a text changed elsewhere is not withdrawn',
      [{ ...given, text: '丙' }],
      [{ ...asPrinted, text: '' }],
      [{ ...given, text: '丙' }],
    ],
    ['the same text typed in both places is one', [given], [given], [given]],
  ])('%s', (_, kept, read, merged) => {
    expect(mergeExplanations(kept, read)).toEqual(merged);
  });

  test('of a table that has moved, the text printed is withdrawn under its old cells', () => {
    const moved = explanationOf(findingOf('R36-05', ['表36!C9=4000', '表35!I4=2600']), '');
    expect(mergeExplanations([given], [{ ...moved, printed: printedMark(given.text) }])).toEqual([]);
  });

  test('notes that belong to no finding are told apart by their texts', () => {
    const note = (text: string) => ({ rule: '', cells: [], text });
    const read = [
      { ...note('甲'), printed: printedMark('甲') },
      { ...note(''), printed: printedMark('乙') },
      note('丙'),
    ];
    expect(mergeExplanations([note('甲'), note('乙')], read)).toEqual([note('甲'), note('丙')]);
  });
});
