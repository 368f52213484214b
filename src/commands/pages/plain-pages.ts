import type { DeskError, DeskEvent } from '../../desk/desk';
import type { ErrorWords } from '../../refusals/refusal';
import type { Page } from '../dialog/page';
import { isChinese } from '../words/words';
import { closeButton, type Look, placesText } from './look';

/** What is under way, with a way out until something is written. */
export function workingPage({ words, frame }: Look, title: string, doing: keyof Look['words']['working']): Page {
  const cancel = { id: 'close', label: words.cancel, focus: true };
  const buttons = doing === 'writing' ? [] : [cancel];
  return { ...frame, tone: 'working', title, lines: [words.working[doing]], buttons };
}

/** The words for what the desk tells of its work; undefined for what a dialog has nothing to say of. */
export function doingOf(event: DeskEvent): keyof Look['words']['working'] | undefined {
  if (event.kind === 'busy') return event.busy ? 'busy' : 'reading';
  return event.kind === 'progress' ? event.stage : undefined;
}

export const wordsOf = ({ frame }: Look, { zh, en }: ErrorWords): string => (isChinese(frame.language) ? zh : en);

export function failedPage(look: Look, { words: said, places }: Pick<DeskError, 'words' | 'places'>): Page {
  const { failed } = look.words;
  return {
    ...look.frame,
    tone: 'bad',
    title: failed.title,
    lines: [wordsOf(look, said), ...(places.length === 0 ? [] : [failed.places(placesText(places))])],
    buttons: [closeButton(look)],
    brief: { what: 'failed', numbers: [] },
  };
}

/** What cannot be done at all, in words of ours. */
export function refusedPage(look: Look, why: 'notLoaded' | 'tooOld'): Page {
  return {
    ...look.frame,
    tone: 'bad',
    title: look.words.failed.title,
    lines: [look.words.failed[why]],
    buttons: [closeButton(look)],
    brief: { what: 'failed', numbers: [] },
  };
}

export function noMarksPage(look: Look): Page {
  const { none, noneNext } = look.words.clear;
  return {
    ...look.frame,
    tone: 'good',
    title: none,
    lines: [],
    next: noneNext,
    buttons: [closeButton(look)],
    brief: { what: 'noMarks', numbers: [] },
  };
}
