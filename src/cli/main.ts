import { checkCommand } from './check-command';
import { rulesCommand } from './rules-command';
import { start } from './start';

// The program that most runs are; whatever else there is lies in one of its own, so that this one starts fast.
start({ check: checkCommand, rules: rulesCommand });
