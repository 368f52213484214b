import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { ADD_IN_ID } from '../../src/hosts/port/extras';
import { type Element, MANIFEST, manifestElements } from './read-manifest';

const elements = manifestElements();
const named = (...names: string[]) => elements.filter(({ name }) => names.includes(name));
const attribute = ({ attributes }: Element, name: string) => attributes[name] ?? '';

/** What Office cuts off or refuses, by element. */
const LONGEST: Record<string, number> = { DisplayName: 125, Description: 250, String: 250 };
const LONGEST_SHORT_STRING = 125;
const LONGEST_ID = 32;

/** The strings that a user reads: the add-in's own, and those that the ribbon refers to. */
const strings = named('DisplayName', 'Description', 'String').filter(({ attributes }) => attributes.DefaultValue);
const resources = named('Image', 'Url', 'String').filter(({ attributes }) => attributes.id !== undefined);

describe('manifest.xml', () => {
  test('is read by office-addin-manifest', async () => {
    const manifest = await OfficeAddinManifest.readManifestFile(MANIFEST);
    expect(manifest).toMatchObject({ defaultLocale: 'zh-CN', officeAppType: 'TaskPaneApp', hosts: ['Workbook'] });
    expect(manifest.permissions).toBe('ReadWriteDocument');
    expect(manifest.appDomains ?? []).toEqual([]);
  });

  test('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(resolve('package.json'), 'utf8')) as { version: string };
    expect(named('Version').map(({ text }) => text)).toEqual([`${version}.0`]);
  });

  // What the start of a page needs: with more, older Excels would not show the add-in, and nobody would learn why.
  test('asks for Excel with ExcelApi 1.1', () => {
    expect(named('Set').map(({ attributes }) => attributes)).toEqual([{ Name: 'ExcelApi', MinVersion: '1.1' }]);
    expect(named('Sets').map(({ attributes }) => attributes)).toEqual([{ DefaultMinVersion: '1.1' }]);
  });

  test('defines every resource once and uses each', () => {
    const ids = resources.map((element) => attribute(element, 'id'));
    const used = elements.flatMap(({ attributes }) => attributes.resid ?? []);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => id.length > LONGEST_ID)).toEqual([]);
  });

  test('says everything in Chinese and in English', () => {
    const chinese = strings.filter((element) => !/\p{Script=Han}/u.test(attribute(element, 'DefaultValue')));
    expect(chinese).toEqual([]);
    const locales = strings.map(({ children }) => children.map((override) => attribute(override, 'Locale')));
    expect(locales).toEqual(strings.map(() => ['en-US']));
    const english = strings.flatMap(({ children }) => children.map((override) => attribute(override, 'Value')));
    expect(english.filter((text) => /[^\x20-\x7e]/.test(text) || text === '')).toEqual([]);
  });

  test('says nothing that Office would cut off', () => {
    const short = named('ShortStrings').flatMap(({ children }) => children);
    const tooLong = strings.filter((element) => {
      const longest = short.includes(element) ? LONGEST_SHORT_STRING : (LONGEST[element.name] as number);
      const texts = [attribute(element, 'DefaultValue'), ...element.children.map((one) => attribute(one, 'Value'))];
      return texts.some((text) => text.length > longest);
    });
    expect(tooLong).toEqual([]);
  });

  test('names addresses under one place, over https', () => {
    const addresses = elements
      .map((element) => attribute(element, 'DefaultValue'))
      .filter((value) => value.includes('://'));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('https://localhost:3000/'))).toEqual([]);
    const pages = addresses.filter((address) => address.endsWith('.html')).map((address) => new URL(address).pathname);
    expect(pages.filter((page) => !existsSync(resolve(`assets/site${page}`)))).toEqual([]);
  });

  // A workbook opens the pane of this id; panes of different ids stand side by side, and none takes another's page away in the
  // middle of its work: https://learn.microsoft.com/javascript/api/manifest/action (TaskpaneId)
  test('the pane is the one that a workbook opens; a right-click on a cell has a pane of its own', () => {
    const panes = named('Action').filter(({ children }) => children.some(({ name }) => name === 'TaskpaneId'));
    const partsOf = ({ children }: Element) => children.map((part) => part.text || attribute(part, 'resid'));
    expect(panes.map(partsOf)).toEqual([
      ['Office.AutoShowTaskpaneWithDocument', 'Pane.Url'],
      ['Gouji.Cell', 'Cell.Url', 'Cell.Label'],
    ]);
    const points = named('ExtensionPoint').map((point) => [attribute(point, 'xsi:type'), point.children[0]?.name]);
    expect(points).toEqual([
      ['PrimaryCommandSurface', 'OfficeTab'],
      ['ContextMenu', 'OfficeMenu'],
    ]);
    const [menu] = named('OfficeMenu');
    expect(attribute(menu as Element, 'id')).toBe('ContextMenuCell');
    // One control only: https://learn.microsoft.com/javascript/api/manifest/officemenu
    expect(menu?.children).toHaveLength(1);
    const [cell] = resources.filter((element) => attribute(element, 'id') === 'Cell.Url');
    expect(attribute(cell as Element, 'DefaultValue')).toBe('https://localhost:3000/taskpane.html?cell');
  });

  test('the workbooks that open the pane are known by its Id', () => {
    expect(named('Id').map(({ text }) => text)).toEqual([ADD_IN_ID]);
  });

  test('names the functions that src/commands answers to', () => {
    const functions = named('FunctionName').map(({ text }) => text);
    const source = readdirSync(resolve('src/commands'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(resolve('src/commands', file), 'utf8'))
      .join('\n');
    const associated = [...source.matchAll(/\bassociate\(\s*'(\w+)'/g)].map((match) => match[1]);
    expect(associated.sort()).toEqual([...functions].sort());
    const [, names = ''] = /NAMES = \[(.*)\]/.exec(readFileSync(resolve('assets/site/old-buttons.js'), 'utf8')) ?? [];
    expect(names.match(/\w+/g)).toEqual(functions);
  });
});

describe('icons', () => {
  const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
  const fileOf = (element: Element) => new URL(attribute(element, 'DefaultValue')).pathname.slice(1);
  const images = new Map(resources.map((element) => [attribute(element, 'id'), element]));

  test('every button has all sizes, and each file the pixels it is named for', () => {
    for (const icon of named('Icon')) {
      expect(icon.children.map((image) => Number(attribute(image, 'size')))).toEqual(SIZES);
      for (const image of icon.children) {
        const size = Number(attribute(image, 'size'));
        expect(pixels(fileOf(images.get(attribute(image, 'resid')) as Element))).toEqual([size, size]);
      }
    }
    expect(named('Icon')).toHaveLength(6);
    expect(named('IconUrl', 'HighResolutionIconUrl').map((element) => pixels(fileOf(element)))).toEqual([
      [32, 32],
      [64, 64],
    ]);
  });

  test('no icon lies about unused', () => {
    const used = new Set(named('Image').flatMap((element) => (element.attributes.id ? fileOf(element) : [])));
    // The large ones are the browser edition's.
    const there = readdirSync(resolve('assets/icons')).filter((file) => /^(?!large-).*\.png$/.test(file));
    expect(there.filter((file) => !used.has(`assets/icons/${file}`))).toEqual([]);
  });
});

/** Width and height, from the header of a PNG. */
function pixels(file: string): [number, number] {
  expect(existsSync(resolve(file))).toBe(true);
  const bytes = readFileSync(resolve(file));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
