import type { Server } from 'node:http';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium, type OldVersion } from './launch';

const { serve } = require('../../assets/site/serve.cjs') as {
  serve: (folder: string, port: number) => Promise<{ server: Server; address: string }>;
};

/** What `npm run build` has written, served to this machine, and a browser to look at it with. */
export interface SiteInBrowser {
  readonly origin: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openSiteInBrowser(version?: OldVersion): Promise<SiteInBrowser> {
  const { server, address: origin } = await serve(resolve('dist'), 0);
  const browser = await launchChromium(version);
  return {
    origin,
    browser,
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The same for all tests of a file: open while they run. */
export function siteForTests(version?: OldVersion): Pick<SiteInBrowser, 'origin' | 'browser'> {
  let site: SiteInBrowser | undefined;
  beforeAll(async () => {
    site = await openSiteInBrowser(version);
  }, 60_000);
  afterAll(() => site?.close());
  return {
    get origin() {
      return site!.origin;
    },
    get browser() {
      return site!.browser;
    },
  };
}
