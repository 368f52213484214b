import fc from 'fast-check';
import { Refusal } from '../../../../src/refusals/refusal';
import { patchWorkbook } from '../../../fixtures/patch-workbook';
import type { Parts } from '../package-of';
import { hostileParts } from './hostile-workbook';
import { edit, mark, reportOf } from './places';
import { rawZip } from './raw-zip';

const parts = hostileParts();
const TEXTS = Object.keys(parts).filter((name) => typeof parts[name] === 'string' && !name.startsWith('docProps'));
const patch = {
  edits: [
    edit('C2', { value: 1, format: '0.0' }, '数据'),
    edit('J5', { value: '甲' }, '数据'),
    edit('B12', {}, '数据'),
  ],
  marks: [mark('A9', 'error', '数据'), mark('A1', 'note', '前缀')],
  report: reportOf(),
  store: 'x',
};

/** A part with a stretch of it cut out, doubled or moved. */
const damage = fc.record({
  name: fc.constantFrom(...TEXTS),
  from: fc.nat(9999),
  length: fc.nat(60),
  to: fc.nat(9999),
  how: fc.constantFrom('cut', 'double', 'move', 'end'),
});

test('a damaged part is refused, or patched and taken back, and never anything else', () => {
  fc.assert(
    fc.property(damage, ({ name, from, length, to, how }) => {
      const text = parts[name] as string;
      const start = from % text.length;
      const piece = text.slice(start, start + length);
      const rest = text.slice(0, start) + text.slice(start + length);
      const at = to % (rest.length + 1);
      const damaged: Record<string, string> = {
        cut: rest,
        double: text.slice(0, start) + piece + text.slice(start),
        move: rest.slice(0, at) + piece + rest.slice(at),
        end: text.slice(0, start),
      };
      const bytes = rawZip({ ...parts, [name]: damaged[how] as string } satisfies Parts);
      try {
        const patched = patchWorkbook(bytes, patch);
        patchWorkbook(patched.bytes, { undo: patched.before, marks: [], report: null, store: null });
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
        // What the code did not foresee.
        expect(error).not.toMatchObject({ code: 'unwritable' });
      }
    }),
    { numRuns: 120 },
  );
});
