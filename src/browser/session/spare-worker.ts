import { isChinese } from '../../taskpane/texts/texts';
import { chosenLanguage } from '../texts/chosen-language';
import { WorkerChannel, type WorkerPort } from './worker-channel';

let spare: WorkerChannel | undefined;

function startWorker(): WorkerChannel {
  const worker = new Worker(new URL(/* webpackChunkName: "book" */ '../worker/main.ts', import.meta.url));
  const channel = new WorkerChannel(worker as unknown as WorkerPort);
  // Known before anything is opened; the pane says it again when it changes.
  channel.setLanguage(isChinese(chosenLanguage()) ? 'zh' : 'en');
  return channel;
}

/** Has a worker ready before it is needed: it takes longer to start than a small workbook takes to check. */
export function prepareWorker(): void {
  spare ??= startWorker();
}

export function takeWorker(): WorkerChannel {
  const taken = spare?.isOpen === true ? spare : startWorker();
  spare = undefined;
  return taken;
}
