import { unzipSync, zipSync } from 'fflate';
import { openFile } from '../../../../src/hosts/file/file-host';
import { ADD_IN_ID, AUTO_SHOW, signedQuestion } from '../../../../src/hosts/port/extras';
import { bytesOf } from '../../../excel-host/file/write-book';
import type { CommentModel } from '../../../excel-host/model/comment';
import { WorkbookModel } from '../../../excel-host/model/workbook-model';
import { plainBook } from '../../../excel-host/plain-book';

const OURS = { id: ADD_IN_ID, version: '0.1.0.0' };
const OTHER = { id: '52811c31-4593-43b8-a697-eb873422d156', version: '1.0.0.0' };

interface Said {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
  readonly replies?: readonly string[];
}

/** A workbook as Excel saves it with comments, and a setting of an add-in. */
function saved(said: readonly Said[], addIn?: typeof OURS): Uint8Array {
  const model = new WorkbookModel(plainBook({ 甲: [[1], [2], [3]], 乙: [[1]] }));
  const signed = { author: '王老师', created: '2022-03-01T01:30:00Z' };
  model.comments = said.map(
    ({ sheet, row, text, replies = [] }): CommentModel => ({
      id: model.newId(),
      sheet: model.sheet(sheet)!,
      row,
      column: 0,
      content: text,
      ...signed,
      replies: replies.map((content) => ({ id: model.newId(), content, ...signed })),
    }),
  );
  return bytesOf(model, new Map(addIn === undefined ? [] : [[AUTO_SHOW, 'true']]), addIn ?? OURS);
}

const cleaned = (bytes: Uint8Array) => openFile(bytes, '甲.xlsx').copyWith!({ extras: null });
const texts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
const question = signedQuestion('哪个数属实？', 'R03-01');

test('questions go with their answers, notes and drawings; a workbook of which nothing is left is as before them', async () => {
  const bytes = await cleaned(saved([{ sheet: '甲', row: 0, text: question, replies: ['是 454'] }], OURS));
  expect(texts(bytes)).toEqual(texts(saved([])));
});

test('what others have asked stays, with its own note and drawing', async () => {
  const others: Said = { sheet: '甲', row: 1, text: '记得改', replies: ['好'] };
  const mixed = [{ sheet: '甲', row: 0, text: question }, others, { sheet: '乙', row: 0, text: question }];
  const after = texts(await cleaned(saved(mixed)));
  expect(
    Object.keys(after)
      .filter((name) => /comment|vml|person/i.test(name))
      .sort(),
  ).toEqual([
    'xl/comments1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/persons/person.xml',
    'xl/threadedComments/threadedComment1.xml',
  ]);
  const all = Object.values(after).join('\n');
  expect(all).not.toContain('勾稽');
  expect(after['xl/threadedComments/threadedComment1.xml']?.match(/<threadedComment /g)).toHaveLength(2);
  expect(after['xl/comments1.xml']).toMatch(/<commentList><comment ref="A2" /);
  expect(after['xl/drawings/vmlDrawing1.vml']?.match(/<x:Row>\d+<\/x:Row>/g)).toEqual(['<x:Row>1</x:Row>']);
  expect(after['xl/worksheets/sheet1.xml']).toContain('<legacyDrawing');
  expect(after['xl/worksheets/sheet2.xml']).not.toContain('<legacyDrawing');
});

test('an answer that looks like a question of ours does not make a thread of others one', async () => {
  const bytes = saved([{ sheet: '甲', row: 0, text: '记得改', replies: [question] }]);
  expect(await cleaned(bytes)).toEqual(bytes);
});

test('the pane of another add-in stays, beside ours and alone', async () => {
  const alone = saved([], OTHER);
  expect(await cleaned(alone)).toEqual(alone);
  const parts = unzipSync(saved([], OURS));
  const put = (name: string, from: string, to: string) => {
    const text = new TextDecoder().decode(parts[name]);
    expect(text).toContain(from);
    parts[name] = new TextEncoder().encode(text.replace(from, () => to));
  };
  parts['xl/webextensions/webextension2.xml'] = new Uint8Array(unzipSync(alone)['xl/webextensions/webextension1.xml']!);
  const relation =
    '<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension2.xml"/>';
  put('xl/webextensions/_rels/taskpanes.xml.rels', '</Relationships>', `${relation}</Relationships>`);
  const pane = /<wetp:taskpane [\s\S]*<\/wetp:taskpane>/.exec(
    new TextDecoder().decode(parts['xl/webextensions/taskpanes.xml']),
  )![0];
  put('xl/webextensions/taskpanes.xml', pane, pane + pane.replace('rId1', 'rId2'));
  const after = texts(await cleaned(zipSync(parts)));
  expect(Object.keys(after).filter((name) => name.includes('webextension2') || name.includes('webextension1'))).toEqual(
    ['xl/webextensions/webextension2.xml'],
  );
  expect(after['xl/webextensions/taskpanes.xml']?.match(/r:id="\w+"/g)).toEqual(['r:id="rId2"']);
});

test.each(['xl/threadedComments/threadedComment1.xml', 'xl/webextensions/webextension1.xml'])(
  'what cannot be read is nobody’s, and does not keep the rest from being cleaned: %s',
  async (name) => {
    const parts = unzipSync(saved([{ sheet: '甲', row: 0, text: question }], OURS));
    parts[name] = new TextEncoder().encode('<half');
    const after = texts(await cleaned(zipSync(parts)));
    expect(after[name]).toBe('<half');
    expect(Object.values(after).join('').includes('<we:property')).toBe(false);
  },
);
