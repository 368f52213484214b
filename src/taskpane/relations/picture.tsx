import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { LinkView, TableView } from '../../desk/views/views';
import { usePane } from '../pane-context';
import { FORCED, FORCED_COLOURS } from '../theme/styles';
import { labels } from './labels';
import { linkKey, pictureSize } from './layout';
import { LinkLabel } from './link-label';
import { LinkLine } from './link-line';
import { TableNode } from './table-node';
import { useLinkWords } from './use-link-words';

const styles = mergeStyleSets({
  picture: {
    display: 'block',
    width: '100%',
    maxWidth: 900,
    maxHeight: '100%',
    padding: '4px 12px',
    boxSizing: 'border-box',
    // Pictures keep their colours where all others are forced; thickness, dashes and labels tell enough.
    selectors: { [FORCED]: FORCED_COLOURS },
  },
});

interface PictureProps {
  tables: readonly TableView[];
  /** Trouble first. */
  links: readonly LinkView[];
  shown: string;
  onShow: (link: LinkView) => void;
  onChoose: (link: LinkView) => void;
}

/** The tables as in the map, and a line for every pair with relations between them. One line is a tab stop. */
export function Picture({ tables, links, shown, onShow, onChoose }: PictureProps) {
  const { texts } = usePane();
  const words = useLinkWords();
  const group = useRef<SVGSVGElement>(null);
  const { width, height } = pictureSize(tables.length);
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const ends = links.filter((link) => linkKey(link) === shown).flatMap(({ from, to }) => [from, to]);
  const labelled = useMemo(
    () => labels(links, [...new Set(links.flatMap(({ from, to }) => [from, to]))], words.label),
    [links, words],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const at = links.findIndex((link) => linkKey(link) === shown);
    const steps: Partial<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: links.length - 1,
    };
    const next = links[steps[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onShow(next);
    group.current?.querySelector<SVGGElement>(`[data-link="${linkKey(next)}"]`)?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set of HTML cannot stand in a picture.
    <svg
      ref={group}
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={texts.relations.picture}
      onKeyDown={onKeyDown}
    >
      {[...links].reverse().map((link) => (
        <LinkLine
          key={linkKey(link)}
          link={link}
          name={words.name(link)}
          shown={linkKey(link) === shown}
          onShow={() => onShow(link)}
          onChoose={() => onChoose(link)}
        />
      ))}
      {tables
        .filter(({ no }) => linked.has(no))
        .map((table) => (
          <TableNode key={table.no} table={table} shown={ends.includes(table.no)} />
        ))}
      {[...labelled].map(([key, label]) => (
        <LinkLabel key={key} label={label} />
      ))}
    </svg>
  );
}
