import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckView, FindingView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { CellLink } from '../parts/cell-link';
import { listed, type Section, samePlace, sectionsOf } from '../state/filter';
import { NUMBERS } from '../theme/styles';
import { Cause, FindingCard } from './finding-card';
import { FindingItem } from './finding-item';
import { KindSign } from './kind-sign';

const styles = mergeStyleSets({
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'baseline',
    gap: 6,
    margin: 0,
    padding: '3px 12px',
    background: 'var(--band)',
    borderTop: '1px solid var(--line)',
    borderBottom: '1px solid var(--line)',
    fontSize: 13,
    lineHeight: '1.35',
    fontWeight: 600,
  },
  title: { flex: 1, minWidth: 0 },
  count: { color: 'var(--soft)', fontWeight: 400, ...NUMBERS },
  act: { minHeight: 24, padding: '0 6px', color: 'var(--accent)' },
  means: { color: 'var(--soft)', fontWeight: 400, fontSize: 12 },
});

const NONE: readonly FindingView[] = [];

/** More than fits on a screen. These are drawn first; the others follow without holding up what the user does. */
const FIRST = 20;

/** Findings under headings, the gravest first unless the user has them put together otherwise. */
export function FindingList({ view, findings }: { view: CheckView; findings: readonly FindingView[] }) {
  const { texts } = usePane();
  const list = useRef<HTMLElement>(null);
  const asked = usePaneState(({ filter }) => filter.table);
  const grouping = usePaneState((state) => state.grouping);
  const sections = useMemo(() => sectionsOf(view, findings, grouping, asked), [view, findings, grouping, asked]);
  const open = usePaneState((state) => state.open);
  const place = usePaneState((state) => state.selected);
  const reveal = usePaneState((state) => state.reveal);
  const current = useMemo(
    () =>
      new Set(
        (place ? findings : NONE)
          .filter((finding) => finding.cells.some((cell) => samePlace(cell.place, place!)))
          .map(({ id }) => id),
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

  let before = 0;
  return (
    <section ref={list} aria-label={texts.findings.label}>
      {sections.map((section) => {
        const cards = section.cards.map((card) => {
          const position = before + 1;
          before += card.findings.length;
          if (!isWhole && position > FIRST) return undefined;
          const items = card.findings.map((finding, at) => (
            <FindingItem
              key={finding.id}
              finding={finding}
              position={position + at}
              of={findings.length}
              underTable={section.kind === undefined}
              open={finding.id === open}
              current={current.has(finding.id)}
            />
          ));
          if (items.length === 1) return items;
          if (card.isCause) {
            return (
              <Cause key={card.key} card={card} cause={items[0]}>
                {items.slice(1)}
              </Cause>
            );
          }
          return (
            <FindingCard key={card.key} card={card} underTable={section.kind === undefined}>
              {items}
            </FindingCard>
          );
        });
        return (
          cards[0] && (
            <section key={section.key} aria-labelledby={`section-${section.key}`}>
              <Heading section={section} />
              {cards}
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

function Heading({ section: { key, kind, table, text, cards } }: { section: Section }) {
  const { actions, texts } = usePane();
  const grouping = usePaneState((state) => state.grouping);
  const task = grouping === 'task' && kind !== undefined ? texts.tasks[kind] : undefined;
  return (
    <h2 className={styles.heading} id={`section-${key}`}>
      <span className={styles.title}>
        {kind !== undefined ? (
          <>
            {task?.word ?? <KindSign kind={kind} />}{' '}
            <span className={styles.means}>{task?.means ?? texts.kinds[kind].means}</span>
          </>
        ) : text ? (
          <>
            {texts.findings.text} <span className={styles.means}>{texts.findings.textMeans}</span>
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
      {task !== undefined && kind === 'rounding' && (
        <Button look="quiet" className={styles.act} onClick={() => actions.turnTo('recalculate')}>
          {texts.commands.recalculate}
        </Button>
      )}
      <span className={styles.count}>{listed([{ key, cards }]).length}</span>
    </h2>
  );
}
