import { address } from '../../../src/workbook/address';
import { filePartsOf } from '../../fixtures/workbook-file';
import { OFFICE, PACKAGE, type Parts, zip } from '../../hosts/file/package-of';
import { areaText } from '../model/areas';
import type { CommentModel } from '../model/comment';
import type { ConditionalFormatModel } from '../model/conditional-format';
import { plainWorkbook } from '../model/plain-workbook';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';

const MICROSOFT = 'http://schemas.microsoft.com/office';
const TYPES = {
  threads: `${MICROSOFT}/2017/10/relationships/threadedComment`,
  persons: `${MICROSOFT}/2017/10/relationships/person`,
  panes: `${MICROSOFT}/2011/relationships/webextensiontaskpanes`,
  extension: `${MICROSOFT}/2011/relationships/webextension`,
};

/** Who an add-in is in a file, where it was sideloaded or deployed: https://learn.microsoft.com/openspecs/office_standards/ms-owexml/ */
export interface AddIn {
  readonly id: string;
  readonly version: string;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/**
 * The workbook as `getFileAsync` hands it over: values, formulas, number formats, rules by formula, names, custom XML,
 * comments, settings. Looks are left out.
 */
export function bytesOf(model: WorkbookModel, settings: ReadonlyMap<string, string>, addIn: AddIn): Uint8Array {
  const parts = filePartsOf(plainWorkbook(model));
  const workbook: Link[] = [];
  const root: Link[] = [];
  for (const [at, sheet] of model.sheets.entries()) addSheetParts(parts, model, sheet, at + 1);
  for (const [at, { xml }] of model.customXmlParts.entries()) {
    parts[`customXml/item${at + 1}.xml`] = xml;
    workbook.push([`rIdX${at}`, `${OFFICE}/customXml`, `../customXml/item${at + 1}.xml`]);
  }
  if (model.comments.length > 0) {
    parts['xl/persons/person.xml'] = personsXml(model.comments);
    workbook.push(['rIdP', TYPES.persons, 'persons/person.xml']);
  }
  if (settings.size > 0) addExtension(parts, root, settings, addIn);
  const names = model.names.map(({ name, visible, sheet, row, column }) => {
    const place = `'${sheet.name.replaceAll("'", "''")}'!${address(row, column).replace(/(\D+)(\d+)/, '$$$1$$$2')}`;
    return `<definedName name="${escaped(name)}"${visible ? '' : ' hidden="1"'}>${escaped(place)}</definedName>`;
  });
  put(
    parts,
    'xl/workbook.xml',
    '</sheets>',
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
  );
  link(parts, 'xl/_rels/workbook.xml.rels', workbook);
  link(parts, '_rels/.rels', root);
  return zip(parts);
}

type Link = readonly [id: string, type: string, target: string];

function link(parts: Parts, name: string, links: readonly Link[]): void {
  const items = links.map(([id, type, to]) => `<Relationship Id="${id}" Type="${type}" Target="${to}"/>`).join('');
  const before = String(parts[name] ?? `<Relationships xmlns="${PACKAGE}"></Relationships>`);
  if (items !== '') parts[name] = before.replace('</Relationships>', `${items}</Relationships>`);
}

function put(parts: Parts, name: string, after: string, text: string): void {
  parts[name] = String(parts[name]).replace(after, () => after + text);
}

function addSheetParts(parts: Parts, model: WorkbookModel, sheet: SheetModel, number: number): void {
  const name = `xl/worksheets/sheet${number}.xml`;
  const own = model.comments.filter((comment) => comment.sheet === sheet);
  const drawing = own.length === 0 ? '' : `<legacyDrawing xmlns:r="${OFFICE}" r:id="rIdV"/>`;
  const protection = sheet.protection === undefined ? '' : '<sheetProtection sheet="1"/>';
  put(parts, name, '</sheetData>', protection);
  const rules = sheet.conditionalFormats.map(ruleXml).join('');
  parts[name] = String(parts[name]).replace('</worksheet>', () => `${rules}${drawing}</worksheet>`);
  if (own.length === 0) return;
  parts[`xl/comments${number}.xml`] = notesXml(own);
  parts[`xl/threadedComments/threadedComment${number}.xml`] = threadsXml(own);
  parts[`xl/drawings/vmlDrawing${number}.vml`] = drawingXml(own);
  link(parts, `xl/worksheets/_rels/sheet${number}.xml.rels`, [
    ['rIdV', `${OFFICE}/vmlDrawing`, `../drawings/vmlDrawing${number}.vml`],
    ['rIdC', `${OFFICE}/comments`, `../comments${number}.xml`],
    ['rIdT', TYPES.threads, `../threadedComments/threadedComment${number}.xml`],
  ]);
}

function ruleXml({ areas, formula, stopIfTrue }: ConditionalFormatModel, at: number): string {
  const stop = stopIfTrue ? ' stopIfTrue="1"' : '';
  const rule = `<cfRule type="expression" priority="${at + 1}"${stop}><formula>${escaped(formula.slice(1))}</formula></cfRule>`;
  return `<conditionalFormatting sqref="${areas.map(areaText).join(' ')}">${rule}</conditionalFormatting>`;
}

const placeOf = ({ row, column }: CommentModel): string => address(row, column);

/** Each thread has a note for programs that know no threads: https://learn.microsoft.com/openspecs/office_standards/ms-xlsx/ (2.1.17) */
const notesXml = (comments: readonly CommentModel[]): string =>
  `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${comments
    .map(({ id }) => `<author>tc=${id}</author>`)
    .join('')}</authors><commentList>${comments
    .map(
      (comment, at) =>
        `<comment ref="${placeOf(comment)}" authorId="${at}" shapeId="0"><text><t>[Threaded comment] ${escaped(comment.content)}</t></text></comment>`,
    )
    .join('')}</commentList></comments>`;

const threadsXml = (comments: readonly CommentModel[]): string =>
  `<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments">${comments
    .flatMap((comment) => [
      threadXml(comment, comment, ''),
      ...comment.replies.map((reply) => threadXml(comment, reply, ` parentId="${comment.id}"`)),
    ])
    .join('')}</ThreadedComments>`;

const threadXml = (
  comment: CommentModel,
  { id, content, author, created }: Pick<CommentModel, 'id' | 'content' | 'author' | 'created'>,
  parent: string,
): string =>
  `<threadedComment ref="${placeOf(comment)}" dT="${created}" personId="${escaped(author)}" id="${id}"${parent}><text>${escaped(content)}</text></threadedComment>`;

const personsXml = (comments: readonly CommentModel[]): string => {
  const names = new Set(comments.flatMap(({ author, replies }) => [author, ...replies.map((reply) => reply.author)]));
  const persons = [...names].map((name) => `<person displayName="${escaped(name)}" id="${escaped(name)}"/>`);
  return `<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments">${persons.join('')}</personList>`;
};

const drawingXml = (comments: readonly CommentModel[]): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/>${comments
    .map(
      ({ row, column }, at) =>
        `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    )
    .join('')}</xml>`;

/** https://learn.microsoft.com/office/dev/add-ins/develop/automatically-open-a-task-pane-with-a-document (Use Open XML) */
function addExtension(parts: Parts, root: Link[], settings: ReadonlyMap<string, string>, { id, version }: AddIn): void {
  const properties = [...settings].map(
    ([name, value]) => `<we:property name="${escaped(name)}" value="${escaped(value)}"/>`,
  );
  const we = `${MICROSOFT}/webextensions/webextension/2010/11`;
  parts['xl/webextensions/webextension1.xml'] =
    `<we:webextension xmlns:we="${we}" id="{9C4D7A10-0000-4000-8000-000000000001}"><we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties.join('')}</we:properties><we:bindings/></we:webextension>`;
  parts['xl/webextensions/taskpanes.xml'] =
    `<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;
  link(parts, 'xl/webextensions/_rels/taskpanes.xml.rels', [['rId1', TYPES.extension, 'webextension1.xml']]);
  root.push(['rIdW', TYPES.panes, 'xl/webextensions/taskpanes.xml']);
}
