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

/** The gate before a submission, and the submission: a clean copy and its explanations, saved as two files. */
export function SubmitPage() {
  const { actions, abilities, language } = usePane();
  const texts = submitTexts(language);
  const view = usePaneState((state) => state.view);
  const working = usePaneState(isWorking);
  const [statement, setStatement] = useState('');
  const gate = useMemo(() => view && gateOf(view), [view]);
  if (view === undefined || gate === undefined) return null;
  const { saveText, saveBytes } = abilities;
  const words = gateWords(gate);
  const save = async ({ copy, notes }: Submission) => {
    const [, name = '', ending = '.xlsx'] = /^(.*?)(\.\w+)?$/.exec(view.file ?? '') ?? [];
    const named = (what: string, after: string) => `${[name, what].filter(Boolean).join('-')}${after}`;
    if (copy !== undefined) await saveBytes?.(named(texts.copy, ending), copy);
    await saveText?.(named(texts.notes, '.html'), 'text/html', notes);
  };
  const submit = async () => {
    if (await actions.submit(statement, save)) actions.turnTo('findings');
  };
  const isBarred = !gate.isClear && statement.trim() === '';
  const foot = saveText !== undefined && (
    <Button look="primary" disabled={working || isBarred} onClick={() => void submit()}>
      {saveBytes === undefined ? texts.goNotes : texts.go}
    </Button>
  );
  return (
    <Page title={texts.title} foot={foot || undefined}>
      <div className={styles.page}>
        <p className={styles.text}>{texts.intro}</p>
        {saveBytes === undefined && (
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
