import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { FindingView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { AuthorField } from './author-field';
import { readySentences, rememberSentence } from './ready-sentences';
import { saidTexts } from './said-texts';
import '../theme/stock-icons';

const styles = mergeStyleSets({
  editor: { display: 'grid', gap: 6 },
  row: { display: 'flex', flexWrap: 'wrap', gap: 6 },
  sentence: { textAlign: 'left', minWidth: 0, overflowWrap: 'anywhere' },
  label: { color: 'var(--soft)', width: '100%' },
});

const NONE: readonly FindingView[] = [];

interface ExplanationEditorProps {
  finding: FindingView;
  /** What it begins with, where that is not what was said before. */
  given?: string;
  busy: boolean;
  onSave: (findings: readonly string[], text: string) => void;
  onCancel: () => void;
}

/** The field that an explanation is written in, for one finding or for all open ones of its relation. Loaded when first needed. */
export function ExplanationEditor({ finding, given, busy, onSave, onCancel }: ExplanationEditorProps) {
  const { texts, language } = usePane();
  const said = saidTexts(language);
  const all = usePaneState(({ view }) => view?.findings ?? NONE);
  const { text = '', outdated = false } = finding.explanation ?? {};
  const [draft, setDraft] = useState(given ?? text);
  const [isForAll, setForAll] = useState(false);
  const ready = useMemo(() => readySentences(finding, all), [finding, all]);
  const readyId = useId();
  const alike = all.filter((other) => other !== finding && isAlike(other, finding)).map(({ id }) => id);
  const words = draft.trim();
  const isSame = words === text && !outdated && !isForAll;
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, Escape belongs to it.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onCancel();
  };
  const save = () => {
    rememberSentence(words);
    onSave([finding.id, ...(isForAll ? alike : [])], words);
  };
  return (
    <div className={styles.editor}>
      <TextField
        label={texts.explanation.label}
        placeholder={texts.explanation.hint}
        multiline
        autoAdjustHeight
        resizable={false}
        rows={2}
        autoFocus
        onKeyDown={onKeyDown}
        value={draft}
        onChange={(_, value) => setDraft(value ?? '')}
      />
      <fieldset className={styles.row} style={{ border: 0, margin: 0, padding: 0 }} aria-labelledby={readyId}>
        <span id={readyId} className={styles.label}>
          {said.ready}
        </span>
        {ready.map((sentence) => (
          <Button key={sentence} className={styles.sentence} lang="zh-CN" onClick={() => setDraft(sentence)}>
            {sentence}
          </Button>
        ))}
      </fieldset>
      {alike.length > 0 && (
        <Checkbox
          label={said.alike(alike.length)}
          checked={isForAll}
          onChange={(_, checked) => setForAll(checked === true)}
        />
      )}
      <AuthorField />
      <div className={styles.row}>
        <Button look="primary" disabled={busy || words === '' || isSame} onClick={save}>
          {texts.explanation.save}
        </Button>
        <Button onClick={onCancel}>{texts.commands.cancel}</Button>
      </div>
    </div>
  );
}

/** True for another open finding of the same relation. */
const isAlike = (other: FindingView, { rule, severity }: FindingView): boolean =>
  other.rule.id === rule.id && other.severity === severity && other.status === 'broken' && !other.accepted;
