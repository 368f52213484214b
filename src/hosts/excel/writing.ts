export { mergedAround } from './merged-areas';
export { obstaclesAt } from './obstacles';
export { writePatch } from './write-patch';
