import { BLOCK } from './block';
import { READING } from './reading';
import { alsoSay } from './refusal';

// Whoever reads files takes `Refusal` from here, and with it what is said of files that cannot be read.
alsoSay(READING);
alsoSay(BLOCK);

export * from './refusal';
