import type { XmlTokenizer } from '../file/xml/xml-tokenizer';
import { textAttribute } from './values';

/** Namespaces of Word itself: what needs another one is shown in its other form. */
const UNDERSTOOD =
  /^(?:http:\/\/schemas\.(?:microsoft\.com|openxmlformats\.org)\/|urn:schemas-microsoft-com:|http:\/\/purl\.oclc\.org\/ooxml\/)/;

/** What the prefixes of a document stand for, as far as a choice between two forms needs to know. */
export class Namespaces {
  private readonly bound = new Map<string, string>();

  /** Notes the prefixes that the element being opened declares. */
  declare(xml: XmlTokenizer): void {
    for (let n = 0; n < xml.attributeCount; n++) {
      const name = xml.attributeName(n);
      if (name.startsWith('xmlns:')) this.bound.set(name.slice(6), xml.attributeText(n));
    }
  }

  /** True where all is understood that the form being opened requires; a prefix that nothing declares speaks for nothing. */
  areUnderstood(xml: XmlTokenizer): boolean {
    const prefixes = (textAttribute(xml, 'Requires') ?? '').split(/\s+/).filter((prefix) => prefix !== '');
    return prefixes.every((prefix) => UNDERSTOOD.test(this.bound.get(prefix) ?? 'urn:schemas-microsoft-com:'));
  }
}
