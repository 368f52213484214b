import { CLOSE, type Page, type PageButton, type PageItem } from './page';

/** Draws a page. What comes of a workbook only ever becomes text, never markup. */
export function drawPage(page: Page, program: string, choose: (id: string) => void): void {
  const { language, dark, tone, title, lines, list, next, buttons } = page;
  const { documentElement, body } = document;
  const focused = (document.activeElement as HTMLElement | null)?.dataset.id;
  documentElement.lang = language;
  if (dark === undefined) delete documentElement.dataset.theme;
  else documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.title = `${title} · ${program}`;
  const heading = element('h1', title);
  heading.tabIndex = -1;
  const main = element('main');
  main.dataset.tone = tone;
  // What is long scrolls, which must be possible with the keyboard too; the buttons stay in view.
  main.tabIndex = 0;
  main.append(heading, ...lines.map((line) => element('p', line)));
  if (next !== undefined) main.append(element('p', next, 'next'));
  if (list !== undefined) {
    main.append(element('h2', list.heading), listOf(list.items, choose));
    if (list.more !== undefined) main.append(element('p', list.more));
  }
  const foot = element('div', '', 'buttons');
  foot.append(...buttons.map((button) => buttonOf(button, choose)));
  body.replaceChildren(main, foot);
  // A page that only says more of the same work leaves the focus where it was.
  const stays = [...body.querySelectorAll('button')].find(({ dataset }) => dataset.id === focused);
  (stays ?? body.querySelector<HTMLElement>('button[data-focus]') ?? heading).focus();
}

/** Escape closes, as everywhere. */
export function closeOnEscape(choose: (id: string) => void): void {
  document.onkeydown = ({ key }) => {
    if (key === 'Escape') choose(CLOSE);
  };
}

function listOf(items: readonly PageItem[], choose: (id: string) => void): HTMLElement {
  const list = element('ul');
  list.append(
    ...items.map(({ id, label, text, language }) => {
      const item = element('li');
      const cell = id === undefined ? element('b', label) : buttonOf({ id, label }, choose);
      const words = element('span', text);
      if (language !== undefined) words.lang = language;
      item.append(cell, ' ', words);
      return item;
    }),
  );
  return list;
}

function buttonOf({ id, label, primary, focus }: PageButton, choose: (id: string) => void): HTMLButtonElement {
  const button = element('button', label, primary ? 'primary' : '') as HTMLButtonElement;
  button.type = 'button';
  button.dataset.id = id;
  if (focus) button.dataset.focus = '';
  button.addEventListener('click', () => choose(id));
  return button;
}

function element(name: string, text = '', look = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (look !== '') made.className = look;
  return made;
}
