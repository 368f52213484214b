import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { type KeyboardEvent, useState } from 'react';
import type { ExplanationView } from '../../desk/views/views';
import { usePane } from '../pane-context';
import { Button } from '../parts/button';
import { AuthorField } from './author-field';
import { saidTexts } from './said-texts';

const styles = mergeStyleSets({
  line: { margin: '0 0 4px', color: 'var(--soft)', overflowWrap: 'anywhere' },
  returned: { color: 'var(--error)' },
  row: { display: 'flex', flexWrap: 'wrap', gap: 6, margin: '0 0 6px' },
  editor: { display: 'grid', gap: 6, margin: '0 0 6px' },
});

interface AboutExplanationProps {
  id: string;
  explanation: ExplanationView;
  locked: boolean;
}

/** Who explained and when; whether it still holds; and what the auditor says to it. */
export function AboutExplanation({ id, explanation, locked }: AboutExplanationProps) {
  const { actions, language } = usePane();
  const texts = saidTexts(language);
  const [answering, setAnswering] = useState(false);
  const { text, outdated, signed, answer } = explanation;
  if (answering) return <AnswerEditor id={id} locked={locked} onDone={() => setAnswering(false)} />;
  const isReturned = answer?.verdict === 'returned' && !answer.outdated;
  return (
    <>
      {signed !== undefined && <p className={styles.line}>{signed}</p>}
      {answer !== undefined && (
        <p className={styles.line}>
          <b className={isReturned ? styles.returned : undefined}>
            {texts.answer} {texts.verdicts[answer.verdict]}
          </b>{' '}
          <span lang="zh-CN">{[answer.remark, answer.signed ?? ''].filter((words) => words !== '').join(' · ')}</span>
          {answer.outdated && texts.toEarlier}
        </p>
      )}
      <div className={styles.row}>
        {outdated ? (
          <Button look="primary" disabled={locked} onClick={() => void actions.explain(id, text)}>
            {texts.stillHolds}
          </Button>
        ) : (
          <Button look="quiet" disabled={locked} onClick={() => setAnswering(true)}>
            {texts.answerTo}
          </Button>
        )}
        {answer !== undefined && !outdated && (
          <Button look="quiet" disabled={locked} onClick={() => void actions.answer(id, null)}>
            {texts.takeBack}
          </Button>
        )}
      </div>
    </>
  );
}

function AnswerEditor({ id, locked, onDone }: { id: string; locked: boolean; onDone: () => void }) {
  const { actions, language, texts: pane } = usePane();
  const texts = saidTexts(language);
  const [remark, setRemark] = useState('');
  const give = async (verdict: 'accepted' | 'returned') => {
    if (await actions.answer(id, { verdict, remark: remark.trim() })) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onDone();
  };
  return (
    <div className={styles.editor}>
      <TextField
        label={texts.answer}
        placeholder={texts.remark}
        multiline
        rows={2}
        resizable={false}
        autoFocus
        onKeyDown={onKeyDown}
        value={remark}
        onChange={(_, value) => setRemark(value ?? '')}
      />
      <AuthorField />
      <div className={styles.row}>
        {(['accepted', 'returned'] as const).map((verdict) => (
          <Button key={verdict} disabled={locked} onClick={() => void give(verdict)}>
            {texts.verdicts[verdict]}
          </Button>
        ))}
        <Button look="quiet" onClick={onDone}>
          {pane.commands.cancel}
        </Button>
      </div>
    </div>
  );
}
