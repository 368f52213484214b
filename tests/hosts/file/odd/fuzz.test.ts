import fc from 'fast-check';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { Refusal } from '../../../../src/refusals/refusal';
import { type Parts, zip } from '../package-of';
import { JOURNEYS, travel } from './journeys';
import { type Odd, oddParts, override, relation } from './odd-book';

// Packages that no program writes: refused with a reason that was foreseen, or read, written to and taken back without loss.

/** Reasons that nobody foresaw. */
const FAULTS = new Set(['unreadable', 'unwritable', 'internal', 'not-undoable']);

const BASE = oddParts({
  relations: [relation('rId4', 'calcChain', 'calcChain.xml'), relation('rId5', 'theme', 'theme/theme1.xml')],
  overrides: [override('/xl/calcChain.xml', 'calcChain'), override('/xl/worksheets/sheet2.xml', 'worksheet')],
  parts: {
    'xl/calcChain.xml':
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B4" i="1"/></calcChain>',
    'xl/worksheets/sheet2.xml': oddParts()['xl/worksheets/sheet1.xml'] as string,
    'docProps/app.xml': '<Properties/>',
  },
  tail: '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
  styles: {
    dxfs: '<dxfs count="1"><dxf/></dxfs>',
    numFmts: '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>',
  },
} as Odd);

/** Elements of the parts, to be dropped, doubled and swapped. */
const ELEMENT = /<([\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<>]*<\/\1>)/g;
const NUMBER = /"(\d+)"/g;

type Change = (parts: Parts, which: number, other: number) => Parts;
const nameOf = (parts: Parts, at: number) => Object.keys(parts)[at % Object.keys(parts).length] as string;
const inText =
  (pattern: RegExp, change: (found: string, all: readonly string[], other: number) => string): Change =>
  (parts, which, other) => {
    const name = nameOf(parts, which);
    const text = String(parts[name]);
    const found = [...text.matchAll(pattern)];
    const match = found[other % Math.max(1, found.length)];
    if (match === undefined) return parts;
    const changed = change(
      match[0],
      found.map(([each]) => each),
      other,
    );
    return { ...parts, [name]: text.slice(0, match.index) + changed + text.slice(match.index + match[0].length) };
  };

const CHANGES: Readonly<Record<string, Change>> = {
  'drop a part': (parts, which) =>
    Object.fromEntries(Object.entries(parts).filter(([name]) => name !== nameOf(parts, which))),
  'double a part': (parts, which, other) => ({
    ...parts,
    [nameOf(parts, other).replace(/1?\.xml/, '2.xml')]: parts[nameOf(parts, which)] as string,
  }),
  'rename a part': (parts, which, other) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name === nameOf(parts, which)
          ? [name.toUpperCase(), name.replace('/', '//'), `/${name}`, encodeURI(`${name}样`)][other % 4]!
          : name,
        part,
      ]),
    ),
  'drop an element': inText(ELEMENT, () => ''),
  'double an element': inText(ELEMENT, (found) => found + found),
  'swap an element': inText(ELEMENT, (_, all, other) => all[(other * 7) % all.length] as string),
  'change a number': inText(
    NUMBER,
    (_, __, other) => `"${[0, 1, 2, 3, 65_534, 65_535, -1, 1e9, 'x', ''][other % 10]}"`,
  ),
  'change a value': inText(
    /<v>[^<]*<\/v>/g,
    (_, __, other) => ['<v/>', '<v>x</v>', '<v>Err:508</v>', '<v>-1</v>', '<v>1e999</v>', ''][other % 6]!,
  ),
  'change a type': inText(
    / t="\w+"/g,
    (_, __, other) => ` t="${['s', 'e', 'b', 'd', 'str', 'inlineStr', 'n', 'zz'][other % 8]}"`,
  ),
  'drop an attribute': inText(/ [\w:]+="[^"]*"/g, () => ''),
  'double an attribute': inText(/ [\w:]+="[^"]*"/g, (found) => found + found),
  'empty a list': inText(
    /<(fonts|fills|borders|cellXfs|cellStyleXfs|dxfs|numFmts|sheets|sheetData|mergeCells|sst|Types|Relationships|styleSheet)\b[^>]*>.*?<\/\1>/gs,
    (found) => `${found.slice(0, found.indexOf('>'))}/>`,
  ),
  'cut a part': (parts, which, other) => ({
    ...parts,
    [nameOf(parts, which)]: String(parts[nameOf(parts, which)]).slice(0, other % 4000),
  }),
  'aim a reference': inText(
    /Target="[^"]*"/g,
    (_, __, other) =>
      `Target="${['styles.xml', '/xl/styles.xml', '../xl/./styles.xml', '%73tyles.xml', 'worksheets/sheet1.xml', 'no.xml', '', '..', '%', 'http://x/'][other % 10]}"`,
  ),
};

const changes = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat({ max: 999 }), fc.nat({ max: 9999 })),
  { minLength: 1, maxLength: 3 },
);

test('any package is refused for a reason, or nothing of it is lost', async () => {
  await fc.assert(
    fc.asyncProperty(changes, fc.constantFrom(...JOURNEYS), async (list, journey) => {
      const parts = list.reduce<Parts>((sum, [change, which, other]) => CHANGES[change]!(sum, which, other), BASE);
      try {
        const bytes = zip(parts, 0);
        await readWorkbook(bytes);
        await travel(bytes, journey);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (FAULTS.has(error.code)) throw error.cause ?? error;
      }
    }),
    { numRuns: Number(process.env.GOUJI_RUNS ?? 150) },
  );
}, 3_600_000);
