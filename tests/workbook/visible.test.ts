import fc from 'fast-check';
import { visible, visibleLines } from '../../src/workbook/visible';
import { harmful, RAW } from './harmful';

test.each([
  ['招生\u202e人数', '招生\\u202e人数'],
  ['\u001b[2J\u0007\u0000\u009b\r\n\t', '\\u001b[2J\\u0007\\u0000\\u009b\\u000d\\u000a\\u0009'],
  ['半个\ud83d字', '半个\\ud83d字'],
  ['平常的 字·（2021年）👍　é', '平常的 字·（2021年）👍　é'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('nothing that steers comes out of any text, and JSON means what it did', () => {
  fc.assert(
    fc.property(harmful, (text) => {
      expect(visible(text)).not.toMatch(RAW);
      expect(JSON.parse(visible(JSON.stringify(text)))).toBe(text);
      for (const line of visibleLines(text).split('\n')) expect(line).not.toMatch(RAW);
    }),
  );
});
