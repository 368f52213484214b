import type { Page } from 'playwright-core';

/** What of office.js there is for a dialog; `said` collects what it tells its parent. */
const OFFICE = `
  window.said = [];
  window.Office = {
    EventType: { DialogParentMessageReceived: 'dialogParentMessageReceived' },
    onReady: (run) => Promise.resolve().then(run),
    context: { ui: {
      messageParent: (message) => said.push(JSON.parse(message)),
      addHandlerAsync: (type, handler, done) => { window.receive = (message) => handler({ message }); done(); },
    } },
  };`;

/** Loads a dialog's address with that in the place of office.js. */
export async function loadDialog(page: Page, address: string): Promise<void> {
  await page.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: OFFICE }),
  );
  await page.goto(address);
}

export const sendTo = (page: Page, shown: unknown): Promise<void> =>
  page.evaluate(
    (message) => (window as unknown as { receive(message: string): void }).receive(message),
    JSON.stringify(shown),
  );
