import { isChinese, wordsFor } from '../words/words';
import { readHash } from './address';
import { closeOnEscape, drawPage } from './draw-page';
import { CLOSE, type Page, readPage, type Said } from './page';

const { language, brief } = readHash(location.hash);
const words = wordsFor(language);

/** Without office.js nobody hears of anything chosen here, nor sends a page. */
const isDeaf = typeof Office === 'undefined';

/** Waits for office.js to be ready, which may be after the first click. */
function tell(said: Said): void {
  if (!isDeaf) void Office.onReady(() => Office.context.ui.messageParent(JSON.stringify(said)));
}
const choose = (id: string): void => tell({ kind: 'chose', id });

function firstLine(): string {
  if (isDeaf) return words.failed.deaf;
  return brief === undefined ? words.working.opening : words.brief[brief.what](...brief.numbers);
}

const first: Page = {
  language: isChinese(language) ? language : 'en',
  tone: brief === undefined && !isDeaf ? 'working' : 'care',
  title: words.program,
  lines: [firstLine()],
  buttons: isDeaf ? [] : [{ id: CLOSE, label: brief === undefined ? words.cancel : words.close, focus: true }],
};
drawPage(first, words.program, choose);
closeOnEscape(choose);

if (!isDeaf && brief === undefined)
  void Office.onReady(() => {
    Office.context.ui.addHandlerAsync(
      Office.EventType.DialogParentMessageReceived,
      (event: { readonly message: string }) => {
        const page = readPage(event.message);
        if (page !== undefined) drawPage(page, words.program, choose);
      },
      () => tell({ kind: 'ready' }),
    );
  });
