import { alsoSay } from './file-refusal';
import { WORD } from './word';

// Whoever reads reports in Word takes `Refusal` from here, and with it what is said of them.
alsoSay(WORD);

export * from './file-refusal';
