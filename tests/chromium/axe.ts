import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe found, of the whole page or of what a selector takes in. */
interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe has against the page as it stands, or a part of it. */
export const faultsIn = async (page: Page, part?: string): Promise<string[]> =>
  (await violations(page, part)).flatMap(worded);

/** What of that keeps people out. */
export const barriers = async (page: Page): Promise<string[]> =>
  (await violations(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(worded);

async function violations(page: Page, part?: string): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    type Axe = { run(where: object, options: object): Promise<{ violations: Violation[] }> };
    const { axe } = window as unknown as { axe: Axe };
    const where = selector === undefined ? document : { include: [[selector]] };
    // To say what passed takes as long as to find what does not.
    return (await axe.run(where, { reporter: 'no-passes' })).violations;
  }, part);
}

const worded = ({ id, nodes }: Violation): string[] =>
  nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`);
