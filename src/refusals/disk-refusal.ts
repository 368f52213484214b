import { DISK } from './disk';
import { alsoSay } from './file-refusal';

// The command takes `Refusal` from here, and with it what is said of disks, folders and paths.
alsoSay(DISK);

export * from './file-refusal';
