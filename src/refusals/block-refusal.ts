import { BLOCK } from './block';
import { alsoSay } from './refusal';

// Whoever handles blocks of cells takes `Refusal` from here.
alsoSay(BLOCK);

export * from './refusal';
