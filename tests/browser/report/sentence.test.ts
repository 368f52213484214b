import fc from 'fast-check';
import { sentenceAround } from '../../../src/browser/report/sentence';

test('a sentence is taken out whole, with the sign that ends it', () => {
  const text = '学校占地270亩。 2021年招生456人，增长41.20%；其中女生8人';
  const at = text.indexOf('41.20');
  expect(sentenceAround(text, at, 5)).toEqual({ before: '2021年招生456人，增长', after: '%；' });
  expect(sentenceAround(text, text.indexOf('8人'), 1)).toEqual({ before: '其中女生', after: '人' });
});

test('put together again it stands in the text', () => {
  const texts = fc.array(fc.constantFrom('甲', '1', '。', '；', '\n', ' ', '%'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.nat(), (pieces, seed) => {
      const text = pieces.join('');
      const at = seed % text.length;
      const { before, after } = sentenceAround(text, at, 1);
      expect(text).toContain(before + text.slice(at, at + 1) + after);
      expect(before).not.toMatch(/[。；\n]/);
    }),
  );
});
