// What goes beside checking and writing, gathered so that a page loads it as one piece when it is first asked for.
export { tiesAt } from '../views/tie-views';
export { questionAbout, questionViews } from './questions';
