import { css } from 'office-ui-fabric-react/lib/Utilities';
import { createElement, memo } from 'react';
import { cellKey } from '../../workbook/address';
import type { MarkLook } from '../../workbook/edits';
import { TEXT } from '../../workbook/report';
import type { CellPlace } from '../../workbook/types';
import { SIGNS } from '../grid/cell-signs';
import type { ReportBlock } from '../protocol/report-shape';
import { type MarkedNumber, NUMBER_SIGNS } from './numbers';
import { reportStyles as styles } from './report-styles';
import { useReportTexts } from './report-texts';

interface BlockProps {
  block: ReportBlock;
  at: number;
  /** Its numbers; of a table none. */
  numbers: readonly MarkedNumber[] | undefined;
  /** Signs of a table's cells, and those that belong to what is selected: by row and column. */
  signs: ReadonlyMap<string, MarkLook> | undefined;
  related: ReadonlySet<string> | undefined;
  /** Where the user stands, if that is here. */
  current: CellPlace | undefined;
}

/** A heading, a paragraph with its numbers marked, or a table of the report. */
export const Block = memo(function Block({ block, at, numbers, signs, related, current }: BlockProps) {
  if (block.kind === 'table') return <Table block={block} signs={signs} related={related} current={current} />;
  const inner = <Marked text={block.text} at={at} numbers={numbers ?? []} current={current} />;
  if (block.kind === 'heading')
    return createElement(`h${Math.min(6, block.level + 1)}`, { className: styles.heading }, inner);
  return <p className={styles.paragraph}>{inner}</p>;
});

interface MarkedProps {
  text: string;
  at: number;
  numbers: readonly MarkedNumber[];
  current: CellPlace | undefined;
}

function Marked({ text, at, numbers, current }: MarkedProps) {
  const { said, words } = useReportTexts();
  let done = 0;
  const pieces = numbers.map(({ start, printed, look }) => {
    const before = text.slice(done, start);
    done = start + printed.length;
    const sign = NUMBER_SIGNS[look];
    const isCurrent = current?.column === start;
    return (
      <span key={start}>
        {before}
        <button
          type="button"
          tabIndex={-1}
          data-stop={`${TEXT}:${at}:${start}`}
          className={css(styles.stop, styles[look], isCurrent && styles.current)}
          aria-label={said(printed, words[look])}
          aria-current={isCurrent}
        >
          {sign !== '' && (
            <b className={styles.sign} aria-hidden="true">
              {sign}
            </b>
          )}
          {printed}
        </button>
      </span>
    );
  });
  return (
    <>
      {pieces}
      {text.slice(done)}
    </>
  );
}

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

function Table({
  block,
  signs,
  related,
  current,
}: Pick<BlockProps, 'signs' | 'related' | 'current'> & { block: TableBlock }) {
  const { said, words } = useReportTexts();
  const { sheet, caption, rows } = block;
  return (
    <table className={styles.table}>
      <caption>{caption === '' ? sheet : caption}</caption>
      <tbody>
        {rows.map(({ row, cells }, nth) => (
          <tr key={row}>
            {cells.map(({ column, text, isNumber, across, down }) => {
              const key = cellKey({ row, column });
              const look = signs?.get(key);
              const isCurrent = current?.row === row && current.column === column;
              const isHead = nth === 0 && text !== '';
              const Cell = isHead ? 'th' : 'td';
              return (
                <Cell
                  key={column}
                  {...(isHead && { scope: 'col' })}
                  {...(across > 1 && { colSpan: across })}
                  {...(down > 1 && { rowSpan: down })}
                  data-at={`${sheet}:${key}`}
                  className={css(
                    isNumber && styles.number,
                    related?.has(key) && styles.related,
                    isCurrent && styles.currentCell,
                  )}
                >
                  {look === undefined ? (
                    text
                  ) : (
                    <button
                      type="button"
                      tabIndex={-1}
                      data-stop={`${sheet}:${key}`}
                      className={css(styles.stop, styles[look])}
                      aria-label={said(text, words[look])}
                      aria-current={isCurrent}
                    >
                      <b className={styles.sign} aria-hidden="true">
                        {SIGNS[look]}
                      </b>
                      {text}
                    </button>
                  )}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
