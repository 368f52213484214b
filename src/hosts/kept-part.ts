import { characterData } from './xml-escape';

/** Tells our custom XML part from those of other programs, wherever a program that saved the workbook has put it. */
export const KEPT_NAMESPACE = 'urn:gouji:store:1';

/** The part's element for a text; what its character data says is escaped as strings of a workbook are. */
export function keptXml(text: string): string {
  return `<store xmlns="${KEPT_NAMESPACE}">${characterData(text)}</store>`;
}
