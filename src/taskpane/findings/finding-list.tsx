import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckView, FindingView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { CellLink } from '../parts/cell-link';
import { type Section, samePlace, sectionsOf } from '../state/filter';
import { NUMBERS } from '../theme/styles';
import { FindingItem } from './finding-item';

const styles = mergeStyleSets({
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'baseline',
    gap: 6,
    margin: 0,
    padding: '5px 12px',
    background: 'var(--band)',
    borderTop: '1px solid var(--line)',
    borderBottom: '1px solid var(--line)',
    fontSize: 13,
    lineHeight: '1.35',
    fontWeight: 600,
  },
  title: { flex: 1, minWidth: 0 },
  count: { color: 'var(--soft)', fontWeight: 400, ...NUMBERS },
  means: { color: 'var(--soft)', fontWeight: 400, fontSize: 12 },
});

const NONE: readonly FindingView[] = [];

/** More than fits on a screen. These are drawn first; the others follow without holding up what the user does. */
const FIRST = 20;

/** Findings under the headings of their tables, and apart from them what failed, is explained, or was not checked. */
export function FindingList({ view, findings }: { view: CheckView; findings: readonly FindingView[] }) {
  const { texts } = usePane();
  const list = useRef<HTMLElement>(null);
  const asked = usePaneState(({ filter }) => filter.table);
  const sections = useMemo(() => sectionsOf(view, findings, asked), [view, findings, asked]);
  const open = usePaneState((state) => state.open);
  const place = usePaneState((state) => state.selected);
  const reveal = usePaneState((state) => state.reveal);
  const current = useMemo(
    () =>
      new Set(
        (place ? findings : NONE).filter((finding) => finding.cells.some((cell) => samePlace(cell.place, place!))),
      ),
    [findings, place],
  );

  const [isWhole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  const revealed = useRef<typeof reveal>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was not drawn yet is there then
  useEffect(() => {
    if (reveal === undefined || revealed.current === reveal) return;
    const show = () => {
      const element = findingElement(list.current, reveal.finding);
      element?.scrollIntoView?.({ block: 'nearest' });
      return element !== undefined;
    };
    if (!show()) return;
    revealed.current = reveal;
    // Rows that come into view take their true heights only then, and may push the one that was meant out of it.
    const again = requestAnimationFrame(show);
    return () => cancelAnimationFrame(again);
  }, [reveal, isWhole]);

  const drawn = isWhole ? findings.length : FIRST;
  let before = 0;
  return (
    <section ref={list} aria-label={texts.findings.label}>
      {sections.map((section) => {
        const first = before + 1;
        const shown = section.findings.slice(0, Math.max(0, drawn - before));
        before += section.findings.length;
        return (
          shown.length > 0 && (
            <section key={section.key} aria-labelledby={`section-${section.key}`}>
              <Heading section={section} />
              {shown.map((finding, at) => (
                <FindingItem
                  key={finding.id}
                  finding={finding}
                  position={first + at}
                  of={findings.length}
                  open={finding.id === open}
                  current={current.has(finding)}
                />
              ))}
            </section>
          )
        );
      })}
    </section>
  );
}

/** Where a finding is drawn. */
export const findingElement = (within: ParentNode | null, id: string): HTMLElement | undefined =>
  [...(within?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].find(({ dataset }) => dataset.finding === id);

function Heading({ section: { key, kind, table, findings } }: { section: Section }) {
  const { texts } = usePane();
  return (
    <h2 className={styles.heading} id={`section-${key}`}>
      <span className={styles.title}>
        {kind !== 'table' ? (
          <>
            {texts.kinds[kind].word} <span className={styles.means}>{texts.kinds[kind].means}</span>
          </>
        ) : table === undefined ? (
          texts.overview.everyTable
        ) : (
          <>
            {texts.overview.table(table.no)} <span lang="zh-CN">{table.title}</span>
          </>
        )}
      </span>
      {table?.place !== undefined && <CellLink place={table.place} home={`表${table.no}`} />}
      <span className={styles.count}>{findings.length}</span>
    </h2>
  );
}
