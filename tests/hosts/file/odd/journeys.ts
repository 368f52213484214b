import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { resolveTarget } from '../../../../src/hosts/file/read/relationships';
import { isFiller } from '../../../../src/hosts/file/write/list-memory';
import type { Before, Patch } from '../../../../src/hosts/file/write/patch';
import { localOf, XmlDocument, type XmlNode } from '../../../../src/hosts/file/xml/xml-document';
import { patchWorkbook } from '../../../fixtures/patch-workbook';
import { cellsOf } from '../package-of';
import { edit, mark, reportOf } from '../write/places';
import { differentParts, partsIn } from '../write/raw-zip';

const SHEET = '表3';
const DEEDS = {
  recalc: {
    edits: [edit('D5', { value: 0.8483 }, SHEET), edit('E6', { value: 0.1035, format: '0.00%' }, SHEET)],
    store: '一',
  },
  formulas: {
    edits: [
      edit('D5', { value: 0.8483, formula: 'ROUND(B5/B4,4)', format: '0.000%' }, SHEET),
      edit('C4', { value: 454, format: '0"人"' }, SHEET),
      edit('B4', { value: '甲' }, SHEET),
    ],
    store: '二',
  },
  mark: { marks: [mark('D5', 'error', SHEET), mark('B4', 'note', SHEET)] },
  clear: { marks: [] },
  report: { report: reportOf() },
  explain: { store: '三' },
  clean: { marks: [], report: null, store: null },
} satisfies Record<string, Patch>;

export type Deed = keyof typeof DEEDS | 'undo';

/** What a person may do to a workbook and take back altogether, each deed upon the bytes that the one before left. */
export const JOURNEYS: readonly string[] = [
  'mark clear',
  'recalc undo clean',
  'formulas report mark undo clean',
  'report mark recalc formulas report explain undo undo clean',
];

/** Does it; what is there after each deed must be sound, and after the last all as it was. Throws a Refusal. */
export async function travel(bytes: Uint8Array, journey: string): Promise<void> {
  const cells = cellsOf(await readWorkbook(bytes));
  const expectSound = soundness(bytes);
  const steps: Before[] = [];
  let now = bytes;
  for (const deed of journey.split(' ') as Deed[]) {
    const patch: Patch = deed === 'undo' ? { undo: JSON.parse(JSON.stringify(steps.pop())) } : DEEDS[deed];
    const { bytes: next, before } = patchWorkbook(now, patch);
    if (patch.edits !== undefined) steps.push(before);
    now = next;
    expectSound(now);
    expect(withoutEdited(cellsOf(await readWorkbook(now)))).toEqual(withoutEdited(cells));
  }
  expect(differentParts(bytes, now)).toEqual([]);
}

const withoutEdited = ({ B4: _, C4: __, D5: ___, E6: ____, ...cells }: ReturnType<typeof cellsOf>) => cells;

/** Parts of ours, and those that a sheet, marks, a store or formulas are entered in. */
const TOUCHED =
  /^(\[content_types\]\.xml|_rels\/.rels|xl\/workbook.xml|xl\/_rels\/workbook.xml.rels|xl\/(styles|样式).*|xl\/calcchain.xml|xl\/worksheets\/sheet1.xml)$/i;

/** What a package says of itself that must not become worse. */
function stateOf(parts: Map<string, string>, user: Map<string, string>) {
  const typed = itemsIn(parts, '[Content_Types].xml', 'Override', 'PartName').map((name) => name.toLowerCase());
  const ids = itemsIn(parts, 'xl/workbook.xml', 'sheet', 'sheetId');
  const lists = [...parts.keys()].filter((name) => /\.rels$/i.test(name));
  return {
    typed,
    faults: [
      ...repeated(typed),
      ...lists.flatMap((list) => repeated(itemsIn(parts, list, 'Relationship', 'Id'))),
      ...repeated(ids),
      ...ids.filter((id) => Number(id) > 65_534),
      ...leadingNowhere(parts),
      ...commentsAmongItems(parts),
    ],
    looks: looks(parts, user),
  };
}

/** Comments of ours within the root of a part: programs that read every child take them for items. */
function commentsAmongItems(parts: Map<string, string>): string[] {
  return [...parts].flatMap(([name, text]) => {
    const at = text.indexOf('<!--gouji', text.search(/<\w/));
    return at >= 0 && at < text.lastIndexOf('</') ? [`${name}: comment at ${at}`] : [];
  });
}

