import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { type ElementShape, type XmlHandler, XmlTokenizer } from '../../../../src/hosts/file/xml/xml-tokenizer';
import { Refusal } from '../../../../src/refusals/refusal';

const ANY: ElementShape = { name: 'a', kind: 1, text: true };
const SHAPE: ElementShape = {
  name: 'root',
  kind: 0,
  text: true,
  children: [ANY, { name: 'b', kind: 2, text: true, children: [ANY] }],
};
const NAMES = ['root', 'a', 'b'];

/** What the tokenizer reports of a document given in pieces of some size, as one line. */
function report(xml: string, size = Number.POSITIVE_INFINITY, whole?: XmlHandler['whole']): string {
  const bytes = new TextEncoder().encode(xml);
  let line = '';
  const handler: XmlHandler = {
    open(kind, tokenizer) {
      line += `<${NAMES[kind]}`;
      for (let n = 0; n < tokenizer.attributeCount; n++) line += ` ${tokenizer.attributeText(n)}`;
      line += '>';
    },
    text(_, tokenizer, start, end, raw) {
      line += tokenizer.text(start, end, raw);
    },
    close(kind) {
      line += `</${NAMES[kind]}>`;
    },
    ...(whole === undefined ? {} : { whole }),
  };
  const shape = whole === undefined ? SHAPE : { ...SHAPE, whole: true };
  const tokenizer = new XmlTokenizer(shape, handler, 'part.xml', 10);
  for (let at = 0; at < bytes.length; at += size) tokenizer.write(bytes.subarray(at, at + size));
  tokenizer.end();
  return line;
}

