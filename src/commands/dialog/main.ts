import { isChinese, wordsFor } from '../words/words';
import { readHash } from './address';
import { closeOnEscape, drawPage } from './draw-page';
import { CLOSE, type Page, readPage, type Said } from './page';

const { language, brief } = readHash(location.hash);
const words = wordsFor(language);

/** Waits for office.js, which may come after the first click. */
function tell(said: Said): void {
  void Office.onReady(() => Office.context.ui.messageParent(JSON.stringify(said)));
}
const choose = (id: string): void => tell({ kind: 'chose', id });

const first: Page = {
  language: isChinese(language) ? language : 'en',
  tone: brief === undefined ? 'working' : 'care',
  title: words.program,
  lines: [brief === undefined ? words.working.opening : words.brief[brief.what](...brief.numbers)],
  buttons: [{ id: CLOSE, label: brief === undefined ? words.cancel : words.close, focus: true }],
};
drawPage(first, words.program, choose);
closeOnEscape(choose);

void Office.onReady(() => {
  if (brief !== undefined) return;
  Office.context.ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    (event: { readonly message: string }) => {
      const page = readPage(event.message);
      if (page !== undefined) drawPage(page, words.program, choose);
    },
    () => tell({ kind: 'ready' }),
  );
});
