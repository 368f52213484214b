import { element, escaped } from './xml.mjs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
// Fixed, so that the same values give the same bytes.
const MOMENT = '2021-12-31T00:00:00Z';

const WINDOW = { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 12000 };

function workbookXml({ sheets, date1904 }, activeSheet) {
  const list = sheets.map((sheet, index) =>
    element('sheet', {
      name: sheet.name,
      sheetId: index + 1,
      state: sheet.visibility === 'visible' ? undefined : sheet.visibility,
      'r:id': `rId${index + 1}`,
    }),
  );
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    [
      element('workbookPr', { date1904: date1904 ? 1 : undefined }),
      element('bookViews', {}, element('workbookView', { ...WINDOW, activeTab: activeSheet || undefined })),
      element('sheets', {}, list.join('')),
      '<calcPr calcId="191029"/>',
    ].join(''),
  );
}

function relationsXml(targets) {
  const list = targets.map(([type, target], index) =>
    element('Relationship', { Id: `rId${index + 1}`, Type: type, Target: target }),
  );
  return element('Relationships', { xmlns: `${PACKAGE}/relationships` }, list.join(''));
}

function contentTypesXml(sheetPaths) {
  const overrides = [
    ['/xl/workbook.xml', `${TYPES}.spreadsheetml.sheet.main+xml`],
    ...sheetPaths.map((path) => [`/xl/${path}`, `${TYPES}.spreadsheetml.worksheet+xml`]),
    ['/xl/styles.xml', `${TYPES}.spreadsheetml.styles+xml`],
    ['/xl/sharedStrings.xml', `${TYPES}.spreadsheetml.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', `${TYPES}.extended-properties+xml`],
  ];
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    [
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      ...overrides.map(([path, type]) => element('Override', { PartName: path, ContentType: type })),
    ].join(''),
  );
}

function corePropertiesXml(title) {
  const names = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  const dates = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${MOMENT}</dcterms:${name}>`,
  );
  return `<cp:coreProperties ${names}><dc:title>${escaped(title)}</dc:title>${dates.join('')}</cp:coreProperties>`;
}

/** The parts of the package beside its sheets, styles and texts, by path. */
export function packageParts(book, sheetPaths, activeSheet) {
  return {
    '[Content_Types].xml': contentTypesXml(sheetPaths),
    '_rels/.rels': relationsXml([
      [`${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${RELATIONS}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/app.xml': `<Properties xmlns="${RELATIONS.replace('relationships', 'extended-properties')}"><Application>Gouji</Application></Properties>`,
    'docProps/core.xml': corePropertiesXml(book.title),
    'xl/workbook.xml': workbookXml(book, activeSheet),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheetPaths.map((path) => [`${RELATIONS}/worksheet`, path]),
      [`${RELATIONS}/styles`, 'styles.xml'],
      [`${RELATIONS}/sharedStrings`, 'sharedStrings.xml'],
    ]),
  };
}
