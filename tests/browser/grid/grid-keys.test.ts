import { turnOf } from '../../../src/browser/grid/grid-keys';

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  ['Ctrl+Z', { key: 'z', ctrlKey: true }, 'undo'],
  ['⌘Z', { key: 'z', metaKey: true }, 'undo'],
  ['Ctrl+Y', { key: 'y', ctrlKey: true }, 'redo'],
  ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  ['⇧⌘Z', { key: 'z', metaKey: true, shiftKey: true }, 'redo'],
  ['z', { key: 'z' }, undefined],
  ['Ctrl+C', { key: 'c', ctrlKey: true }, undefined],
])('%s', (_, pressed, way) => {
  expect(turnOf({ ...NONE, ...pressed })).toBe(way);
});
