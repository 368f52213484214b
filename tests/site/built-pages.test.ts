import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What `npm run build` has written; the tests run after it. */
const dist = (name: string) => resolve('dist', name);
const read = (name: string) => readFileSync(dist(name), 'utf8');

describe('dist/ as a site', () => {
  test.each(['taskpane.html', 'commands.html', 'dialog.html', 'support.html'])(
    '%s loads files that are there',
    (page) => {
      const loads = [...read(page).matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] as string);
      const own = loads
        .filter((address) => !address.startsWith('https:'))
        .map((address) => address.replace(/\?.*/, ''));
      expect(own.filter((file) => !existsSync(dist(file)))).toEqual([]);
      const elsewhere = loads.filter((address) => address.startsWith('https:'));
      expect(elsewhere).toEqual(
        page === 'support.html' ? [] : ['https://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
      );
    },
  );

  test('every address of the manifest is a file', () => {
    const paths = [...read('manifest.xml').matchAll(/"https:\/\/localhost:3000\/([^"?]+)[^"]*"/g)];
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.map((match) => match[1] as string).filter((path) => !existsSync(dist(path)))).toEqual([]);
  });

  test('the sizes are written down and within the limit', () => {
    const { page, limit, start, soon } = JSON.parse(read('sizes.json'));
    expect(page).toBe('taskpane');
    expect(soon.files.map(({ file }: { file: string }) => file)).toEqual(['taskpane-engine.js']);
    expect(start.gzip + soon.gzip).toBeLessThanOrEqual(limit);
    expect(limit).toBe(270 * 1024);
  });
});
