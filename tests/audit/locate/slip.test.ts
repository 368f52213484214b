import { SLIP_WORDS, type Slip, slipBetween, slipTier } from '../../../src/audit/locate/slip';

describe('what a hand may have done', () => {
  test.each<[now: string, meant: string, slip: Slip | undefined]>([
    ['121', '112', 'transposition'],
    ['13.01', '10.31', 'transposition'],
    ['10.13', '10.31', 'transposition'],
    ['1.57', '15.7', 'point'],
    ['51.7', '15.7', 'transposition'],
    ['405', '407', 'digit'],
    ['99', '49', 'digit'],
    ['290', '286', 'few'],
    ['9', '12', 'few'],
    ['36', '40', 'few'],
    ['671', '679', 'digit'],
    ['309', '299', undefined],
    ['12', '112', 'dropped'],
    ['52.5', '525.5', 'dropped'],
    ['1112', '112', 'doubled'],
    ['8844.83', '84.83', undefined],
    ['884.83', '84.83', 'doubled'],
    ['1192', '112', 'extra'],
    ['40', '4', 'point'],
    ['848.3', '84.83', 'point'],
    ['0.45', '45', 'point'],
    ['52045', '5.2045', 'unit'],
    ['-7', '7', 'sign'],
    ['-7', '9', undefined],
    ['7.73', '7.65', 'few'],
    ['3.9', '3.98', 'digit'],
    ['112', '112', undefined],
  ])('%s for %s: %s', (now, meant, slip) => {
    expect(slipBetween(now, meant)).toBe(slip);
  });

  test('a digit and a few are as likely as one another, what owes less to chance is likelier', () => {
    expect(slipTier('digit')).toBe(slipTier('few'));
    expect(slipTier('transposition')).toBeLessThan(slipTier('digit'));
    expect(slipTier('few')).toBeLessThan(slipTier(undefined));
  });

  test('every slip has words', () => {
    for (const words of Object.values(SLIP_WORDS)) expect(words).not.toBe('');
  });
});
