import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { useId } from 'react';
import type { FindingView, SuspectCellView, SuspectView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { CellLink } from '../parts/cell-link';
import { placeText } from '../state/filter';
import { isWorking } from '../state/pane-state';
import { NUMBERS } from '../theme/styles';

const styles = mergeStyleSets({
  sentence: { margin: 0 },
  label: { color: 'var(--soft)', marginRight: 8 },
  list: { display: 'grid', gap: 4, margin: '4px 0 0', padding: 0, listStyle: 'none' },
  suspect: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: 8,
    padding: '4px 6px 4px 8px',
    border: '1px solid var(--line)',
    borderRadius: 2,
    background: 'var(--paper)',
  },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere', ...NUMBERS },
  change: { fontWeight: 600 },
  more: { color: 'var(--soft)', fontSize: 12 },
  care: { color: 'var(--query)', fontSize: 12 },
});

/** Where the mistake is likely to lie, and the values that would settle it. */
export function Suspects({ finding, home }: { finding: FindingView; home: string | undefined }) {
  const { texts } = usePane();
  const locating = usePaneState(({ view }) => view?.locating);
  const { suspicion, suspects } = finding;
  // Where a note's mistake lies is not looked for.
  if (locating && finding.status === 'broken' && finding.severity !== 'note')
    return <p className={styles.more}>{texts.suspects.locating}</p>;
  if (suspicion === '' && suspects.length === 0) return null;
  return (
    <div>
      <p className={styles.sentence}>
        <span className={styles.label}>{texts.findings.suspicion}</span>
        <span>{suspicion}</span>
      </p>
      {suspects.length > 0 && (
        <ul className={styles.list} aria-label={texts.suspects.list}>
          {suspects.map((suspect) => (
            <Suspect key={suspect.id} suspect={suspect} home={home} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Suspect({ suspect, home }: { suspect: SuspectView; home: string | undefined }) {
  const { actions, abilities, texts } = usePane();
  const named = usePaneState(({ view }) => view?.named);
  const working = usePaneState(isWorking);
  const id = useId();
  const { cells, follows, slip, explains, breaks } = suspect;
  const hindrance =
    suspect.hindrance ?? (abilities.readOnly && abilities.printed === undefined ? texts.commands.readOnly : undefined);
  const name = cells
    .map(
      ({ place, now, needed }) =>
        `${placeText(place, home, named)} ${texts.suspects.change(now || texts.suspects.emptyCell, needed)}`,
    )
    .join('＋');
  return (
    <li className={styles.suspect}>
      <div className={styles.words}>
        {cells.map((cell, at) => (
          <span key={`${cell.place.sheet}${cell.address}`} className={styles.change}>
            {at > 0 && ' ＋ '}
            <Changed cell={cell} home={home} />
          </span>
        ))}
        <div id={id} className={styles.more}>
          {[...(slip === '' ? [] : [slip]), texts.suspects.explains(explains)].join(' · ')}
          {follows.length > 0 && (
            <div>
              {texts.suspects.follows}{' '}
              {follows.map((cell, at) => (
                <span key={`${cell.place.sheet}${cell.address}`}>
                  {at > 0 && texts.signs.and}
                  <Changed cell={cell} home={home} />
                  {cell.live && texts.signs.aside(texts.suspects.live)}
                </span>
              ))}
            </div>
          )}
          {breaks.length > 0 && (
            <div className={styles.care}>
              {texts.suspects.breaks} {breaks.join(texts.signs.next)}
            </div>
          )}
          {hindrance !== undefined && (
            <div className={styles.care}>
              {texts.suspects.hindrance}
              {texts.signs.colon}
              {hindrance}
            </div>
          )}
        </div>
      </div>
      {abilities.printed === undefined && (
        <Button
          disabled={working || hindrance !== undefined}
          aria-label={texts.suspects.adoptName(name)}
          aria-describedby={id}
          onClick={() => void actions.adopt(suspect.id)}
        >
          {texts.suspects.adopt}
        </Button>
      )}
    </li>
  );
}

function Changed({ cell: { place, now, needed }, home }: { cell: SuspectCellView; home: string | undefined }) {
  const { texts } = usePane();
  return (
    <>
      <CellLink place={place} home={home} value={now} />{' '}
      {texts.suspects.change(now || texts.suspects.emptyCell, needed)}
    </>
  );
}