/** Nothing but what may be touched differs, nothing is said twice or leads nowhere that did not, and every cell looks as it did. */
function soundness(before: Uint8Array): (after: Uint8Array) => void {
  const old = partsIn(before);
  const was = stateOf(old, old);
  return (after) => {
    const now = partsIn(after);
    const { typed, faults, looks: seen } = stateOf(now, old);
    const touched = [...old.keys()].filter((name) => old.get(name) !== now.get(name));
    const added = [...now.keys()].filter((name) => !old.has(name) && !/\.rels$|^customXml\/item\d/i.test(name));
    expect({
      touched: touched.filter((name) => !TOUCHED.test(name)),
      faults: faults.filter((fault) => !was.faults.includes(fault)),
      untyped: added.filter((name) => !typed.includes(`/${name}`.toLowerCase())),
      looks: seen,
    }).toEqual({ touched: [], faults: [], untyped: [], looks: was.looks });
  };
}

function documentIn(parts: Map<string, string>, part: string): XmlDocument | undefined {
  const name = [...parts.keys()].find((each) => each.toLowerCase() === part.toLowerCase());
  return name === undefined ? undefined : new XmlDocument(parts.get(name)!.replace(/\0/g, ''), name);
}

function itemsIn(parts: Map<string, string>, part: string, item: string, attribute: string): string[] {
  const doc = documentIn(parts, part);
  if (doc === undefined) return [];
  const all = (node: XmlNode): XmlNode[] => [node, ...node.children.flatMap(all)];
  return all(doc.root).flatMap((node) => (localOf(node.name) === item ? (doc.attribute(node, attribute) ?? []) : []));
}

/** References of parts to parts that are not there. */
function leadingNowhere(parts: Map<string, string>): string[] {
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  return [...parts.keys()]
    .filter((name) => /\.rels$/i.test(name))
    .flatMap((list) => {
      const owner = list.replace(/_rels\/([^/]*)\.rels$/i, '$1');
      if (owner !== '' && !names.has(owner.toLowerCase())) return [];
      const targets = itemsIn(parts, list, 'Relationship', 'Target').map((target) => resolveTarget(owner, target));
      return targets.filter((target) => ![target, safely(target)].some((name) => names.has(name.toLowerCase())));
    });
}

function safely(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const repeated = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);

/** Where numbers of items of a list are written. */
const NUMBERS = {
  fonts: /fontId="(\d+)"/g,
  fills: /fillId="(\d+)"/g,
  borders: /borderId="(\d+)"/g,
  cellXfs: /\bs="(\d+)"/g,
  dxfs: /dxfId="(\d+)"/g,
};

/** What each number of a style, font or look that the user's parts refer to leads to; '' for nowhere. */
function looks(parts: Map<string, string>, user: Map<string, string>): Record<string, string> {
  const targets = itemsIn(parts, 'xl/_rels/workbook.xml.rels', 'Relationship', 'Target');
  const name = targets
    .map((target) => target.replace(/^\/?(xl\/)?/, 'xl/'))
    .find((target) => /styles/i.test(target) && parts.has(target));
  const doc = name === undefined ? undefined : documentIn(parts, name);
  const isOurs = doc?.text.slice(0, doc.root.start).includes('<!--gouji') === true;
  // Parts that nothing refers to say nothing.
  const related = [...user].filter(([name]) => !/2\.xml$/i.test(name));
  const said = related
    .map(([, text]) => text)
    .join('')
    .replaceAll('\0', '');
  return Object.fromEntries(
    Object.entries(NUMBERS).flatMap(([list, pattern]) =>
      [...(list === 'dxfs' ? [] : ['0']), ...Array.from(said.matchAll(pattern), ([, number]) => number!)].map(
        (number) => {
          const node = doc?.child(doc.root, list)?.children[Number(number)];
          const raw = node === undefined ? '' : doc!.raw(node);
          const isNone = (node !== undefined && isFiller(doc!, node)) || (isOurs && list !== 'dxfs' && number === '0');
          return [`${list} ${number}`, isNone ? '' : raw];
        },
      ),
    ),
  );
}
