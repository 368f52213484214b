import type { Desk } from '../../desk/desk';
import { INITIAL_STATE, type PaneState } from './pane-state';
import { type PaneAction, reduce } from './reduce';
import { rememberedAuthor } from './remembered-author';
import { rememberedGrouping } from './remembered-grouping';
import { rememberedLive } from './remembered-live';

/** Holds what the pane shows, and follows a desk while it is connected. */
export interface PaneStore {
  readonly desk: Desk;
  getState(): PaneState;
  dispatch(action: PaneAction): void;
  subscribe(listener: () => void): () => void;
  /** Listens to the desk until the function returned is called. */
  connect(): () => void;
}

export function createPaneStore(desk: Desk): PaneStore {
  let state: PaneState = { ...INITIAL_STATE, live: rememberedLive(), grouping: rememberedGrouping() };
  const listeners = new Set<() => void>();
  const dispatch = (action: PaneAction) => {
    state = reduce(state, action);
    for (const listener of [...listeners]) listener();
  };
  return {
    desk,
    dispatch,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect() {
      desk.setLive(state.live);
      const author = rememberedAuthor();
      if (author !== '') desk.setAuthor(author);
      return desk.subscribe((event) => dispatch({ kind: 'event', event }));
    },
  };
}
