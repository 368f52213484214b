import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import { useRef } from 'react';
import type { CheckView, FindingView } from '../../desk/views/views';
import { samePlace } from '../../taskpane/state/filter';
import { FORCED, NUMBERS } from '../../taskpane/theme/styles';
import { groupBy } from '../../workbook/group-by';
import type { CellPlace } from '../../workbook/types';
import { JUMP } from '../jump-style';
import { useTexts } from '../texts/texts';
import { isOpen } from './cell-signs';

const styles = mergeStyleSets({
  strip: {
    flex: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 14px',
    maxHeight: 84,
    overflowY: 'auto',
    padding: '5px 8px',
    borderTop: '1px solid var(--line)',
    background: 'var(--band)',
    fontSize: 12,
    ...NUMBERS,
  },
  sheet: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 4 },
  name: { color: 'var(--soft)' },
  cell: JUMP,
  here: {
    borderColor: 'var(--accent)',
    background: 'var(--accent-wash)',
    color: 'var(--on-accent-wash)',
    selectors: { [FORCED]: { borderColor: 'Highlight' } },
  },
});

const isAcross = ({ cells }: FindingView): boolean => cells.some(({ place }) => place.sheet !== cells[0]!.place.sheet);

interface TraceStripProps {
  view: CheckView | undefined;
  /** Where the user stands. */
  at: CellPlace;
  onGoTo: (place: CellPlace) => void;
}

/** A finding's cells on all its sheets, seen at once from any of them: what is reported and what it is compared with. */
export function TraceStrip({ view, at, onGoTo }: TraceStripProps) {
  const { trace } = useTexts().texts;
  const last = useRef('');
  const across = (view?.findings ?? []).filter(
    (finding) => isOpen(finding) && isAcross(finding) && finding.cells.some(({ place }) => samePlace(place, at)),
  );
  // Going from cell to cell stays with the finding that one came from.
  const finding = across.find(({ id }) => id === last.current) ?? across[0];
  last.current = finding?.id ?? '';
  if (finding === undefined) return null;
  const sides = groupBy(finding.cells, ({ role, place }) => JSON.stringify([role, place.sheet]));
  return (
    <section className={styles.strip} aria-label={trace.label}>
      {[...sides].map(([key, cells]) => (
        <div key={key} className={styles.sheet}>
          <span className={styles.name}>
            {trace[cells[0]!.role]} {cells[0]!.place.sheet}
          </span>
          {cells.map(({ place, address, value }) => (
            <button
              key={address}
              type="button"
              className={css(styles.cell, samePlace(place, at) && styles.here)}
              aria-current={samePlace(place, at)}
              onClick={() => onGoTo(place)}
            >
              {address} <b lang="zh-CN">{value}</b>
            </button>
          ))}
        </div>
      ))}
    </section>
  );
}
