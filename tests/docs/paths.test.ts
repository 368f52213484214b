import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files and folders that the documents name, by the end of their path, are there. */

const everyPath = ['src', 'tests', 'assets', 'docs'].flatMap((root) =>
  [root, ...readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path))].map((path) =>
    path.replaceAll('\\', '/'),
  ),
);
const known = new Set(
  everyPath.flatMap((path) => {
    const ends = path.split('/').map((_, at, parts) => parts.slice(at).join('/'));
    return ends.flatMap((end) => [end, end.replace(/(?:\.test)?\.\w+$/, '')]);
  }),
);

const PAGES = [
  'README.md',
  'tests/excel-host/README.md',
  ...readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`),
];
/** With a folder, or an ending that only files of ours have. */
const PATH = /^(?:[a-z][\w-]*\/(?:[\w.-]+\/)*(?:[\w.-]+)?|[\w-]+(?:\.test)?\.(?:tsx?|[cm]js))$/;
/** Made by a build, another project's, a format of dates. */
const NOT_OURS = /^(?:dist|office-js|node_modules)\/|^m\/d\/yyyy$/;

test.each(PAGES)('%s names what is there', (page) => {
  const prose = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  const paths = [...prose.matchAll(/`([^`\n]+)`/g)]
    .map(([, quoted]) => quoted!)
    .filter((quoted) => PATH.test(quoted) && !NOT_OURS.test(quoted));
  expect(paths.filter((path) => !known.has(path.replace(/\/$/, '')))).toEqual([]);
});

test('the map in the README has every folder of src, and what else it names is in one of them', () => {
  const [, map] = /```text\nsrc\/\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))!;
  const folders = readdirSync('src', { withFileTypes: true }).filter((each) => each.isDirectory());
  const named = map!.split('\n').flatMap((line) => [...line.matchAll(/(\w+)\//g)].map(([, name]) => name!));
  expect(named).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
  expect(
    named.filter((name) => !folders.some((each) => name === each.name || known.has(`${each.name}/${name}`))),
  ).toEqual([]);
});
