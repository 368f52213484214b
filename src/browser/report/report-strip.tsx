import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import type { CellView, CheckView } from '../../desk/views/views';
import { placeText, samePlace } from '../../taskpane/state/filter';
import { FOCUS, NUMBERS } from '../../taskpane/theme/styles';
import { TEXT } from '../../workbook/report';
import type { CellPlace } from '../../workbook/types';
import { JUMP } from '../jump-style';
import { lookOf, NUMBER_SIGNS } from './numbers';
import { useReportTexts } from './report-texts';

const styles = mergeStyleSets({
  strip: {
    flex: 'none',
    maxHeight: 132,
    overflowY: 'auto',
    padding: '5px 12px',
    borderTop: '1px solid var(--line)',
    background: 'var(--band)',
    fontSize: 12,
    ...NUMBERS,
    selectors: { '& p': { margin: 0 }, ':focus-visible': FOCUS },
  },
  jumps: { display: 'flex', flexWrap: 'wrap', gap: 4, margin: '2px 0 4px', padding: 0, listStyle: 'none' },
  jump: { ...JUMP, textAlign: 'left' },
});

interface ReportStripProps {
  view: CheckView | undefined;
  /** Where the user stands. */
  at: CellPlace | undefined;
  onGoTo: (place: CellPlace) => void;
}

/** What the number that the user stands on was compared with; of a table's cell, where the text says it. */
export function ReportStrip({ view, at, onGoTo }: ReportStripProps) {
  const texts = useReportTexts();
  if (at === undefined || view?.text === undefined) return null;
  const jumps = (cells: readonly CellView[]) =>
    cells.length > 0 && (
      <ul className={styles.jumps}>
        {cells.map(({ place, value }) => (
          <li key={`${place.sheet}:${place.row}:${place.column}`}>
            <button type="button" className={styles.jump} onClick={() => onGoTo(place)}>
              <span lang="zh-CN">
                {placeText(place, undefined, view.named)} <b>{place.sheet === TEXT ? `“${value}”` : value}</b>
              </span>
            </button>
          </li>
        ))}
      </ul>
    );
  const said = view.text.filter(({ place }) => samePlace(place, at));
  const inText =
    at.sheet === TEXT ? [] : view.text.filter(({ cells }) => cells.some(({ place }) => samePlace(place, at)));
  if (said.length === 0 && inText.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll
    <section className={styles.strip} tabIndex={0} aria-label={texts.strip} aria-live="polite">
      {said.map((number) => {
        const look = lookOf(number);
        return (
          <div key={number.message}>
            <p>
              <b>
                {NUMBER_SIGNS[look] || '✓'} {texts.words[look]}
              </b>{' '}
              {number.message}
            </p>
            {jumps(number.cells)}
          </div>
        );
      })}
      {inText.length > 0 && (
        <>
          <p>{texts.inText(inText.length)}</p>
          {jumps(
            inText.map(({ place, printed, ...number }) => ({
              place,
              address: '',
              role: 'source' as const,
              value: `${NUMBER_SIGNS[lookOf({ place, printed, ...number })]}${printed}`,
            })),
          )}
        </>
      )}
    </section>
  );
}
