import type { DeskError, DeskEvent } from '../../desk/desk';
import type { CheckView, ProposalView, QuestionView } from '../../desk/views/views';
import type { Area, CellPlace } from '../../workbook/types';
import { cardKeys, type Filter, findingsAt, isFiltered, samePlace } from './filter';
import type { Notice, Page, PaneState, Work } from './pane-state';

/** What is set by hand. */
type PaneSwitches = 'live' | 'options' | 'confirmingClean' | 'grouping' | 'mapFolded';

export type PaneAction =
  | { readonly kind: 'began'; readonly work: Work }
  /** Work that came to an end; what is absent stays as it was. */
  | { readonly kind: 'ended'; readonly view?: CheckView; readonly notice?: Notice }
  | { readonly kind: 'questions'; readonly questions: readonly QuestionView[]; readonly notice?: Notice }
  | { readonly kind: 'proposed'; readonly proposal: ProposalView }
  | { readonly kind: 'failed'; readonly error: DeskError }
  /** Something small beside the work under way was not done. */
  | { readonly kind: 'refused'; readonly error: DeskError }
  | { readonly kind: 'event'; readonly event: DeskEvent }
  | { readonly kind: 'filtered'; readonly filter: Partial<Filter> }
  | { readonly kind: 'unfiltered'; readonly by: 'table' | 'link' | 'place' }
  | { readonly kind: 'opened'; readonly finding?: string }
  | { readonly kind: 'revealed'; readonly finding: string }
  | { readonly kind: 'asked'; readonly place: CellPlace }
  | { readonly kind: 'turned'; readonly page: Page }
  | { readonly kind: 'set'; readonly change: Partial<Pick<PaneState, PaneSwitches>> }
  | { readonly kind: 'unfolded'; readonly card: string }
  | { readonly kind: 'dismissed'; readonly what: 'error' | 'notice' | 'selected' };

export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case 'began':
      return { ...without(state, 'error', 'notice'), work: action.work, confirmingClean: false };
    case 'ended':
      return ended(state, action);
    case 'proposed':
      return { ...without(state, 'work', 'progress'), proposal: action.proposal };
    case 'questions':
      return { ...ended(state, action), questions: action.questions };
    case 'failed':
      return failed(state, action.error);
    case 'refused':
      return isCancelled(action.error) ? state : { ...state, error: action.error };
    case 'event':
      return heard(state, action.event);
    case 'filtered':
      return filtered(state, { ...state.filter, ...action.filter });
    case 'unfiltered':
      return { ...state, filter: without(state.filter, action.by) };
    case 'opened':
      return action.finding === undefined ? without(state, 'open') : folded({ ...state, open: action.finding });
    case 'revealed':
      return revealed(state, action.finding);
    case 'asked':
      return { ...state, asked: action.place };
    case 'turned':
      return { ...state, page: action.page };
    case 'unfolded': {
      const { unfolded } = state;
      const others = unfolded.filter((key) => key !== action.card);
      return { ...state, unfolded: others.length < unfolded.length ? others : [...others, action.card] };
    }
    case 'set':
      return { ...state, ...action.change };
    case 'dismissed':
      return without(state, action.what);
  }
}

/** The map gives way to the findings once somebody is at work on them, unless it was opened by hand. */
const folded = (state: PaneState): PaneState => ({ ...state, mapFolded: state.mapFolded ?? true });

const filtered = (state: PaneState, filter: Filter): PaneState =>
  isFiltered(filter) ? folded({ ...state, filter }) : { ...state, filter };

function ended(state: PaneState, { view, notice }: { readonly view?: CheckView; readonly notice?: Notice }): PaneState {
  const idle = without(state, 'work', 'progress');
  const seen = view === undefined ? idle : { ...without(withView(idle, view), 'proposal'), stale: false };
  if (notice === undefined) return seen;
  // What was changed is seen in the findings, and the bar offers to take it back.
  return noticed(notice.kind === 'applied' ? { ...seen, page: 'findings' } : seen, notice);
}

/** Work stopped by the user is no fault. */
function failed(state: PaneState, error: DeskError): PaneState {
  const idle = without(concluded(state), 'work', 'progress');
  return isCancelled(error) ? noticed(idle, { kind: 'cancelled' }) : { ...idle, error };
}

/** Of a first check that did not come to its end nothing is known. */
const concluded = (state: PaneState): PaneState => (state.view?.locating ? without(state, 'view') : state);

function heard(state: PaneState, event: DeskEvent): PaneState {
  switch (event.kind) {
    case 'progress': {
      const { stage, done, of } = event;
      // A check that nobody asked for goes on unseen: a bar at every edit would be noise.
      return state.work === undefined ? state : { ...state, progress: { stage, done, of } };
    }
    case 'found':
      return withView(state, event.view);
    case 'checked': {
      const { counts } = event.view;
      const seen = withView(without(state, 'error', 'proposal'), event.view);
      return { ...said(seen, { kind: 'checked', counts }), stale: false };
    }
    case 'stale':
      return { ...state, stale: true };
    case 'busy':
      return { ...state, busy: event.busy };
    case 'failed':
      return { ...concluded(state), error: event.error, stale: true };
    case 'selected':
      return selected(state, event.place, event.area);
  }
}

/** Shows what there is to say of a cell; the list stays where it is if the pane itself went to that cell. */
function selected(state: PaneState, place: CellPlace, area: Area | undefined): PaneState {
  const next = {
    ...without(state, 'asked', 'selectedArea'),
    selected: place,
    ...(area === undefined ? {} : { selectedArea: area }),
  };
  if (state.asked !== undefined && samePlace(state.asked, place)) return next;
  const first = state.view && findingsAt(state.view, place)[0];
  return first === undefined ? next : revealed(next, first.id);
}

/** Its card is opened, or it could not be seen. */
function revealed(state: PaneState, id: string): PaneState {
  const finding = state.view?.findings.find((one) => one.id === id);
  const unfolded = finding === undefined ? state.unfolded : [...new Set([...state.unfolded, ...cardKeys(finding)])];
  return { ...state, unfolded, reveal: { finding: id, count: (state.reveal?.count ?? 0) + 1 } };
}

/** A finding stays open over a check if it is still there. */
function withView(state: PaneState, view: CheckView): PaneState {
  const kept = view.findings.some(({ id }) => id === state.open) ? state : without(state, 'open');
  return { ...kept, view };
}

/** A finished check speaks for itself on the screen, so it is only read out. */
function noticed(state: PaneState, notice: Notice): PaneState {
  return notice.kind === 'checked' ? said(state, notice) : { ...said(state, notice), notice, noticed: state.view };
}

const said = (state: PaneState, notice: Notice): PaneState => ({
  ...state,
  said: { notice, count: (state.said?.count ?? 0) + 1 },
});

function without<T extends object, K extends keyof T>(whole: T, ...keys: K[]): Omit<T, K> & { [key in K]?: never } {
  const rest = { ...whole };
  for (const key of keys) delete rest[key];
  return rest;
}

/** The user's own doing is no fault. */
const isCancelled = ({ code }: DeskError): boolean => code === 'cancelled' || code === 'not-opened';
