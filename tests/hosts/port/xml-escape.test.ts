import fc from 'fast-check';
import { resolveXmlText } from '../../../src/hosts/file/xml/xml-text';
import { attributeValue, characterData, decodeEscapes } from '../../../src/hosts/port/xml-escape';

test.each([
  ['_x005F_x0041_', '_x0041_'],
  ['_x0041__x0042_', 'AB'],
  ['_x0041_x0042_', 'Ax0042_'],
  ['_x004_ _X0041_ _xD83D__xDC4D_', '_x004_ _X0041_ 👍'],
])('%s in a file is the text %s: decoded once', (written, text) => {
  expect(decodeEscapes(written)).toBe(text);
});

test('whatever a text looks like, it is read back as it was', () => {
  const pieces = fc.constantFrom(
    '_',
    'x',
    '0041',
    '_x0041',
    '_x005F_',
    '\u0001',
    '\r',
    '\ud800',
    '\uffff',
    'a',
    '&',
    '\n',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(decodeEscapes(resolveXmlText(characterData(text)))).toBe(text);
      expect(decodeEscapes(resolveXmlText(attributeValue(text)))).toBe(text);
    }),
    { numRuns: 500 },
  );
});
