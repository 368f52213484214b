import { adoptCommand } from './adopt-command';
import { compareCommand } from './compare-command';
import { correctCommand } from './correct-command';
import { extractCommand } from './extract-command';
import { fixCommand } from './fix-command';
import { cleanCommand, markCommand } from './mark-command';
import { recalcCommand } from './recalc-command';
import { reportCommand } from './report-command';
import type { Commands } from './run';
import { submitCommand } from './submit-command';
import { undoCommand } from './undo-command';

/** The commands that write files, and what few runs are about. */
export const EDIT_COMMANDS = {
  report: reportCommand,
  mark: markCommand,
  recalc: recalcCommand,
  fix: fixCommand,
  adopt: adoptCommand,
  undo: undoCommand,
  clean: cleanCommand,
  submit: submitCommand,
  extract: extractCommand,
  compare: compareCommand,
  correct: correctCommand,
} satisfies Commands;
