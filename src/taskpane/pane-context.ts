import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { PaneActions } from './state/actions';
import type { PaneState } from './state/pane-state';
import type { PaneStore } from './state/store';
import type { Texts } from './texts/texts';

/** What the surroundings of the pane can do; what they cannot is not offered, or said to be impossible. */
export interface PaneAbilities {
  readonly hostName: 'excel' | 'file';
  /** Nothing can be written, so that the pane only shows. */
  readonly readOnly?: boolean;
  /**
   * Of a report in Word, which is checked and never written into: what is said above the findings. Commands that write are
   * not offered then.
   */
  readonly printed?: ReactNode;
  /** Puts a text file before the user for keeping; absent where the host cannot. */
  readonly saveText?: (name: string, type: string, text: string) => void | Promise<void>;
  /** Puts a file before the user for keeping; absent where the host cannot. */
  readonly saveBytes?: (name: string, bytes: Uint8Array) => void | Promise<void>;
  /** Opens a workbook file in a window of its own, to be saved there; absent where the host cannot. Throws Refusal. */
  readonly openWorkbook?: (bytes: Uint8Array) => Promise<void>;
  /** The workbook may carry questions to colleagues. */
  readonly asksColleagues?: boolean;
  /** Whether the workbook opens the pane; absent where it cannot. `set` throws Refusal. */
  readonly withWorkbook?: { readonly isOn: () => boolean; readonly set: (on: boolean) => Promise<void> };
  /** Puts the workbook as it is now before the user for keeping; absent where the host saves by itself. */
  readonly saveWorkbook?: () => void | Promise<void>;
}

export interface PaneContextValue {
  readonly store: PaneStore;
  readonly actions: PaneActions;
  readonly texts: Texts;
  readonly language: string;
  readonly abilities: PaneAbilities;
}

export const PaneContext = createContext<PaneContextValue | undefined>(undefined);

export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (value === undefined) throw new Error('Parts of the pane must stand inside <Pane>.');
  return value;
}

/** A part of the state; the component is drawn anew only when that part becomes another. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
