import { isAscii } from '../file/xml/xml-bytes';
import type { XmlTokenizer } from '../file/xml/xml-tokenizer';

const COLON = 0x3a;

/** Where the value of an attribute lies among those of the element being opened, whatever its prefix; -1 for none. */
function slotOf({ bytes, attributes, attributeCount }: XmlTokenizer, local: string): number {
  for (let n = 0; n < attributeCount; n++) {
    const start = attributes[n * 4] as number;
    const end = attributes[n * 4 + 1] as number;
    const from = end - local.length;
    if (from < start || !isAscii(bytes, from, end, local)) continue;
    if (from === start || bytes[from - 1] === COLON) return n;
  }
  return -1;
}

/** The value of an attribute of the element being opened, by its name without prefix. */
export function textAttribute(xml: XmlTokenizer, local = 'val'): string | undefined {
  const n = slotOf(xml, local);
  return n < 0 ? undefined : xml.attributeText(n);
}

/** A whole number that an attribute holds; undefined where it holds none. */
export function numberAttribute(xml: XmlTokenizer, local = 'val'): number | undefined {
  const text = textAttribute(xml, local)?.trim() ?? '';
  return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** What an element that is there or not says (`<w:b/>`, `<w:vanish w:val="0"/>`): true unless it says no. */
export function isOn(xml: XmlTokenizer): boolean {
  return !/^(?:0|false|off|none)$/.test(textAttribute(xml) ?? '');
}
