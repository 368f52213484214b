import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Waits until what moves has come to rest. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    // What a click or another size begins, begins with the next frame.
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });

/** A picture for whoever wants to look: in the folder that `PICTURES` names, or none. */
export async function pictured(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}
