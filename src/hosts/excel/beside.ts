// What goes beside checking and writing, gathered so that the pane loads it as one piece when it is first asked for.
export { setAutoShow } from './auto-show';
export { documentBytes, openBeside } from './document-copy';
export { askAt, deleteQuestions, questionsIn } from './questions';
export { activeCell, tracedFrom } from './traced-cells';
