import { Store } from '../session/store';

/** Whether a newer build of the page waits, and how to take it. */
export const update = new Store<{ readonly take?: () => void }>({});

const SCRIPT = 'browser-offline.js';

/** Has the page's own files kept for use without a network; a newer build waits until the user takes it. */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const isUpdate = serviceWorker.controller !== null;
  try {
    const registration = await serviceWorker.register(SCRIPT);
    const offer = (worker: ServiceWorker | null) => {
      if (worker === null || !isUpdate) return;
      update.set({
        take() {
          serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
          worker.postMessage('take over');
        },
      });
    };
    offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed') offer(registration.waiting);
      });
    });
  } catch {
    // Without it the page works as before, only not offline: over plain http, or where cookies are refused.
  }
}
