import {
  type KeyboardEvent,
  type MouseEvent,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { cellKey } from '../../workbook/address';
import { TEXT } from '../../workbook/report';
import type { CellPlace } from '../../workbook/types';
import { relatedTo, signsOf } from '../grid/cell-signs';
import { useViewport } from '../grid/use-viewport';
import type { ReportBlock } from '../protocol/report-shape';
import type { BookSession } from '../session/book-session';
import { numbersByBlock } from './numbers';
import { Block } from './report-block';
import { ReportStrip } from './report-strip';
import { reportStyles as styles } from './report-styles';
import { useReportTexts } from './report-texts';

interface ReportViewProps {
  session: BookSession;
  blocks: readonly ReportBlock[];
}

/** The report as it is read: its text with the numbers marked, its tables with the signs of their findings. */
export function ReportView({ session, blocks }: ReportViewProps) {
  const texts = useReportTexts();
  const state = useSyncExternalStore(session.store.subscribe, session.store.get);
  const { sheet, places, shown } = state;
  const view = useDeferredValue(state.view);
  const spot = places[sheet];
  const place = useMemo(() => spot && { sheet, ...spot }, [sheet, spot]);
  const numbers = useMemo(() => numbersByBlock(view?.text ?? []), [view]);
  const signs = useMemo(
    () =>
      new Map(blocks.flatMap((block) => (block.kind === 'table' ? [[block.sheet, signsOf(view, block.sheet)]] : []))),
    [blocks, view],
  );
  const related = useMemo(() => (place === undefined ? undefined : relatedCells(view, place)), [view, place]);
  const scroller = useRef<HTMLDivElement>(null);
  const isSeen = useViewport(scroller).height > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is hidden cannot be scrolled to; it is once it is seen
  useEffect(() => {
    if (place === undefined || !isSeen) return;
    elementAt(scroller.current, place)?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [shown, isSeen]);

  const goTo = (element: Element | null) => {
    const at = element?.closest<HTMLElement>('[data-stop], [data-at]');
    const told = at?.dataset.stop ?? at?.dataset.at;
    if (told !== undefined) session.goTo(placeOf(told));
  };
  const onClick = ({ target }: MouseEvent) => goTo(target as Element);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || ctrlKey || metaKey || altKey || shiftKey) return;
    event.preventDefault();
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
    const from = stops.findIndex(
      (stop) => stop === document.activeElement || stop.getAttribute('aria-current') === 'true',
    );
    const next = stops[from < 0 ? (step > 0 ? 0 : stops.length - 1) : from + step];
    next?.focus();
    goTo(next ?? null);
  };
  return (
    <div className={styles.side}>
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        tabIndex={0}
        data-report
        className={styles.report}
        lang="zh-CN"
        aria-label={texts.said(texts.text, texts.keys)}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {blocks.map((block, at) => {
          const isHere =
            place !== undefined &&
            (block.kind === 'table' ? block.sheet === sheet : sheet === TEXT && place.row === at);
          return (
            <Block
              // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change
              key={at}
              block={block}
              at={at}
              numbers={numbers.get(at)}
              signs={block.kind === 'table' ? signs.get(block.sheet) : undefined}
              related={block.kind === 'table' ? related?.get(block.sheet) : undefined}
              current={isHere ? place : undefined}
            />
          );
        })}
      </section>
      <ReportStrip view={view} at={place} onGoTo={(to) => void session.desk.select(to)} />
    </div>
  );
}

const placeOf = (told: string): CellPlace => {
  const [, sheet = '', row, column] = /^(.*):(\d+):(\d+)$/.exec(told) ?? [];
  return { sheet, row: Number(row), column: Number(column) };
};

/** A number or cell where it is drawn. */
function elementAt(within: ParentNode | null, { sheet, row, column }: CellPlace): HTMLElement | undefined {
  const told = `${sheet}:${row}:${column}`;
  return [...(within?.querySelectorAll<HTMLElement>('[data-stop], [data-at]') ?? [])].find(
    ({ dataset }) => dataset.at === told || dataset.stop === told,
  );
}

/** The cells of each sheet that stand in a finding, or in what the text says, together with a place. */
function relatedCells(
  view: Parameters<typeof relatedTo>[0],
  place: CellPlace,
): ReadonlyMap<string, ReadonlySet<string>> {
  const sheets = new Map<string, Set<string>>();
  const add = ({ sheet, row, column }: CellPlace) =>
    sheets.set(sheet, (sheets.get(sheet) ?? new Set<string>()).add(cellKey({ row, column })));
  for (const { place: number, cells } of view?.text ?? []) {
    if (number.sheet === place.sheet && number.row === place.row && number.column === place.column)
      for (const cell of cells) add(cell.place);
  }
  for (const key of relatedTo(view, place)) {
    const [row, column] = key.split(':').map(Number);
    add({ sheet: place.sheet, row: row!, column: column! });
  }
  return sheets;
}
