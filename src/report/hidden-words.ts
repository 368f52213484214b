import type { Recognition } from '../recognise/types';
import type { Sheet, Workbook } from '../workbook/types';
import { tableNumbers } from './table-words';
import type { Words } from './words';

/** That tables which were checked are not to be seen when the workbook is opened; '' where all are. */
export function hiddenWords({ tables }: Recognition, { sheets }: Workbook, { say, list }: Words): string {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const onSheets = tables.filter(({ blocks }) => blocks.every(({ header }) => isHidden(byName.get(header.sheet))));
  const inRows = tables.filter(
    (table) =>
      !onSheets.includes(table) &&
      table.blocks.every(({ header, rows }) => {
        const hidden = hiddenRows(byName.get(header.sheet));
        // Rows of a turned table are columns of its sheet.
        return header.turn === undefined && rows.length > 0 && rows.every(({ row }) => hidden.has(row));
      }),
  );
  const named = (some: Recognition['tables']) => tableNumbers(some.map(({ no }) => no));
  const isVery = onSheets.some(({ blocks }) =>
    blocks.some(({ header }) => byName.get(header.sheet)?.visibility === 'veryHidden'),
  );
  const told = [
    ...(onSheets.length === 0
      ? []
      : [
          onSheets.length === tables.length
            ? say('认出的表都在隐藏的工作表里', 'all tables that were found are on hidden sheets')
            : say(`${named(onSheets)} 在隐藏的工作表里`, `${list(named(onSheets))}: on hidden sheets`),
        ]),
    ...(isVery
      ? [
          say(
            '有的工作表是深度隐藏，“取消隐藏”里也没有',
            'some of these sheets are very hidden, so that “Unhide” does not list them',
          ),
        ]
      : []),
    ...(inRows.length === 0
      ? []
      : [
          say(
            `${inRows.length === tables.length ? '认出的表' : `${named(inRows)} `}的行都隐藏了（多半是筛选）`,
            `${inRows.length === tables.length ? 'all tables that were found' : list(named(inRows))}: all rows are hidden, perhaps by a filter`,
          ),
        ]),
  ];
  if (told.length === 0) return '';
  return say(
    `${told.join('；')}；照样核对了，上报前请看要不要显示出来`,
    `${told.join('; ')}; they were checked all the same`,
  );
}

const isHidden = (sheet: Sheet | undefined): boolean => sheet !== undefined && sheet.visibility !== 'visible';

const known = new WeakMap<Sheet, ReadonlySet<number>>();

function hiddenRows(sheet: Sheet | undefined): ReadonlySet<number> {
  if (sheet === undefined) return new Set();
  const rows = known.get(sheet) ?? new Set(sheet.rows.flatMap(({ index, hidden }) => (hidden ? index : [])));
  known.set(sheet, rows);
  return rows;
}
