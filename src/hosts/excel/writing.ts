// What only writing needs, gathered so that the pane loads it as one piece when it is first asked for.
export { mergedAround } from './merged-areas';
export { obstaclesAt } from './obstacles';
export { writePatch } from './write-patch';
