import { handLikelihood, yearsSpeakFor } from '../../../src/audit/locate/likelihood';
import { fromDecimal } from '../../../src/workbook/rational';

test.each<[title: string, likelier: Parameters<typeof handLikelihood>, other: Parameters<typeof handLikelihood>]>([
  ['two digits that changed places, of fewer', ['21', '12', 'transposition'], ['1324', '1234', 'transposition']],
  ['a digit of a short number', ['4', '2', 'digit'], ['4444', '2444', 'digit']],
  ['a few off and a digit wrong at once', ['47', '49', 'digit'], ['47', '51', 'few']],
  ['any slip, to none', ['81', '18', 'transposition'], ['81', '35', undefined]],
])('likelier: %s', (_, likelier, other) => {
  expect(handLikelihood(...likelier)).toBeGreaterThan(handLikelihood(...other));
});

test.each<[now: string, needed: string, years: string[], sign: number]>([
  ['500', '50', ['55'], 1],
  ['50', '500', ['55'], -1],
  ['50', '500', [], 0],
  ['50', '500', ['0'], 0],
  ['0', '5', ['5'], 1],
  ['20', '40', ['20', '40'], 0],
])('%s that needs to be %s beside %j', (now, needed, years, sign) => {
  const speaks = yearsSpeakFor(fromDecimal(now), fromDecimal(needed), 0, years.map(fromDecimal));
  expect(Math.sign(speaks)).toBe(sign);
});
