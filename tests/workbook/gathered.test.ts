import fc from 'fast-check';
import { gathered } from '../../src/workbook/gathered';

test('is what flat makes of the same', () => {
  const own = fc.oneof(fc.integer(), fc.constant(undefined), fc.array(fc.oneof(fc.integer(), fc.array(fc.integer()))));
  fc.assert(
    fc.property(fc.array(own), (things) => {
      expect(gathered(things, (thing) => thing)).toEqual(things.flat());
    }),
  );
});

test('tells where each thing stands', () => {
  expect(gathered(['a', 'b'], (thing, at) => [at, thing])).toEqual([0, 'a', 1, 'b']);
});
