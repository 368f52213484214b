import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import type { CheckView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { FINDING_KINDS, type FindingKind, type Grouping, isFiltered, placeText } from '../state/filter';
import { FOCUS, hidden, NUMBERS } from '../theme/styles';
import { KindSign } from './kind-sign';

const styles = mergeStyleSets({
  bar: { padding: '4px 12px 6px', borderTop: '1px solid var(--line)' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: 4, margin: 0, padding: 0, border: 0 },
  chip: {
    minHeight: 26,
    padding: '1px 6px',
    borderRadius: 13,
    background: 'var(--paper)',
    color: 'var(--ink)',
    selectors: { '&[aria-pressed=true]': { background: 'var(--accent-wash)', color: 'var(--ink)' } },
  },
  count: { fontWeight: 600, marginLeft: 2, ...NUMBERS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 6, marginTop: 4 },
  field: {
    minWidth: 0,
    height: 28,
    boxSizing: 'border-box',
    padding: '2px 8px',
    border: '1px solid var(--edge)',
    borderRadius: 2,
    // Office's own grey of controls would make it look disabled.
    background: 'var(--paper)',
    color: 'var(--ink)',
    font: 'inherit',
    selectors: { '::placeholder': { color: 'var(--soft)', opacity: 1 }, ':focus-visible': FOCUS },
  },
  search: { flex: 1, minWidth: 90 },
  shown: { color: 'var(--soft)', fontSize: 12, ...NUMBERS },
});

/** Kinds that are shown even where there are none: that there is no error is what people look for. */
const ALWAYS: readonly FindingKind[] = ['error', 'query'];

const GROUPINGS: readonly Grouping[] = ['severity', 'table', 'task'];

/** How many findings there are of each kind, and which of them are listed. */
export function FilterBar({ view, shown }: { view: CheckView; shown: number }) {
  const { actions, texts } = usePane();
  const filter = usePaneState((state) => state.filter);
  const grouping = usePaneState((state) => state.grouping);
  const kinds = FINDING_KINDS.filter((kind) => view.counts[kind] > 0 || ALWAYS.includes(kind));
  const { table, link, place } = filter;
  const tokens = [
    table !== undefined && { by: 'table' as const, what: texts.overview.table(table) },
    link !== undefined && { by: 'link' as const, what: texts.filter.link(link.from, link.to) },
    place !== undefined && { by: 'place' as const, what: placeText(place, undefined, view.named) },
  ].filter((token) => token !== false);
  return (
    <section className={styles.bar} aria-label={texts.filter.label}>
      <fieldset className={styles.chips}>
        <legend className={hidden}>{texts.filter.kinds}</legend>
        {kinds.map((kind) => (
          <Button
            key={kind}
            className={styles.chip}
            aria-pressed={filter.kinds.includes(kind)}
            title={texts.kinds[kind].means}
            onClick={() => actions.toggleKind(kind)}
          >
            <KindSign kind={kind} /> <span className={styles.count}>{view.counts[kind]}</span>
          </Button>
        ))}
      </fieldset>
      <div className={styles.line}>
        <input
          type="search"
          className={css(styles.field, styles.search)}
          aria-label={texts.filter.search}
          placeholder={texts.filter.searchHint}
          value={filter.text}
          onChange={({ target }) => actions.filter({ text: target.value })}
        />
        <select
          className={styles.field}
          aria-label={texts.filter.grouping}
          value={grouping}
          onChange={({ target }) => actions.group(target.value as Grouping)}
        >
          {GROUPINGS.map((by) => (
            <option key={by} value={by}>
              {texts.filter.groupings[by]}
            </option>
          ))}
        </select>
        <span className={styles.shown} role="status">
          {texts.filter.shown(shown, view.findings.length)}
        </span>
      </div>
      {isFiltered(filter) && (
        <div className={styles.line}>
          {tokens.map(({ by, what }) => (
            <Button
              key={by}
              className={styles.chip}
              icon="cancel"
              aria-label={texts.filter.remove(what)}
              onClick={() => actions.unfilter(by)}
            >
              {what}
            </Button>
          ))}
          <Button className={styles.chip} look="quiet" onClick={actions.clearFilter}>
            {texts.filter.clear}
          </Button>
        </div>
      )}
    </section>
  );
}
