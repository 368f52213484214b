import { alsoSay } from './refusal';
import { WRITING } from './writing';

// Whoever writes takes `Refusal` from here, and with it what is said where nothing is written.
alsoSay(WRITING);

export * from './refusal';
