import type { ElementHandle, Locator, Page } from 'playwright-core';

/** How a person gets at things: with the mouse, or with the keyboard alone. */
export interface Hands {
  readonly name: string;
  press(what: Locator): Promise<void>;
  /** One of several that share a tab stop: a key moves between them. */
  pick(what: Locator, stop: Locator, key: string): Promise<void>;
  /** An item of a menu that is open. */
  choose(item: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
}

/** Looked for once: to find an element by role and name takes the names of all that there are. */
async function seen(what: Locator): Promise<ElementHandle<HTMLElement | SVGElement>> {
  const element = await what.elementHandle();
  if (element === null) throw new Error(`${what} is not there.`);
  await element.waitForElementState('visible');
  return element;
}

export const mouse = (page: Page): Hands => {
  /** Once it is seen where it stays, which is all that a person waits for. */
  const click = async (what: Locator): Promise<void> => {
    const element = await seen(what);
    await element.scrollIntoViewIfNeeded();
    const { x, y, isOnTop } = await element.evaluate((it) => {
      const { left, top, width, height } = it.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return { x, y, isOnTop: it.contains(document.elementFromPoint(x, y)) };
    });
    if (isOnTop) await page.mouse.click(x, y);
    else await what.click();
  };
  return {
    name: 'mouse',
    press: click,
    pick: click,
    choose: click,
    async write(field, text) {
      await click(field);
      await page.keyboard.insertText(text);
    },
  };
};

/** More stops than the pane ever has. */
const MOST_STOPS = 400;

/** Tab stops from where the focus is to an element, backwards where that is less than 0; it need not be right. */
const stopsTo = (element: Element): number => {
  const all = [...document.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary,[tabindex]')];
  const stops = all.filter((each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }));
  const { activeElement } = document;
  const at = stops.indexOf(activeElement as HTMLElement);
  const before = stops.filter(
    (each) => activeElement !== null && each.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const from = activeElement === document.body ? -1 : at >= 0 ? at : before.length - 0.5;
  const steps = stops.indexOf(element as HTMLElement) - from;
  const whole = steps > 0 ? Math.ceil(steps) : Math.floor(steps);
  // Behind the last comes the first again.
  const around = whole > 0 ? whole - stops.length : whole + stops.length;
  return activeElement !== document.body && Math.abs(around) < Math.abs(whole) ? around : whole;
};

export const keyboard = (page: Page): Hands => {
  const isFocused = (element: ElementHandle) => element.evaluate((it) => it === document.activeElement);
  /** Goes on with a key until it is there, and fails where it never is. */
  const reach = async (what: Locator, key: string): Promise<void> => {
    const element = await seen(what);
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await isFocused(element)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${what} cannot be reached with ${key}.`);
  };
  /** As many Tabs as it seems to take; what is drawn meanwhile may make it more or fewer. */
  const tabTo = async (what: Locator): Promise<void> => {
    for (let tries = 0; tries < 3; tries++) {
      const element = await seen(what);
      const steps = await element.evaluate(stopsTo);
      for (let at = 0; at < Math.abs(steps); at++) await page.keyboard.press(steps > 0 ? 'Tab' : 'Shift+Tab');
      if (await isFocused(element)) return;
    }
    await reach(what, 'Tab');
  };
  return {
    name: 'keyboard',
    async press(what) {
      await tabTo(what);
      await page.keyboard.press('Enter');
    },
    async pick(what, stop, key) {
      await tabTo(stop);
      await reach(what, key);
      await page.keyboard.press('Enter');
    },
    async choose(item) {
      await reach(item, 'ArrowDown');
      await page.keyboard.press('Enter');
    },
    async write(field, text) {
      await tabTo(field);
      await page.keyboard.insertText(text);
    },
  };
};
