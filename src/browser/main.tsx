import '../taskpane/fabric-config';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { loadBookPage } from './book/load-book-page';
import { keepOffline } from './offline/register';
import { prepareWorker } from './session/spare-worker';
import { SAMPLE_FILE } from './shelf/given-file';
import { Shelf } from './shelf/shelf';
import { chosenLanguage, rememberLanguage } from './texts/chosen-language';

const shelf = new Shelf();
createRoot(document.getElementById('root')!).render(
  <App shelf={shelf} language={chosenLanguage()} onLanguage={rememberLanguage} />,
);
void shelf.lookForKept();
prepareWorker();
void loadBookPage();
// `?sample` is what `npm start` opens.
if (new URLSearchParams(location.search).has('sample')) shelf.add([SAMPLE_FILE]);
window.addEventListener('load', () => void keepOffline());
window.addEventListener('beforeunload', (event) => {
  if (!shelf.hasUnsaved) return;
  event.preventDefault();
  // What Chromium before 119 asks for.
  event.returnValue = true;
});