describe('the tokenizer', () => {
  test.each<[what: string, xml: string, line: string]>([
    ['an element', '<root/>', '<root></root>'],
    ['a declaration and a byte order mark', '\ufeff<?xml version="1.0"?>\n<root/>\n', '<root></root>'],
    ['text', '<root>x<a>1</a>y</root>', '<root>x<a>1</a>y</root>'],
    ['attributes', '<root><a x="1" y=\'2"\' z = "&lt;&#x4e00;"/></root>', '<root><a 1 2" <一></a></root>'],
    ['an attribute with ">"', '<root><a x="1>2"/></root>', '<root><a 1>2></a></root>'],
    ['an attribute over lines', '<root><a\r\n\tx="1"\n/></root >', '<root><a 1></a></root>'],
    ['entities', '<root>&amp;&lt;&gt;&quot;&apos;&#65;&#x1F600;</root>', '<root>&<>"\'A😀</root>'],
    ['entities once', '<root>&amp;lt;</root>', '<root>&lt;</root>'],
    ['line ends', '<root>1\r\n2\r3\n</root>', '<root>1\n2\n3\n</root>'],
    ['comments', '<root><!-- <a> -- & --->1<!----></root>', '<root>1</root>'],
    ['CDATA', '<root><![CDATA[<a>&amp;]]]]><![CDATA[>]]></root>', '<root><a>&amp;]]></root>'],
    ['instructions', '<?a <b>?><root><?b "?>1</root><?c?>', '<root>1</root>'],
    ['elements not asked for', '<root><c><a>1</a><b/></c><a>2<b>3</b></a></root>', '<root><a>2</a></root>'],
    [
      'a prefix',
      '<x:root xmlns:x="u"><x:a>1</x:a><a>2</a><y:a xmlns:y="v">3</y:a></x:root>',
      '<root u><a>1</a></root>',
    ],
    [
      'a prefix bound where it is used, and only there',
      '<root xmlns="u"><x:a xmlns:x="u">1</x:a><x:a>2</x:a><y:b xmlns:y="u"><y:a>3</y:a><a>4</a></y:b><a>5</a></root>',
      '<root u><a u>1</a><b u><a>3</a><a>4</a></b><a>5</a></root>',
    ],
    [
      'a prefix bound to another namespace within',
      '<root xmlns="u"><a>1</a><b><a xmlns="v">2</a></b><b xmlns="u"/><x:a xmlns:x="v"/><a xmlns="">3</a><a>4</a></root>',
      '<root u><a>1</a><b></b><b u></b><a>4</a></root>',
    ],
  ])('reads %s', (_, xml, line) => {
    expect(report(xml)).toBe(line);
    for (const size of [1, 2, 3, 7]) expect(report(xml, size)).toBe(line);
  });

  test.each<[what: string, xml: string]>([
    ['nothing', ''],
    ['blanks', '  \n '],
    ['no tag', 'root'],
    ['another root', '<a/>'],
    ['two roots', '<root/><root/>'],
    ['text before the root', 'x<root/>'],
    ['text after the root', '<root/>x'],
    ['an end without start', '<root/></root>'],
    ['no end', '<root><a></a>'],
    ['half a tag', '<root></root'],
    ['half a start', '<root><a'],
    ['half a comment', '<root><!-- </root>'],
    ['half a CDATA section', '<root><![CDATA[ </root>'],
    ['the wrong end', '<root><a></b></root>'],
    ['a longer end', '<root><a></ab></root>'],
    ['a shorter end', '<root><b></root>'],
    ['a tag without name', '<root>< /></root>'],
    ['a name of digits', '<root><1/></root>'],
    ['a name with quotes', '<root><a"/></root>'],
    ['an attribute without value', '<root><a x/></root>'],
    ['an attribute without quotes', '<root><a x=1/></root>'],
    ['an attribute without name', '<root><a ="1"/></root>'],
    ['a tag in an attribute', '<root><a x="<b>"/></root>'],
    ['a slash amid a tag', '<root><a / x="1"></a></root>'],
    ['an unknown entity', '<root>&nbsp;</root>'],
    ['an inherited name for entity', '<root>&toString;</root>'],
    ['an entity without end', '<root>&amp</root>'],
    ['a lone ampersand', '<root>a & b</root>'],
    ['a reference to no character', '<root>&#0;</root>'],
    ['a reference beyond all characters', '<root>&#x110000;</root>'],
    ['a reference to half a character', '<root>&#xD800;</root>'],
    ['a reference in capitals', '<root>&#X41;</root>'],
    ['an unknown declaration', '<root><!ELEMENT a></root>'],
  ])('refuses %s', (_, xml) => {
    for (const size of [1, Number.POSITIVE_INFINITY]) {
      expect(() => report(xml, size)).toThrow(expect.objectContaining({ code: 'damaged-part', part: 'part.xml' }));
    }
  });

  test.each([
    '<!DOCTYPE root><root/>',
    '<!DOCTYPE root [<!ENTITY a "b">]><root>&a;</root>',
    `${'<root>'}${'<a>'.repeat(10)}`,
  ])('refuses %s as unsafe', (xml) => {
    expect(() => report(xml)).toThrow(expect.objectContaining({ code: 'unsafe-xml' }));
  });

  test('says where a fault is', () => {
    expect(() => report('<root>\n<a></b></root>', 4)).toThrow(
      expect.objectContaining({ detail: 'end tag does not match <a> at byte 10' }),
    );
  });

  test('offers children whole, and takes apart those not read so', () => {
    const offered: string[] = [];
    const line = report('<root><a>1</a><b><a>2</a></b>x<a>3</a></root>', 6, (xml, start, filled) => {
      const text = new TextDecoder().decode(xml.bytes.subarray(start, filled));
      const known = /^<a>3<\/a>/.exec(text)?.[0];
      offered.push(text.slice(0, 2));
      return known === undefined ? -1 : start + known.length;
    });
    expect(line.replaceAll(/<\/?root>/g, '')).toMatch(/^<a>1<\/a><b><a>2<\/a><\/b>x/);
    expect(new Set(offered)).toEqual(new Set(['<a', '<b']));
  });

  test('reads any document as a general parser does', () => {
    const text = fc.string({ unit: 'binary', maxLength: 8 }).map((s) => s.replaceAll(/[^\t\n\r -~\u00a0-\ud7ff]/g, ''));
    const escaped = text.map((s) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    const piece = fc.oneof(
      escaped,
      fc.constantFrom('<a/>', '<b x="1"/>', '<c><a/></c>', '<!--x-->', '<?x y?>', '&#20013;', '\r\n'),
      text.map((s) => `<![CDATA[${s.replaceAll(']', '').replaceAll('\r', '')}]]>`),
      escaped.map((s) => `<b>${s}<a>${s}</a></b>`),
      escaped.map((s) => `<a x="${s.replaceAll('"', '&quot;').replaceAll(/[\t\n\r]/g, ' ')}">${s}</a>`),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.integer({ min: 1, max: 40 }), (pieces, size) => {
        const xml = `<root>${pieces.join('')}</root>`;
        expect(report(xml, size)).toBe(reportOfSaxes(xml));
      }),
    );
  });

  test('of any bytes ends, with an error of its own at most', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'root',
      'a',
      ' ',
      '"',
      "'",
      '=',
      '&',
      ';',
      '#',
      '!',
      '--',
      '[CDATA[',
      ']]>',
      '?',
      '护',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, opened) => {
        try {
          report((opened ? '<root>' : '') + pieces.join(''), 5);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** The same line, by way of a parser that knows all of XML. */
function reportOfSaxes(xml: string): string {
  const parser = new SaxesParser();
  const known: (string | undefined)[] = [];
  const children: Record<string, string[]> = { root: ['a', 'b'], b: ['a'] };
  let line = '';
  parser.on('opentag', ({ name, attributes }) => {
    const parent = known.at(-1);
    const kept = known.length === 0 || (parent !== undefined && (children[parent] ?? []).includes(name));
    known.push(kept ? name : undefined);
    if (kept) line += `<${[name, ...Object.values(attributes)].join(' ')}>`;
  });
  parser.on('closetag', ({ name }) => {
    if (known.pop() !== undefined) line += `</${name}>`;
  });
  const text = (content: string) => {
    if (known.at(-1) !== undefined) line += content;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  return line;
}
