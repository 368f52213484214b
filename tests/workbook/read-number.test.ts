import fc from 'fast-check';
import { toDecimal } from '../../src/workbook/rational';
import { readNumber } from '../../src/workbook/read-number';
import type { Cell } from '../../src/workbook/types';
import { UNSEEN_SIGNS } from '../fixtures/unseen-signs';

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
    ['several blanks as thousands marks', '407 405 120', '407405120'],
    ['a blank in a number with a point', '180 156.772', '180156.772'],
    ['a no-break blank between groups of three', '407\u00a0405', '407405'],
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
    ['0.30030959752321984', 0.30030959752321984],
    ['13742.779999999999', 13742.78],
    ['-0.30000000000000004', -0.3],
    ['13742.780000000000', 13742.78],
  ])('%s, which a program printed, is read as the number stored', (text, value) => {
    const [printed, stored] = [text, value].map((held) => readNumber({ column: 0, value: held }));
    expect({ ...printed, slips: [] }).toEqual(stored);
  });

  test('a percentage that a program printed with the last bits of a double', () => {
    expect(said('30.030959752321984%')).toBe('0.3003095975 %');
    expect(said(`${'9'.repeat(400)}.5`)).toMatch(/^9{400}\.5$/);
  });

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
    ['13.2万', '13.2 万'],
    ['1.2亿', '1.2 亿'],
    ['1.2万人', '1.2 万人'],
    ['12元', '12 元'],
    ['100兆', '100 Mbps'],
    ['98900（元）', '98900 元'],
    ['98,900 （ 元 ）', '98900 元'],
    ['98900【人民币元】', '98900 元'],
    ['98900（单位：元）', '98900 元'],
    ['0.1357（万人）', '0.1357 万人'],
    ['1.2万（人）', '1.2 万人'],
    ['18.0156772（万平方米）', '18.0156772 万m²'],
    ['270.2（亩）', '270.2 亩'],
    ['12（元/年）', '12 元/年'],
    ['84.83（%）', '0.8483 %'],
    ['12（万元，含利息）', '12 万元 (含利息)'],
    ['52（人）、28（天）', '52 人 | 28 天'],
    ['5033.89W', '5033.89 万'],
    ['180.5M²', '180.5 m²'],
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
    ['43，其中女12人', '43 (其中女12人)'],
    ['1,357，其中女12人', '1357 (其中女12人)'],
    ['43人;含外聘3人', '43 人 (含外聘3人)'],
    ['7（班）', '7 (班)'],
    ['405（2021）', '405 (2021)'],
    ['405（+2）', '405 (+2)'],
    ['98900元（9.89万元）', '98900 元 (9.89万元)'],
  ])('a remark: %j', (text, expected) => expect(said(text)).toBe(expected));
});

