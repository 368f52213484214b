import { toDecimal } from '../../src/workbook/rational';
import { readNumber } from '../../src/workbook/read-number';

/** What a text cell says, in a line: `84.83% → 0.8483 (4 decimals, %)`. */
function said(text: string): string {
  const reading = readNumber({ column: 0, value: text });
  if (reading.kind !== 'number') return reading.kind;
  const amounts = reading.amounts.map(({ value, decimals, percent, unit }) => {
    const notes = [percent ? '%' : '', unit].filter((note) => note !== '').join(' ');
    return `${toDecimal(value, decimals, true)}${notes === '' ? '' : ` ${notes}`}`;
  });
  return amounts.join(' | ') + (reading.remark === undefined ? '' : ` (${reading.remark})`);
}

function slips(text: string): readonly string[] {
  const reading = readNumber({ column: 0, value: text });
  return reading.kind === 'number' ? reading.slips : [];
}

describe('numbers as people write them', () => {
  test.each([
    ['digits', '1357', '1357'],
    ['a point', '12.50', '12.50'],
    ['thousands', '1,357', '1357'],
    ['thousands and a point', '1,234,567.80', '1234567.80'],
    ['thousands parted by a Chinese comma', '1，357', '1357'],
    ['full-width digits', '１３５７', '1357'],
    ['full-width digits and point', '１２．５', '12.5'],
    ['a blank as thousands mark', '1 357', '1357'],
    ['a no-break blank as thousands mark', '1\u00a0357', '1357'],
    ['a narrow no-break blank', '1\u202f357', '1357'],
    ['an ideographic blank around', '\u30001357\u3000', '1357'],
    ['blanks and a line break around', ' 1357\n', '1357'],
    ['a zero-width blank before', '\u200b1357', '1357'],
    ['a byte-order mark before', '\ufeff1357', '1357'],
    ['a left-to-right mark behind', '1357\u200e', '1357'],
    ['a soft hyphen within', '13\u00ad57', '1357'],
    ['a blank before the point', '12 .5', '12.5'],
    ['a blank behind the point', '12. 5', '12.5'],
    ['leading zeros', '007', '7'],
    ['zero', '0', '0'],
    ['a sign', '+5', '5'],
    ['a hyphen as minus', '-5', '-5'],
    ['a minus sign', '−5', '-5'],
    ['a full-width minus', '－5', '-5'],
  ])('%s: %j', (_, text, expected) => expect(said(text)).toBe(expected));

  test.each([
    ['84.83%', '0.8483 %'],
    ['84.83％', '0.8483 %'],
    ['84.83 %', '0.8483 %'],
    ['８４．８３％', '0.8483 %'],
    ['2.0%', '0.020 %'],
    ['100%', '1.00 %'],
    ['-3%', '-0.03 %'],
    ['3‰', '0.003 %'],
    ['1.5 ‰', '0.0015 %'],
  ])('a share: %j is %s', (text, expected) => expect(said(text)).toBe(expected));

  test.each([
    ['180156.772m²', '180156.772 m²'],
    ['180156.772 ㎡', '180156.772 m²'],
    ['180156.772m2', '180156.772 m²'],
    ['180156.772平方米', '180156.772 m²'],
    ['1,357人', '1357 人'],
    ['149人次', '149 人次'],
    ['40学时/学期', '40 学时/学期'],
    ['2学时/周', '2 学时/周'],
    ['2课时/周', '2 学时/周'],
    ['13.2万', '13.2 万元'],
    ['100兆', '100 Mbps'],
  ])('a unit: %j', (text, expected) => expect(said(text)).toBe(expected));

  test.each([
    ['25人、33天', '25 人 | 33 天'],
    ['52人，28天', '52 人 | 28 天'],
    ['52人,280天', '52 人 | 280 天'],
    ['25人 33天', '25 人 | 33 天'],
    ['25人\n33天', '25 人 | 33 天'],
    ['25 人 、 33 天', '25 人 | 33 天'],
    ['1,357人；25天', '1357 人 | 25 天'],
    ['25人、33天（含寒假）', '25 人 | 33 天 (含寒假)'],
  ])('several amounts: %j', (text, expected) => expect(said(text)).toBe(expected));

  test.each([
    ['26.13（5.67万元于2022年下达）', '26.13 (5.67万元于2022年下达)'],
    ['7（其中中转高7人）', '7 (其中中转高7人)'],
    ['7(其中中转高7人)', '7 (其中中转高7人)'],
    ['7 （其中中转高7人） ', '7 (其中中转高7人)'],
    ['7【其中中转高7人】', '7 (其中中转高7人)'],
    ['7〔其中中转高7人〕', '7 (其中中转高7人)'],
    ['7［其中中转高7人］', '7 (其中中转高7人)'],
    ['7（其中（含五年制）中转高7人）', '7 (其中(含五年制)中转高7人)'],
    ['84.83%（抽样）', '0.8483 % (抽样)'],
    ['25人（女10人）', '25 人 (女10人)'],
  ])('a remark: %j', (text, expected) => expect(said(text)).toBe(expected));
});

