import { associateButtons } from './buttons/associate-buttons';

// Nothing is awaited before, so that no press comes too early.
void Office.onReady(associateButtons);
