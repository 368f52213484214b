import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BORDERS } from './borders';
import { fileNamed, filesIn, importsOf } from './imports';
import { folderOf, ringsIn, trespass } from './trespasses';

const SRC = 'src';
const files = filesIn(SRC);
const known = new Set([...files, 'rules/notation/parser.d.ts']);
const textOf = (file: string): string => readFileSync(join(SRC, file), 'utf8');
const imported = new Map(files.map((file) => [file, importsOf(file, textOf(file))]));

test('every file keeps to the borders', () => {
  const refused = [...imported].flatMap(([file, all]) => all.map((each) => trespass(file, each)));
  expect(refused.filter((why) => why !== undefined)).toEqual([]);
});

test('no files import each other in a ring, and what is imported is there', () => {
  const missing: string[] = [];
  const graph = new Map(
    [...imported].map(([file, all]) => [
      file,
      all.flatMap((each) => {
        if (!each?.startsWith('.')) return [];
        const other = fileNamed(each, file, known);
        if (other === undefined) missing.push(`${file}: ${each}`);
        return other === undefined ? [] : [other];
      }),
    ]),
  );
  expect(missing).toEqual([]);
  expect(ringsIn(graph)).toEqual([]);
});

test('every reason on the list is needed', () => {
  const used = new Set(
    [...imported].flatMap(([file, all]) =>
      all.flatMap((each) => (each?.startsWith('.') ? [`${folderOf(file)} → ${folderOf(join(file, '..', each))}`] : [])),
    ),
  );
  const listed = Object.entries(BORDERS).flatMap(([from, { folders }]) =>
    Object.keys(folders).map((to) => `${from} → ${to}`),
  );
  expect(listed.filter((pair) => !used.has(pair))).toEqual([]);
});

const FORMS: readonly ((path: string) => string)[] = [
  (path) => `import { a } from '${path}';`,
  (path) => `import '${path}';`,
  (path) => `import type { A } from '${path}';`,
  (path) => `import { type A } from '${path}';`,
  (path) => `export { a } from '${path}';`,
  (path) => `export type { A } from '${path}';`,
  (path) => `export * from '${path}';`,
  (path) => `export * as a from '${path}';`,
  (path) => `import a = require('${path}');`,
  (path) => `export const a = () => import('${path}');`,
  (path) => `export const a = () => import(/* webpackChunkName: "a" */ '${path}');`,
  (path) => `export type A = import('${path}').A;`,
  (path) => `export type A = typeof import('${path}');`,
  (path) => `export const a = require('${path}');`,
  (path) => `export const a = new Worker(new URL('${path}.ts', import.meta.url));`,
];

/** What stands in a file of a folder, refused or not. */
const isRefused = (from: string, text: string): boolean =>
  importsOf(from, text).some((each) => trespass(from, each) !== undefined);

describe.each(Object.keys(BORDERS))('%s', (from) => {
  const up = '../'.repeat(from.split('/').length + 1);
  const others = Object.keys(BORDERS).filter((other) => other !== from);
  test.each(others)('and %s: whatever form an import takes', (to) => {
    const { folders, only = {} } = BORDERS[from]!;
    const isAllowed = folders[to] !== undefined && only[to]?.from === undefined && only[to]?.into === undefined;
    for (const form of FORMS)
      expect([form('…'), isRefused(`${from}/inner/a.ts`, form(`${up}${to}/b`))]).toEqual([form('…'), !isAllowed]);
  });

  test.each([
    'react',
    'office-ui-fabric-react/lib/Button',
    'fflate',
    'numfmt',
    '@e965/xlsx',
    '@microsoft/office-js',
    'node:fs',
    'fs',
    'saxes',
  ])('and the package %s', (name) => {
    const { packages = {} } = BORDERS[from]!;
    const isAllowed = Object.keys(packages).some(
      (each) => name === each || name.startsWith(each.endsWith(':') ? each : `${each}/`),
    );
    for (const form of FORMS.slice(0, -1)) expect(isRefused(`${from}/a.ts`, form(name))).toBe(!isAllowed);
  });
});

test('an import that is worked out, or leads out of src, is refused', () => {
  expect(isRefused('cli/a.ts', 'export const a = (path: string) => import(path);')).toBe(true);
  expect(isRefused('cli/a.ts', "export * from '../../package.json';")).toBe(true);
  expect(isRefused('a.ts', "export * from './cli/a';")).toBe(true);
});

test('only the entry of the pane opens Excel, and nobody imports that entry', () => {
  const opening = "export { openExcel } from '../hosts/excel/open-excel';";
  expect([isRefused('taskpane/main.tsx', opening), isRefused('taskpane/pane.tsx', opening)]).toEqual([false, true]);
  expect(isRefused('browser/a.tsx', "export * from '../taskpane/main';")).toBe(true);
});

test('of the file host reports in Word use packages and XML only', () => {
  expect(isRefused('hosts/docx/a.ts', "export * from '../file/zip/package';")).toBe(false);
  expect(isRefused('hosts/docx/a.ts', "export * from '../file/file-host';")).toBe(true);
  expect(isRefused('hosts/docx/a.ts', "export * from '../file/zippers/b';")).toBe(true);
});

test('within a stage the folders have their order', () => {
  expect(isRefused('recognise/words/a.ts', "export * from '../rows/b';")).toBe(true);
  expect(isRefused('recognise/rows/a.ts', "export * from '../words/b';")).toBe(false);
});

test('the arrow in the README is the order of the list', () => {
  const [, arrow] = /箭头只向内：`([^`]+)`/.exec(readFileSync('README.md', 'utf8'))!;
  const levels = arrow!.split('→').map((level) => level.trim().split('、'));
  const levelOf = (folder: string) => levels.findIndex((level) => level.includes(folder.split('/')[0]!));
  const folders = new Set(Object.keys(BORDERS).map((folder) => folder.split('/')[0]!));
  expect(levels.flat().sort()).toEqual([...folders].sort());
  const against = Object.entries(BORDERS).flatMap(([from, { folders: allowed }]) =>
    Object.keys(allowed).flatMap((to) =>
      levelOf(from) < levelOf(to) || from.split('/')[0] === to.split('/')[0] ? [] : [`${from} → ${to}`],
    ),
  );
  expect(against).toEqual(['browser → taskpane']);
});
