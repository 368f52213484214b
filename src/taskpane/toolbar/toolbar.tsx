import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { lazy, Suspense, useRef, useState } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { Boundary } from '../parts/boundary';
import { Button } from '../parts/button';
import { isWorking } from '../state/pane-state';

const MoreMenu = lazy(() =>
  import(/* webpackPrefetch: true */ './more-menu').then((module) => ({ default: module.MoreMenu })),
);

const styles = mergeStyleSets({
  toolbar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 4,
    margin: 0,
    minWidth: 0,
    padding: '6px 8px',
    border: 0,
    borderBottom: '1px solid var(--line)',
    background: 'var(--band)',
  },
  command: { paddingLeft: 5, paddingRight: 5, whiteSpace: 'nowrap' },
  last: { marginLeft: 'auto' },
});

/** What can be done with the whole workbook; the rarer things are under 更多. */
export function Toolbar() {
  const { actions, abilities, texts } = usePane();
  const working = usePaneState(isWorking);
  const checked = usePaneState(({ view }) => (view?.counts.found ?? 0) > 0);
  const marked = usePaneState(({ view }) => view?.marked ?? false);
  const [open, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const locked = working || !checked;
  const readOnly = abilities.readOnly === true;
  const why = readOnly ? texts.commands.readOnly : undefined;
  return (
    <fieldset aria-label={texts.commands.label} className={styles.toolbar}>
      <Button
        look="primary"
        icon="check"
        className={styles.command}
        disabled={working}
        onClick={() => void actions.check()}
      >
        {texts.commands.check}
      </Button>
      {abilities.printed === undefined && (
        <>
          <Button className={styles.command} disabled={locked} onClick={() => actions.turnTo('recalculate')}>
            {texts.commands.recalculate}
          </Button>
          <Button
            className={styles.command}
            disabled={locked || readOnly}
            title={why}
            onClick={() => void (marked ? actions.clearMarks() : actions.mark())}
          >
            {marked ? texts.commands.clearMarks : texts.commands.mark}
          </Button>
          <Button
            className={styles.command}
            disabled={locked || readOnly}
            title={why}
            onClick={() => void actions.addReport()}
          >
            {texts.commands.report}
          </Button>
        </>
      )}
      {abilities.saveBytes !== undefined && abilities.printed === undefined && (
        <Button className={styles.command} disabled={locked} onClick={() => actions.turnTo('submit')}>
          {texts.commands.submit}
        </Button>
      )}
      <Button
        ref={more}
        className={styles.last}
        icon="more"
        aria-label={texts.commands.more}
        title={texts.commands.more}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Boundary>
          <Suspense fallback={null}>
            <MoreMenu target={more} onDismiss={() => setOpen(false)} />
          </Suspense>
        </Boundary>
      )}
    </fieldset>
  );
}