describe('numbers with a word or a mark beside them', () => {
  test.each([
    ['约1357', '1357 (约)'],
    ['约 1,357 人', '1357 人 (约)'],
    ['1357左右', '1357 (左右)'],
    ['约1357人左右', '1357 人 (约 左右)'],
    ['大约12.5%', '0.125 % (大约)'],
    ['≈12', '12 (≈)'],
    ['近1000', '1000 (近)'],
    ['¥12', '12 (¥)'],
    ['￥1,200.50', '1200.50 (￥)'],
    ['12①', '12 (①)'],
    ['12*', '12 (*)'],
    ['12³', '12 (³)'],
    ['12.5%①', '0.125 % (①)'],
    ['12m²①', '12 m² (①)'],
    ['12[1]', '12 (1)'],
    ['12 注1', '12 (注1)'],
    ['*12', '12 (*)'],
    ['43.', '43 (.)'],
    ['43。', '43 (。)'],
    ["'43", "43 (')"],
    ['共43人', '43 人 (共)'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));

  test.each(['约1357', '12①', '¥12'])('%s is no number to rely on', (text) =>
    expect(slips(text)).toContain('remarked'),
  );

  test('a unit is no mark', () => expect(said('12m²')).toBe('12 m²'));
});

describe('digits that are no number that can be told', () => {
  const why = (cell: Omit<Cell, 'column'>) => {
    const reading = readNumber({ column: 0, ...cell });
    return reading.kind === 'text' ? (reading.why ?? 'text') : reading.kind;
  };
  test.each([
    ['two numbers on two lines', '2\n3', 'lines'],
    ['on two lines of Windows', '2\r\n3', 'lines'],
    ['on two lines of another kind', '2\u20283', 'lines'],
    ['two numbers with units on one line and one without', '2人\n3', 'lines'],
    ['two numbers of three digits', '407 405', 'several'],
    ['with a unit', '407 405人', 'several'],
    ['a blank that parts no thousands', '4 07', 'several'],
    ['another number in brackets', '405(407)', 'several'],
    ['in full-width brackets, with a unit', '405（407人）', 'several'],
    ['another share in brackets', '84.83%（84.38%）', 'several'],
    ['a range', '3-5', 'range'],
    ['a range with a wave', '10~20', 'range'],
    ['a full-width range', '１０～２０', 'range'],
    ['a range in words', '3至5人', 'range'],
    ['a bound', '≥95%', 'bound'],
    ['a bound in words', '95%以上', 'bound'],
    ['no more than', '不超过30', 'bound'],
    ['some more', '100余人', 'bound'],
    ['a unit that is not known', '98900美元', 'unit'],
    ['one of a multiple', '52（千箱）', 'unit'],
  ])('%s: %j', (_, value, expected) => expect(why({ value })).toBe(expected));

  test.each<[string, Omit<Cell, 'column'>, string]>([
    ['a count that became a date', { value: 44292, format: 'm"月"d"日"' }, 'date'],
    ['a date with its year', { value: 44292, format: 'yyyy/m/d' }, 'date'],
    ['a time', { value: 0.5, format: 'h:mm' }, 'date'],
    ['a number of hours', { value: 1.5, format: '[h]:mm' }, 'date'],
    ['a cell struck out', { value: 35, struck: true }, 'struck'],
    ['a text struck out', { value: '35人', struck: true }, 'struck'],
    ['a format of ten thousands that shows none of it', { value: 308, format: '0!.0,' }, 'hidden'],
    ['one of thousands', { value: 137, format: '#,##0,' }, 'hidden'],
    ['a format that hides', { value: 35, format: ';;;' }, 'hidden'],
    ['a format that shows nothing but a word', { value: 35, format: '"无"' }, 'hidden'],
  ])('%s', (_, cell, expected) => expect(why(cell)).toBe(expected));

  test('the numbers of a cell whose measure has parts may stand on two lines', () => {
    expect(said('25人\n33天')).toBe('25 人 | 33 天');
  });

  test.each(['52人28天', '52人/28天', '52人-28天', '52名 28日'])('people and days: %s', (text) =>
    expect(said(text)).toBe('52 人 | 28 天'),
  );
  test.each(['40学时/2学期', '3人-5人', '52人28'])('not %s', (text) => expect(said(text)).toBe('text'));
});

describe('text with runs of several looks is read as a reader takes it', () => {
  const rich = (value: string, seen: string) => readNumber({ column: 0, value, rich: seen });
  test('struck-out digits do not count', () => {
    expect(rich('35', '5')).toMatchObject({ kind: 'number', amounts: [{ value: { n: 5n } }] });
  });
  test('a raised digit is a footnote', () => {
    expect(rich('123', '12³')).toMatchObject({ kind: 'number', remark: '³', amounts: [{ value: { n: 12n } }] });
  });
  test('a raised 2 behind m is a unit', () => {
    expect(rich('12m2', '12m²')).toMatchObject({ kind: 'number', amounts: [{ unit: 'm²', value: { n: 12n } }] });
  });
  test('and it is never a number to rely on', () => {
    const reading = rich('35', '5');
    expect(reading.kind === 'number' && reading.slips).toContain('rich');
  });
});

describe('signs that print nothing', () => {
  test('strewn into a number change nothing that it says', () => {
    const texts = fc.constantFrom<string[]>(
      '1357',
      '1,357.50',
      '84.83%',
      '25人、33天',
      '7（其中中转高7人）',
      '约12',
      '12①',
      '3-5',
      '１３５７',
      '12.5万',
      '无',
    );
    const strewn = texts.chain((text) =>
      fc.array(fc.tuple(fc.nat(text.length), fc.constantFrom(...UNSEEN_SIGNS)), { maxLength: 4 }).map((signs) => ({
        text,
        with: signs.reduce((so, [at, sign]) => so.slice(0, at) + sign + so.slice(at), text),
      })),
    );
    fc.assert(fc.property(strewn, ({ text, with: dirty }) => expect(said(dirty)).toBe(said(text))));
  });
});

describe('nothing', () => {
  test.each(['', ' ', '\u3000', '\u00a0', '\u200b', '\n', '-', '—', '——', '－', '−', '–', '/', '／', '\\'])(
    '%j',
    (text) => expect(said(text)).toBe('nothing'),
  );

  test.each([
    '无',
    ' 无 ',
    '（无）',
    '(无)',
    '【无】',
    '（—）',
    '（ ）',
    '无（未开展）',
    '—（无此项）',
    '没有',
    'N/A',
    'n/a',
    '暂无',
    '不涉及',
    '不适用',
    '…',
    '……',
    '...',
    '○',
  ])('%j', (text) => expect(said(text)).toBe('nothing'));

  test('no cell at all', () => expect(readNumber(undefined)).toEqual({ kind: 'nothing' }));
});

describe('a mark', () => {
  test.each(['√', '✓', ' √ ', '☑'])('%j', (text) => expect(said(text)).toBe('mark'));
});

describe('what is no number is left as text, never guessed', () => {
  test.each([
    ['a word', '有'],
    ['about a round number in words', '近千'],
    ['a number in Chinese', '三百'],
    ['a decimal comma', '12,5'],
    ['digits parted by a blank', '2 3'],
    ['digits and a lost sign', '12\ufffd5'],
    ['digits struck out by a mark on them', '3\u03365'],
    ['a private sign alone', '\ue123'],
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
    expect(readNumber({ column: 0, value: ' 近１打 ' })).toEqual({ kind: 'text', text: '近１打' });
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
    ['a zero-width blank', '\u200b1357', ['stray-blanks', 'U+200B']],
    ['an isolate and a filler', '\u20661357\u3164', ['stray-blanks', 'U+2066', 'U+3164']],
    ['an apostrophe of thousands is none', "1'357", []],
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
