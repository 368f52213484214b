import { BESIDE } from './beside';
import { alsoSay } from './refusal';

// Whoever does what goes beside takes `Refusal` from here, and with it what is said where that fails.
alsoSay(BESIDE);

export * from './refusal';
