import '../taskpane/fabric-config';
import { createRoot } from 'react-dom/client';
import { isChinese } from '../taskpane/texts/texts';
import { App } from './app';
import { loadBookPage } from './book/load-book-page';
import { keepOffline } from './offline/register';
import { prepareWorker } from './session/spare-worker';
import { SAMPLE_FILE } from './shelf/given-file';
import { Shelf } from './shelf/shelf';

const CHOSEN = 'gouji-language';

/** What the user chose before, or what the browser speaks. */
function language(): string {
  const chosen = localStorage.getItem(CHOSEN);
  if (chosen !== null) return chosen;
  return isChinese(navigator.language) ? 'zh-CN' : 'en';
}

const shelf = new Shelf();
createRoot(document.getElementById('root')!).render(
  <App shelf={shelf} language={language()} onLanguage={(chosen) => localStorage.setItem(CHOSEN, chosen)} />,
);
prepareWorker();
void loadBookPage();
// `?sample` is what `npm start` opens.
if (new URLSearchParams(location.search).has('sample')) shelf.add([SAMPLE_FILE]);
window.addEventListener('load', () => void keepOffline());
window.addEventListener('beforeunload', (event) => {
  if (shelf.hasUnsaved) event.preventDefault();
});
