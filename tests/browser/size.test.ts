import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

test('the browser edition starts with no more than 250 KB', () => {
  const { start, limit } = JSON.parse(readFileSync(resolve('dist/browser-sizes.json'), 'utf8'));
  expect(limit).toBe(250 * 1024);
  expect(start.gzip).toBeLessThanOrEqual(limit);
});
