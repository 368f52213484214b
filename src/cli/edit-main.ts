import { EDIT_COMMANDS } from './edit-commands';
import { start } from './start';

start(EDIT_COMMANDS);
