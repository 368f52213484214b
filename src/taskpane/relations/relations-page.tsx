import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { useMemo, useState } from 'react';
import type { LinkView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { Empty } from '../parts/empty';
import { Page } from '../parts/page';
import { byGravity, linkKey } from './layout';
import { LinkInfo } from './link-info';
import { LinkList } from './link-list';
import { Picture } from './picture';

/** There is room for the words beside the picture. */
const WIDE = '@media (min-width: 760px)';

const styles = mergeStyleSets({
  intro: { margin: 0, padding: '8px 12px 4px', color: 'var(--soft)', fontSize: 12, lineHeight: '1.5' },
  sides: { selectors: { [WIDE]: { display: 'flex', alignItems: 'flex-start' } } },
  picture: { selectors: { [WIDE]: { flex: 1, minWidth: 0, position: 'sticky', top: 0 } } },
  words: { selectors: { [WIDE]: { flex: 'none', width: 360, borderLeft: '1px solid var(--line)' } } },
});

/** How the tables hang together, and where that breaks. Loaded when first opened. */
export function RelationsPage() {
  const { actions, texts } = usePane();
  const view = usePaneState((state) => state.view);
  const links = useMemo(() => byGravity(view?.links ?? []), [view]);
  const [shown, setShown] = useState<string>();
  const told = links.find((link) => linkKey(link) === shown) ?? links[0];
  const show = (link: LinkView) => setShown(linkKey(link));
  /** A link with open findings goes to them; of another there is only to say what holds. */
  const choose = (link: LinkView) => {
    show(link);
    if (link.findings.length === 0) return;
    actions.clearFilter();
    actions.filter({ link: { from: link.from, to: link.to } });
    actions.turnTo('findings');
  };
  return (
    <Page full title={texts.relations.title}>
      {view === undefined || told === undefined ? (
        <Empty title={texts.relations.none} />
      ) : (
        <>
          <p className={styles.intro}>{texts.relations.intro}</p>
          <div className={styles.sides}>
            <div className={styles.picture}>
              <Picture tables={view.tables} links={links} shown={linkKey(told)} onShow={show} onChoose={choose} />
            </div>
            <div className={styles.words}>
              <LinkInfo link={told} onChoose={choose} />
              <LinkList links={links} onChoose={choose} onShow={show} />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}