describe('nothing', () => {
  test.each(['', ' ', '\u3000', '\u00a0', '\u200b', '\n', '-', '—', '——', '－', '−', '–', '/', '／', '\\'])(
    '%j',
    (text) => expect(said(text)).toBe('nothing'),
  );

  test.each(['无', ' 无 ', '（无）', '(无)', '【无】', '（—）', '（ ）', '无（未开展）', '—（无此项）', '没有', 'N/A'])(
    '%j',
    (text) => expect(said(text)).toBe('nothing'),
  );

  test('no cell at all', () => expect(readNumber(undefined)).toEqual({ kind: 'nothing' }));
});

describe('a mark', () => {
  test.each(['√', '✓', ' √ ', '☑'])('%j', (text) => expect(said(text)).toBe('mark'));
});

describe('what is no number is left as text, never guessed', () => {
  test.each([
    ['a word', '有'],
    ['about', '约1357'],
    ['or so', '1357左右'],
    ['a major code', '0106-3'],
    ['a school year', '2019-2020'],
    ['a point too many', '12.5.'],
    ['a version', '1.2.3'],
    ['a comma that parts no thousands', '1,35'],
    ['two bare numbers', '25、33'],
    ['a bare number before one with a unit', '25、33天'],
    ['a number with a unit before a bare one', '25人、33'],
    ['an exponent', '12e3'],
    ['an unknown unit', '12光年'],
    ['a share of a unit', '5%人'],
    ['two signs of a share', '5%%'],
    ['two signs', '--5'],
    ['a bare number in brackets', '（5）'],
    ['a bracket left open', '7（其中中转高7人'],
    ['a sum', '3+4'],
    ['a fraction', '3/4'],
    ['a word with a date', '2020年12月'],
  ])('%s: %j', (_, text) => expect(said(text)).toBe('text'));

  test('its text is kept as written, without the blanks around it', () => {
    expect(readNumber({ column: 0, value: ' 约１３５７ ' })).toEqual({ kind: 'text', text: '约１３５７' });
  });

  test('a very long cell takes no longer than its length', () => {
    // Far more than Excel lets a cell hold: with its square the test would not end.
    expect(said(`${'1 '.repeat(200_000)}${' '.repeat(400_000)}x`)).toBe('text');
  });
});

describe('slips: why Excel cannot calculate with it', () => {
  test.each([
    ['digits', '1357', []],
    ['a blank behind', '1357 ', ['stray-blanks']],
    ['a no-break blank before', '\u00a01357', ['stray-blanks']],
    ['a blank within', '1 357', ['stray-blanks']],
    ['a blank before %', '84.83 %', ['stray-blanks']],
    ['a zero-width blank', '\u200b1357', ['stray-blanks']],
    ['full-width digits', '１３５７', ['full-width']],
    ['a full-width %', '84.83％', ['full-width']],
    ['a full-width point', '84．83', ['full-width']],
    ['a full-width comma', '1，357', ['full-width']],
    ['a full-width minus', '－5', ['full-width']],
    ['both', ' １３５７', ['stray-blanks', 'full-width']],
    ['a blank before the unit is none', '25 人', []],
    ['full-width brackets are none', '7（其中7人）', []],
    ['what a remark holds is none', '7（其中５人、2 3 岁）', []],
    ['a Chinese comma between amounts is none', '52人，28天', []],
  ])('%s: %j', (_, text, expected) => expect(slips(text)).toEqual(['number-as-text', ...expected]));
});
