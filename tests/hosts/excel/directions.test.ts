/** @jest-environment jsdom */
import '../../excel-host/browser-globals';

import { readFileSync } from 'node:fs';
import { openDesk } from '../../../src/commands/open-desk';
import type { Outcome } from '../../../src/desk/desk';
import type { CheckView } from '../../../src/desk/views/views';
import { startExcel } from '../../excel-host/start-excel';

async function good<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(answer.error.words.zh);
  return answer.value;
}

const words = ({ directions }: CheckView) => directions.map((one) => one.words);

test('what the user says of places is kept in the workbook open in Excel, also for the next pane, and undone', async () => {
  const excel = await startExcel(readFileSync('assets/samples/typed.xlsx'), { sets: { ExcelApi: '1.9' } });
  const desk = await openDesk();
  const said = { sheet: '表3', area: { top: 2, left: 0, bottom: 7, right: 4 }, table: 'none' } as const;
  const lost = await good(desk.assign([said]));
  expect([words(lost), lost.tables[2]?.state]).toEqual([['“表3” A3:E8 不是统计表'], '缺']);
  desk.close();

  const next = await openDesk();
  const again = await good(next.check());
  expect([words(again), again.tables[2]?.state]).toEqual([['“表3” A3:E8 不是统计表'], '缺']);
  const { view, directed } = await good(next.undo());
  expect([directed, words(view), view.tables[2]?.state]).toEqual([true, [], '有误']);
  expect(excel.missing).toEqual([]);
  next.close();
});
