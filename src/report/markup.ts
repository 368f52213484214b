/** A piece of HTML that is also well-formed XML. Only `html` makes it, so whatever is put into one is escaped. */
class Markup {
  constructor(readonly source: string) {}
}

export type { Markup };

/** What may stand in a piece of HTML: texts are escaped, pieces and lists of pieces are taken as they are. */
export type Content = string | number | Markup | readonly Markup[];

/** Template tag: html`<td>${text}</td>`. Values may stand in contents and in quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.reduce((text, part, at) => text + sourceOf(values[at - 1]!) + part));
}

/** A text that is known to be harmless, such as our own style sheet. */
export const trusted = (source: string): Markup => new Markup(source);

function sourceOf(content: Content): string {
  if (content instanceof Markup) return content.source;
  if (typeof content === 'object') return content.map(({ source }) => source).join('');
  return escaped(String(content));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no XML document may hold, and half surrogate pairs. */
const FORBIDDEN = // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character]!);
