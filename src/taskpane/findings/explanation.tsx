import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { FindingView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { Boundary } from '../parts/boundary';
import { Button } from '../parts/button';
import { isWorking } from '../state/pane-state';

const ExplanationEditor = lazy(() =>
  import(/* webpackPrefetch: true */ './explanation-editor').then((module) => ({ default: module.ExplanationEditor })),
);
const AboutExplanation = lazy(() =>
  import(/* webpackPrefetch: true */ './about-explanation').then((module) => ({ default: module.AboutExplanation })),
);

const styles = mergeStyleSets({
  text: { margin: '0 0 4px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  label: { color: 'var(--soft)', marginRight: 8 },
  outdated: { margin: '0 0 4px', color: 'var(--query)' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: 6 },
});

/**
 * The reason for accepting a query (审核说明): shown, written, changed, taken back.
 * @param draft what somebody else wrote, to be looked over and saved
 */
export function Explanation({ finding, draft }: { finding: FindingView; draft?: string }) {
  const { actions, abilities, texts } = usePane();
  const working = usePaneState(isWorking);
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (draft !== undefined) setEditing(true);
  }, [draft]);
  const { explanation } = finding;
  const locked = working || abilities.readOnly === true;
  const stop = () => {
    setEditing(false);
    // The field that had the focus is gone with the editor.
    requestAnimationFrame(() => edit.current?.focus());
  };
  const save = async (findings: readonly string[], text: string) => {
    if (await actions.explain(findings, text)) setEditing(false);
  };
  if (editing) {
    return (
      <Boundary>
        <Suspense fallback={null}>
          <ExplanationEditor
            finding={finding}
            busy={working}
            {...(draft === undefined ? {} : { given: draft })}
            onSave={(findings, text) => void save(findings, text)}
            onCancel={stop}
          />
        </Suspense>
      </Boundary>
    );
  }
  return (
    <div>
      {explanation !== undefined && (
        <>
          <p className={styles.text}>
            <span className={styles.label}>{texts.explanation.label}</span>
            <span lang="zh-CN">{explanation.text}</span>
          </p>
          {explanation.outdated && <p className={styles.outdated}>{texts.explanation.outdated}</p>}
          <Boundary>
            <Suspense fallback={null}>
              <AboutExplanation id={finding.id} explanation={explanation} locked={locked} />
            </Suspense>
          </Boundary>
        </>
      )}
      <div className={styles.actions}>
        <Button ref={edit} disabled={locked} onClick={() => setEditing(true)}>
          {explanation === undefined ? texts.explanation.write : texts.explanation.edit}
        </Button>
        {explanation !== undefined && (
          <Button look="quiet" disabled={locked} onClick={() => void actions.explain(finding.id, '')}>
            {texts.explanation.withdraw}
          </Button>
        )}
      </div>
    </div>
  );
}
