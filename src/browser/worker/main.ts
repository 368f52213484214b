import './old-engine';
import { builtInCatalogue } from '../../audit/built-in';
import type { Asked, Told } from '../protocol/book-calls';
import { BookServer } from './book-server';
import { promptTimer } from './prompt-timer';
import { warmUp } from './warm-up';

/** What of a dedicated worker is used here; the page's types, which all files share, do not know it. */
interface WorkerSelf {
  onmessage: ((message: MessageEvent<Asked>) => void) | null;
  postMessage(told: Told, transfer: Transferable[]): void;
}
const self = globalThis as unknown as WorkerSelf;

const tell = (told: Told, transfer: Transferable[] = []) => self.postMessage(told, transfer);
// The rule book is loaded while the user is still choosing a file.
const around = { catalogue: builtInCatalogue(), timer: promptTimer() };
const warming = new AbortController();
void warmUp(around, warming.signal);

const server = new BookServer(around, (event) => tell({ kind: 'event', event }));

self.onmessage = ({ data }) => {
  if (!('id' in data)) {
    if (data.call === 'cancel') server.cancel();
    else if (data.call === 'setLive') server.setLive(data.live);
    else if (data.call === 'setLanguage') server.setLanguage(data.language);
    else server.setAuthor(data.author);
    return;
  }
  warming.abort();
  const { id } = data;
  void server.answer(data).then((outcome) => {
    const bytes = outcome.ok && outcome.value instanceof Uint8Array ? [outcome.value.buffer as ArrayBuffer] : [];
    tell({ kind: 'answer', id, outcome }, bytes);
  });
};
