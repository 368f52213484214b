import type { Locator, Page } from 'playwright-core';

/** How a person gets at things: with the mouse, or with the keyboard alone. */
export interface Hands {
  readonly name: string;
  press(what: Locator): Promise<void>;
  /** One of several that share a tab stop: a key moves between them. */
  pick(what: Locator, stop: Locator, key: string): Promise<void>;
}

export const mouse: Hands = {
  name: 'mouse',
  press: (what) => what.click(),
  pick: (what) => what.click(),
};

/** More stops than the pane ever has. */
const MOST_STOPS = 400;

export const keyboard = (page: Page): Hands => {
  const isFocused = (what: Locator) => what.evaluate((element) => element === document.activeElement);
  /** Goes on with a key until it is there, and fails where it never is. */
  const reach = async (what: Locator, key: string): Promise<void> => {
    await what.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await isFocused(what)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${what} cannot be reached with ${key}.`);
  };
  return {
    name: 'keyboard',
    async press(what) {
      await reach(what, 'Tab');
      await page.keyboard.press('Enter');
    },
    async pick(what, stop, key) {
      await reach(stop, 'Tab');
      await reach(what, key);
      await page.keyboard.press('Enter');
    },
  };
};
