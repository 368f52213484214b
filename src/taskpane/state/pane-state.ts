import type { DeskError, DeskEvent, ProposeOptions, Undone } from '../../desk/desk';
import type { CheckView, CountsView, ProposalView, QuestionView } from '../../desk/views/views';
import type { Area, CellPlace } from '../../workbook/types';
import { type Filter, type Grouping, NO_FILTER } from './filter';

/** What the pane was asked to do and is still doing. */
export type Work =
  | 'check'
  | 'propose'
  | 'apply'
  | 'adopt'
  | 'undo'
  | 'redo'
  | 'calculate'
  | 'mark'
  | 'clearMarks'
  | 'addReport'
  | 'export'
  | 'clean'
  | 'explain'
  | 'assign'
  | 'unassign'
  | 'ask'
  | 'withdraw'
  | 'setting';

/** What a step did, for the bar and for those who listen. */
export type Notice =
  | { readonly kind: 'checked'; readonly counts: CountsView }
  | { readonly kind: 'applied'; readonly cells: number; readonly undoable: boolean }
  | ({ readonly kind: 'undone' | 'redone' } & Omit<Undone, 'view' | 'place'>)
  | { readonly kind: 'marked'; readonly cells: number }
  | {
      readonly kind:
        | 'unmarked'
        | 'reported'
        | 'exported'
        | 'submitted'
        | 'copyOpened'
        | 'asked'
        | 'askWithdrawn'
        | 'withWorkbook'
        | 'notWithWorkbook'
        | 'cleaned'
        | 'answered'
        | 'explained'
        | 'withdrawn'
        | 'cancelled';
    }
  | { readonly kind: 'assigned' | 'unassigned' };

export type Page = 'findings' | 'recalculate' | 'relations' | 'submit' | 'ties';

type Progress = Omit<Extract<DeskEvent, { kind: 'progress' }>, 'kind'>;

export interface PaneState {
  /** Absent until the first check. */
  readonly view?: CheckView;
  readonly work?: Work;
  readonly progress?: Progress;
  readonly live: boolean;
  /** Edits were made that no check has seen. */
  readonly stale: boolean;
  /** The host waits for the user to finish typing. */
  readonly busy: boolean;
  readonly error?: DeskError;
  /** What the last step did, until it is put away. */
  readonly notice?: Notice;
  /** The check that came with it: what it offers to take back is the last step of that. */
  readonly noticed?: CheckView | undefined;
  /** What is to be read out; `count` tells two equal ones apart. */
  readonly said?: { readonly notice: Notice; readonly count: number };
  readonly filter: Filter;
  readonly grouping: Grouping;
  /** Keys of the cards that are opened to their places. */
  readonly unfolded: readonly string[];
  /** Absent until somebody chooses a finding, filters, or says so. */
  readonly mapFolded?: boolean;
  /** Finding whose details are shown. */
  readonly open?: string;
  /** Cell that the user stands on in the workbook. */
  readonly selected?: CellPlace;
  /** What is selected there, where it is more than that cell. */
  readonly selectedArea?: Area;
  /** Cell that the pane asked to select; hearing of it is no news. */
  readonly asked?: CellPlace;
  /** Finding to bring into view; `count` tells two equal ones apart. */
  readonly reveal?: { readonly finding: string; readonly count: number };
  /** What colleagues were asked; absent until somebody looked. */
  readonly questions?: readonly QuestionView[];
  readonly page: Page;
  readonly proposal?: ProposalView;
  readonly options: ProposeOptions;
  /** Taking our parts out of the workbook waits for a yes. */
  readonly confirmingClean: boolean;
}

export const INITIAL_STATE: PaneState = {
  live: true,
  stale: false,
  busy: false,
  filter: NO_FILTER,
  grouping: 'severity',
  unfolded: [],
  page: 'findings',
  options: { formulas: false, toNumbers: false },
  confirmingClean: false,
};

/** True while nothing else can be begun. A check after an edit goes on beside: the desk lets others wait for it. */
export const isWorking = ({ work }: PaneState): boolean => work !== undefined;
