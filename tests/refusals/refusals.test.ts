import { BLOCK } from '../../src/refusals/block';
import { DISK } from '../../src/refusals/disk';
import '../../src/refusals/disk-refusal';
import '../../src/refusals/beside-refusal';
import { BESIDE } from '../../src/refusals/beside';
import { FILE_WRITING } from '../../src/refusals/file-writing';
import { READING } from '../../src/refusals/reading';
import { Refusal, type RefusalCode } from '../../src/refusals/refusal';
import type { RefusalText } from '../../src/refusals/types';
import { WORD } from '../../src/refusals/word';
import '../../src/refusals/word-refusal';
import { WORKING } from '../../src/refusals/working';
import { WRITING } from '../../src/refusals/writing';

const PARTS: readonly Readonly<Record<string, RefusalText>>[] = [
  READING,
  WRITING,
  FILE_WRITING,
  WORKING,
  DISK,
  BESIDE,
  BLOCK,
  WORD,
];
const ALL = PARTS.flatMap((part) => Object.entries(part)) as [RefusalCode, RefusalText][];
const FULL = {
  cells: [
    { sheet: '表3', row: 4, column: 2 },
    { sheet: '表3', row: 5, column: 2 },
  ],
  sheet: '表3',
  what: { zh: '甲', en: 'alpha' },
  detail: 'why',
  others: [{ zh: '标记', en: 'marks' }],
};

test('each code stands in one part', () => {
  expect(new Set(ALL.map(([code]) => code)).size).toBe(ALL.length);
});

test.each(ALL)('%s says in both languages what was found and what to do', (code, { found, remedy }) => {
  for (const open of [false, true]) {
    const { words } = new Refusal(code, { ...FULL, open });
    expect(words.zh).toMatch(/\p{Script=Han}|甲/u);
    expect(words.en).toMatch(/^[A-Za-z0-9"“表].*[.:)a-z]$/);
    expect(words.en).not.toMatch(/\p{Script=Han}(?<!表)/u);
    expect(`${words.zh}${words.en}`).not.toMatch(/[{}]|undefined|\[object/);
  }
  expect(found).not.toBe('');
  expect(remedy).toMatch(/^$|。$|\{what\}$/);
});

/** What to do begins a sentence, or follows what was found. */
const DONE_AFTER = /[.;:,)] \S/;

test.each(ALL)('%s says what to do in English where it does in Chinese', (_, { remedy, english, open }) => {
  if (remedy !== '') expect(english).toMatch(DONE_AFTER);
  if (open !== undefined && open.remedy !== '') expect(open.english).toMatch(DONE_AFTER);
});

test('what could not be put back is called by its name in each language', () => {
  const { words } = new Refusal('not-restored', { ...FULL, cells: [] });
  expect(words.zh).toContain('没能全部恢复：标记。');
  expect(words.en).toContain('not all could be put back: marks.');
});

test('cells are named, many are counted', () => {
  const cells = Array.from({ length: 7 }, (_, row) => ({ sheet: '表3', row, column: 0 }));
  const { words, told } = new Refusal('merged-cell', { cells, open: true });
  expect(words.zh).toMatch(/^单元格 表3!A1、表3!A2、表3!A3、表3!A4、表3!A5 等 7 格 被/);
  expect(words.en).toMatch(/^Cells 表3!A1, 表3!A2, 表3!A3, 表3!A4, 表3!A5 and 2 more are/);
  expect(told.places).toEqual(cells);
});

test('where a text does not name its place itself, the place follows what was found', () => {
  const { message, words, told } = new Refusal('merged-cell', { sheet: '表3', cell: 'C6', detail: 'C5:C6 → C5' });
  expect(message).toBe(
    '要改的单元格被合并单元格盖住，写进去也看不到，因此没有写入。位置：工作表“表3”，单元格 C6。请改写合并区域左上角的单元格，或者先取消合并。（详情：C5:C6 → C5）',
  );
  expect(words.en).toBe(
    'The cell is covered by a merged area. Write to the first cell of that area, or unmerge it. In sheet "表3", C6. (C5:C6 → C5)',
  );
  expect(told.places).toEqual([{ sheet: '表3', row: 5, column: 2 }]);
});

test('braces in what users wrote stay as they are', () => {
  expect(new Refusal('unknown-sheet', { sheet: '{what}' }).message).toContain('“{what}”');
});
