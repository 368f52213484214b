const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest: begun last, it would be waited for by all other workers. Jest itself knows only after a first run. */
const LONGEST = [
  'desk/stories.test.ts',
  'cli/edit-commands.test.ts',
  'audit/recheck.test.ts',
  'scenarios/scenarios.test.ts',
  'browser/files.test.ts',
  'browser/report.test.ts',
  'taskpane/looks.test.ts',
  'taskpane/circumstances.test.ts',
  'taskpane/story.test.ts',
  'hosts/excel/journal.test.ts',
  'recognise/layout-table.test.ts',
  'properties/never-wrong.test.ts',
  'catalogue/rule-cases.test.ts',
  'recognise/properties.test.ts',
];

const rankOf = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`tests/${name}`));
  return at < 0 ? LONGEST.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
};
