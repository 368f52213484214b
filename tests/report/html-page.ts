import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Reads a report as XML; throws where it is not well-formed. */
export function parsePage(page: string): Element {
  const root: Element = { name: '#document', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  const add = (child: Element | string) => void open.at(-1)!.children.push(child);
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', add);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(page).close();
  return root;
}

export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

export function everyElement(element: Element): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...everyElement(child)]));
}

/** The cells of the row that mentions a word. */
export function rowWith(page: Element, word: string): string[] {
  const row = all(page, 'tr').find((candidate) => textOf(candidate).includes(word));
  const cells = row?.children.filter((child): child is Element => typeof child !== 'string') ?? [];
  return cells.map((cell) => textOf(cell).trim());
}
