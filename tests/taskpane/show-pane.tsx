import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Pane } from '../../src/taskpane/pane';
import type { PaneAbilities } from '../../src/taskpane/pane-context';
import { LIGHT } from '../../src/taskpane/theme/pane-theme';
import { type FakeDesk, fakeDesk } from './fake-desk';

// Nothing is laid out here, so Fabric would take every element for hidden and never focus one; it asks this first.
Object.defineProperty(HTMLElement.prototype, 'isVisible', { value: true });

// A busy machine may take its time.
configure({ asyncUtilTimeout: 10_000 });

interface Shown {
  readonly desk: FakeDesk;
  readonly user: UserEvent;
  readonly container: HTMLElement;
}

interface ShowOptions {
  readonly desk?: FakeDesk;
  readonly language?: string;
  readonly abilities?: PaneAbilities;
  /** False for the pane as it is before the first check. */
  readonly checked?: boolean;
}

/** The pane over a scripted desk, as a user finds it after the first check. */
export async function showPane({
  desk = fakeDesk(),
  language = 'zh-CN',
  abilities = { hostName: 'excel' },
  checked = true,
}: ShowOptions = {}): Promise<Shown> {
  const user = userEvent.setup();
  const { container } = render(
    <Pane desk={desk} language={language} theme={LIGHT} abilities={abilities} checkAtOnce={checked} />,
  );
  if (checked) await screen.findByRole('region', { name: language.startsWith('zh') ? '概况' : 'Overview' });
  return { desk, user, container };
}

/** Opens 更多, and waits until it can be used: it is placed first. */
export async function openMore(user: UserEvent): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: '更多' }));
  const menu = await screen.findByRole('menu');
  await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
  return menu;
}
