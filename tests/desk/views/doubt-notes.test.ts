import { builtInCatalogue } from '../../../src/audit/built-in';
import { check } from '../../../src/audit/check';
import { doubtNotes } from '../../../src/desk/views/doubt-notes';
import { CHINESE_WORDS } from '../../../src/report/words';
import { insertColumn, sampleWorkbook, setCell } from '../../fixtures/workbooks';
import { at, done, openSample } from '../desk-over-file';

test('cells and columns that are not understood are named, with their table', () => {
  const odd = insertColumn(setCell(sampleWorkbook('typed'), '表3', 'C6', '四百零五'), '表4', 'B', ['', '备考']);
  const { recognition } = check(odd, builtInCatalogue());
  const notes = doubtNotes(recognition, CHINESE_WORDS, [at('表42', 'B5')]);
  expect(notes).toContainEqual({ table: 3, place: at('表3', 'C6'), message: '读不懂“四百零五”，应填数字' });
  expect(notes[0]).toMatchObject({ table: 42, place: at('表42', 'B5') });
  expect(notes[0]?.message).toContain('还没有重算');
});

test('a formula that nobody could work out is a doubt of the view, until it is typed over', async () => {
  const { desk, host } = openSample();
  const place = at('表3', 'G6');
  await host.write({ edits: [{ place, content: { formula: 'VLOOKUP(C6,C6:D9,1)', value: 405 } }] });
  await host.edit(at('表3', 'C6'), '407');
  expect((await done(desk.check())).doubts).toMatchObject([{ table: 0, place }]);
  await host.edit(place, '');
  expect((await done(desk.check())).doubts).toEqual([]);
});
