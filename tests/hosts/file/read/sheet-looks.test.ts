import { readFileSync } from 'node:fs';
import { readSheetLooks } from '../../../../src/hosts/file/read/sheet-looks';
import { DEFAULT_LIMITS } from '../../../../src/hosts/file/zip/limits';
import { Package } from '../../../../src/hosts/file/zip/package';
import { MAIN, workbookOf } from '../package-of';

const looksIn = (bytes: Uint8Array, sheet: string) => readSheetLooks(new Package(bytes, DEFAULT_LIMITS), sheet);

const STYLES = [
  '<fonts><font/><font><b/></font><font><b val="0"/></font></fonts>',
  '<fills><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill>',
  '<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>',
  '<fill><patternFill patternType="gray125"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>',
  // Other lists have fonts, fills and styles of their own.
  '<cellStyleXfs><xf fontId="1" fillId="1"/></cellStyleXfs>',
  '<cellXfs><xf/><xf fontId="1" fillId="1"><alignment horizontal="center"/></xf><xf fontId="2" fillId="2"/>',
  '<xf fillId="3"><alignment horizontal="right"/></xf><xf fillId="4"><alignment horizontal="justify"/></xf>',
  '<xf fontId="99" fillId="99"/></cellXfs>',
  '<dxfs><dxf><font><b/></font></dxf></dxfs>',
].join('');

const looksOf = (data: string, styles = STYLES) => Object.fromEntries(looksIn(workbookOf({ data, styles }), '表'));

test.each([
  ['bold, shaded and centred', 1, { bold: true, shaded: true, align: 'center' }],
  ['not bold after all, and white', 2, undefined],
  ['in a colour of the theme, to the right', 3, { shaded: true, align: 'right' }],
  ['hatched and spread', 4, undefined],
  ['of a font and a fill that are not there', 5, undefined],
  ['of a style that is not there', 17, undefined],
])('a cell %s', (_, style, look) => {
  expect(looksOf(`<row r="3"><c r="B3" s="${style}"/></row>`)).toEqual(look === undefined ? {} : { '2:1': look });
});

test('rows and cells without addresses follow one another', () => {
  const centred = { bold: true, shaded: true, align: 'center' };
  expect(looksOf('<row><c/><c s="1"/></row><row r="5"><c r="C5"/><c s="1"/></row>')).toEqual({
    '0:1': centred,
    '4:3': centred,
  });
});

test('of a long sheet the first thousand rows are read', () => {
  const rows = Array.from({ length: 1200 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="1"/></row>`).join('');
  expect(Object.keys(looksOf(rows))).toHaveLength(1000);
});

test('a sheet that is not there, or a workbook without styles, has none', () => {
  expect(looksIn(workbookOf({ styles: STYLES }), '别的').size).toBe(0);
  const rels = { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}"/>` };
  expect(looksIn(workbookOf({ data: '<row><c s="1"/></row>', parts: rels }), '表').size).toBe(0);
});

test('the sample: a bold caption, a shaded head, plain figures in the middle', () => {
  const looks = looksIn(new Uint8Array(readFileSync('assets/samples/typed.xlsx')), '表3');
  expect(looks.get('0:0')).toEqual({ bold: true, align: 'center' });
  expect(looks.get('2:0')).toEqual({ bold: true, shaded: true, align: 'center' });
  expect(looks.get('4:2')).toEqual({ align: 'center' });
});
