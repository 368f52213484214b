/** @jest-environment jsdom */
import '../../excel-host/browser-globals';

import { readFileSync } from 'node:fs';
import { openDesk } from '../../../src/commands/open-desk';
import type { DeskEvent } from '../../../src/desk/desk';
import type { CheckView } from '../../../src/desk/views/views';
import { startExcel } from '../../excel-host/start-excel';

/** The finding that the edit settles. */
const totals = (view: CheckView | undefined) =>
  view?.findings.filter(({ message }) => message.startsWith('招生总人数（2021年）报 456 人'));

test.each(['1.9', '1.14'])(
  'with ExcelApi %s an edit is checked by itself, and only its sheet is read',
  async (ExcelApi) => {
    const excel = await startExcel(readFileSync('assets/samples/typed.xlsx'), { sets: { ExcelApi } });
    const desk = await openDesk();
    const first = await desk.check();
    desk.setLive(true);
    excel.trips.length = 0;
    const checked = new Promise<DeskEvent>((resolve) => {
      desk.subscribe((event) => {
        if (event.kind === 'checked') resolve(event);
      });
    });
    for (const text of ['40', '407']) excel.user.type('表3', 'C6', text);
    const event = await checked;
    expect(totals(first.ok ? first.value : undefined)).toHaveLength(1);
    expect(event.kind === 'checked' && totals(event.view)).toEqual([]);
    expect(excel.trips).toHaveLength(2);
    for (const read of excel.trips.flatMap(({ reads }) => reads)) expect(read).toMatch(/^表3(!|$)/);
    expect(excel.missing).toEqual([]);
    desk.close();
  },
);
