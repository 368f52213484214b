import { STYLE } from './html-style';
import { html, type Markup, trusted } from './markup';
import type { Words } from './words';

const startOf = (language: string): string =>
  `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8"/>\n<meta name="generator" content="gouji"/>`;

/** Begins every HTML report, so that an older one can be told from another file, in whichever language. */
export const HTML_STARTS: readonly string[] = ['zh-CN', 'en'].map(startOf);

/** A page as every report is: what is loaded is nothing. */
export function htmlPage(title: string, body: Markup, { language, say }: Words): string {
  const { source } = html`
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
${body}<footer><p>${say(
    '由勾稽 Gouji 在本机核对生成；数据没有离开过这台计算机。',
    'Checked and made by Gouji 勾稽 on this computer, which no data has left.',
  )}</p></footer>
</body>
</html>
`;
  return HTML_STARTS[language === 'zh' ? 0 : 1] + source;
}

export const listed = (items: readonly Markup[]): Markup[] => (items.length === 0 ? [] : [html`<ul>\n${items}</ul>\n`]);

/** A part of the report; none where there is nothing to say. */
export function part(id: string, heading: string, content: readonly Markup[]): Markup[] {
  if (content.length === 0) return [];
  return [html`<section aria-labelledby="${id}">\n<h2 id="${id}">${heading}</h2>\n${content}</section>\n`];
}
