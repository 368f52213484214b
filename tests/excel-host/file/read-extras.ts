import { SaxesParser, type SaxesTagNS } from 'saxes';
import { readRelationships } from '../../../src/hosts/file/read/relationships';
import { readWorkbookPart } from '../../../src/hosts/file/read/workbook-part';
import { DEFAULT_LIMITS } from '../../../src/hosts/file/zip/limits';
import { Package } from '../../../src/hosts/file/zip/package';
import type { FileExtras, NameExtras, SheetExtras } from './file-extras';
import { readSheetExtras } from './read-sheet-extras';
import { readStyles } from './read-styles';

/** Reads what Excel would also know of a file of the .xlsx family; nothing of any other file. */
export function readExtras(bytes: Uint8Array): FileExtras | undefined {
  // "PK": an .xls file has none of it that is simulated.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const source = new Package(bytes, DEFAULT_LIMITS);
  const main =
    readRelationships(source, '', DEFAULT_LIMITS).find(({ type }) => type === 'officeDocument')?.target ?? '';
  const relationships = readRelationships(source, main, DEFAULT_LIMITS);
  const text = (part: string) => new TextDecoder().decode(source.bytes(part));
  const styles = relationships.find(({ type }) => type === 'styles');
  const looks = readStyles(styles === undefined ? '<styleSheet/>' : text(styles.target));
  const listed = readWorkbookPart(source, main, DEFAULT_LIMITS).sheets;
  const sheets: Record<string, SheetExtras> = {};
  for (const { name, relationship } of listed) {
    const part = relationships.find(({ id, type }) => id === relationship && type === 'worksheet');
    if (part !== undefined) sheets[name] = readSheetExtras(text(part.target), looks);
  }
  let structureProtected = false;
  let active = 0;
  const names: NameExtras[] = [];
  let name: Omit<NameExtras, 'formula'> | undefined;
  eachElement(
    text(main),
    (path, attribute) => {
      if (path === 'workbook/workbookProtection')
        structureProtected = /^(1|true)$/.test(attribute('lockStructure') ?? '');
      if (path === 'workbook/bookViews/workbookView') active = Number(attribute('activeTab') ?? 0);
      // Those of one sheet, such as its print titles, are not simulated.
      const isOwn = path === 'workbook/definedNames/definedName' && attribute('localSheetId') === undefined;
      name = isOwn ? { name: attribute('name') ?? '', hidden: attribute('hidden') === '1' } : undefined;
    },
    (_path, formula) => {
      if (name !== undefined) names.push({ ...name, formula });
      name = undefined;
    },
  );
  return {
    structureProtected,
    activeSheet: listed[active]?.name,
    names,
    customXml: relationships.filter(({ type }) => type === 'customXml').map(({ target }) => text(target)),
    sheets,
  };
}

/** Calls `open` for each element with its path of local names, and `close` with the text in it. */
export function eachElement(
  xml: string,
  open: (path: string, attribute: (name: string) => string | undefined) => void,
  close: (path: string, text: string) => void = () => undefined,
): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const paths: string[] = [];
  let text = '';
  parser.on('opentag', (tag: SaxesTagNS) => {
    paths.push(paths.length === 0 ? tag.local : `${paths.at(-1)}/${tag.local}`);
    text = '';
    open(paths.at(-1) as string, (name) => tag.attributes[name]?.value);
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', () => {
    close(paths.pop() as string, text);
    text = '';
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
}
