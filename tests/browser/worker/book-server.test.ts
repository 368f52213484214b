import { builtInCatalogue } from '../../../src/audit/built-in';
import type { Asked, BookCalls, BookEvent } from '../../../src/browser/protocol/book-calls';
import { BookServer } from '../../../src/browser/worker/book-server';
import type { Outcome } from '../../../src/desk/desk';
import { readSheetLooks } from '../../../src/hosts/file/read/sheet-looks';
import { readStore } from '../../../src/hosts/file/write/store';
import { DEFAULT_LIMITS } from '../../../src/hosts/file/zip/limits';
import { Package } from '../../../src/hosts/file/zip/package';
import { options, sampleBytes } from '../../desk/desk-over-file';
import { workbookOf } from '../../hosts/file/package-of';

const AROUND = { catalogue: builtInCatalogue(), timer: options().timer };

function server() {
  const events: BookEvent[] = [];
  const own = new BookServer(AROUND, (event) => void events.push(event));
  const ask = <K extends keyof BookCalls>(call: K, ...values: Parameters<BookCalls[K]>) =>
    own.answer({ id: 1, call, values } as Extract<Asked, { id: number }>) as ReturnType<BookCalls[K]>;
  return { events, ask, own };
}

async function good<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(answer.error.words.zh);
  return answer.value;
}

describe('the worker of a workbook', () => {
  test('without one everything is refused', async () => {
    const { ask } = server();
    expect(await ask('check')).toMatchObject({ ok: false, error: { code: 'closed' } });
    expect(await ask('save')).toMatchObject({ ok: false, error: { code: 'closed' } });
  });

  test('what is no workbook is refused in words', async () => {
    const { ask } = server();
    const outcome = await ask('open', 'a.xlsx', new Uint8Array([1, 2, 3]));
    expect(outcome).toMatchObject({ ok: false, error: { words: { zh: expect.stringContaining('工作簿') } } });
  });

  test('an edit is told, can be taken back, and is in what is saved', async () => {
    const { ask, events } = server();
    const { sheets, isReadOnly } = await good(ask('open', 'typed.xlsx', sampleBytes('typed')));
    expect([sheets.length, isReadOnly]).toEqual([43, false]);
    await good(ask('check'));
    const place = { sheet: '表3', row: 5, column: 2 };
    const area = { top: 5, left: 2, bottom: 5, right: 2 };
    const text = async () => (await good(ask('window', '表3', area))).cells[0]?.text;
    expect(await text()).toBe('405');
    await good(ask('edit', [{ place, text: '407' }]));
    expect(events.filter(({ kind }) => kind === 'cells')).toHaveLength(1);
    expect(await text()).toBe('407');
    expect(await good(ask('undo'))).toMatchObject({ cells: 1, place, view: { redo: { cells: 1 } } });
    expect(await text()).toBe('405');
    expect(await ask('undo')).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
    expect(await good(ask('redo'))).toMatchObject({ cells: 1, place });
    expect(await text()).toBe('407');
    const told = events.length;
    await good(ask('edit', [{ place, text: '407' }]));
    expect(events.length).toBe(told);
    expect((await good(ask('save'))).length).toBeGreaterThan(50_000);
  });

  test('looks that cannot be read hide no cells', async () => {
    const styles = '<fonts><font><b val="&none;"/></font></fonts><cellXfs><xf/></cellXfs>';
    const bytes = workbookOf({ styles, data: '<row r="1"><c r="A1"><v>7</v></c></row>' });
    expect(() => readSheetLooks(new Package(bytes, DEFAULT_LIMITS), '表')).toThrow();
    const { ask } = server();
    await good(ask('open', 'a.xlsx', bytes));
    const { cells } = await good(ask('window', '表', { top: 0, left: 0, bottom: 5, right: 5 }));
    expect(cells).toMatchObject([{ row: 0, column: 0, text: '7' }]);
  });

  test('what the user says of places goes to the desk, is kept in what is saved, and is undone', async () => {
    const { ask } = server();
    await good(ask('open', 'typed.xlsx', sampleBytes('typed')));
    const said = { sheet: '表3', table: 'none' } as const;
    const view = await good(ask('assign', [said]));
    expect(view).toMatchObject({ directions: [{ direction: said }], undo: { directed: true } });
    expect(readStore(await good(ask('save')))).toContain('"directions"');
    expect(await good(ask('unassign', [said]))).toMatchObject({ directions: [] });
    expect(await good(ask('undo'))).toMatchObject({ directed: true, view: { directions: [{ direction: said }] } });
  });

  test('what the desk writes is told before it answers', async () => {
    const { ask, events } = server();
    await good(ask('open', 'typed.xlsx', sampleBytes('typed')));
    const { view } = await good(ask('mark'));
    expect(view.marked).toBe(true);
    expect(events.filter(({ kind }) => kind === 'cells')).toHaveLength(1);
    const { cells } = await good(ask('window', '表3', { top: 4, left: 2, bottom: 4, right: 2 }));
    expect(cells).toMatchObject([{ text: '456', mark: 'error' }]);
  });
});
