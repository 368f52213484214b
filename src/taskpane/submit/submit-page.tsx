import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { useMemo, useState } from 'react';
import type { Submission } from '../../desk/desk';
import { gateOf, gateWords } from '../../desk/views/gate';
import type { FindingView } from '../../desk/views/views';
import { AuthorField } from '../findings/author-field';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { CellLink } from '../parts/cell-link';
import { Page } from '../parts/page';
import { isWorking } from '../state/pane-state';
import { isChinese } from '../texts/texts';
import { submitTexts } from './submit-texts';

const styles = mergeStyleSets({
  page: { padding: '8px 12px', display: 'grid', gap: 10 },
  text: { margin: 0 },
  care: { margin: 0, color: 'var(--error)', fontWeight: 600 },
  heading: { margin: 0, fontSize: 14, fontWeight: 600 },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 4, overflowWrap: 'anywhere' },
});

/** What has nothing to do with the copy; else the document alone can be had. */
const NOT_OF_COPY: ReadonlySet<string> = new Set([
  'cancelled',
  'submission-open',
  'changed-meanwhile',
  'busy',
  'closed',
]);

/** The gate before a submission, and the submission: a clean copy and its explanations, saved as two files. */
export function SubmitPage() {
  const { actions, abilities, store, language } = usePane();
  const texts = submitTexts(language);
  const view = usePaneState((state) => state.view);
  const working = usePaneState(isWorking);
  const [statement, setStatement] = useState('');
  const [isRefused, setRefused] = useState(false);
  const gate = useMemo(() => view && gateOf(view), [view]);
  if (view === undefined || gate === undefined) return null;
  const { saveText, saveBytes } = abilities;
  // Where Excel does not do it after all, there is the way that always goes.
  const openWorkbook = isRefused ? undefined : abilities.openWorkbook;
  const isOpened = saveBytes === undefined && openWorkbook !== undefined;
  const words = gateWords(gate);
  const save = async ({ copy, notes }: Submission) => {
    const [, name = '', ending = '.xlsx'] = /^(.*?)(\.\w+)?$/.exec(view.file ?? '') ?? [];
    const named = (what: string, after: string) => `${[name, what].filter(Boolean).join('-')}${after}`;
    if (copy !== undefined) await (saveBytes?.(named(texts.copy, ending), copy) ?? openWorkbook?.(copy));
    await saveText?.(named(texts.notes, '.html'), 'text/html', notes);
  };
  const submit = async () => {
    const options = { statement, ...((saveBytes ?? openWorkbook) ? {} : { withoutCopy: true as const }) };
    if (await actions.submit(options, isOpened ? 'copyOpened' : 'submitted', save)) return actions.turnTo('findings');
    const { code = '' } = store.getState().error ?? {};
    if (isOpened && !NOT_OF_COPY.has(code)) setRefused(true);
  };
  const isBarred = !gate.isClear && statement.trim() === '';
  const foot = (saveText !== undefined || isOpened) && (
    <Button look="primary" disabled={working || isBarred} onClick={() => void submit()}>
      {isOpened ? texts.goOpen : saveBytes === undefined ? texts.goNotes : texts.go}
    </Button>
  );
  return (
    <Page title={texts.title} foot={foot || undefined}>
      <div className={styles.page}>
        <p className={styles.text}>{texts.intro}</p>
        {isOpened && <p className={styles.text}>{saveText === undefined ? texts.noNotes : texts.opens}</p>}
        {saveBytes === undefined && !isOpened && (
          <p className={styles.text}>{saveText === undefined ? texts.noFiles : texts.noCopy}</p>
        )}
        {gate.isClear ? (
          <p className={styles.text}>{texts.clear}</p>
        ) : (
          <p className={styles.care}>
            {texts.open}
            {isChinese(language) ? words.zh : words.en}
          </p>
        )}
        {view.counts.accepted > 0 && <p className={styles.text}>{texts.accepted(view.counts.accepted)}</p>}
        {!gate.isClear && (
          <TextField
            label={texts.statement}
            placeholder={texts.statementHint}
            multiline
            autoAdjustHeight
            resizable={false}
            rows={2}
            required
            value={statement}
            onChange={(_, value) => setStatement(value ?? '')}
          />
        )}
        <AuthorField />
        <Open heading={texts.errors(gate.errors.length)} findings={gate.errors} />
        <Open heading={texts.queries(gate.queries.length)} findings={gate.queries} />
      </div>
    </Page>
  );
}

function Open({ heading, findings }: { heading: string; findings: readonly FindingView[] }) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {findings.map(({ id, cells, message }) => (
          <li key={id}>
            {cells[0] !== undefined && <CellLink place={cells[0].place} />} {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
