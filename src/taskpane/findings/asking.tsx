import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { useEffect } from 'react';
import type { FindingView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { CellLink } from '../parts/cell-link';
import { isWorking } from '../state/pane-state';
import { isChinese } from '../texts/texts';

const zh = {
  ask: '问同事',
  askTitle: '在这一格加一条批注，写上这条结果，请同事在批注里回复',
  asked: '已在批注里问了：',
  noAnswer: '还没有答复。',
  look: '看有没有答复',
  take: '用作审核说明',
  withdraw: '撤回提问',
};

const en: typeof zh = {
  ask: 'Ask a colleague',
  askTitle: 'Adds a comment with this finding to the cell; colleagues reply there',
  asked: 'Asked in a comment:',
  noAnswer: 'No answer yet.',
  look: 'Look for answers',
  take: 'Use as the explanation',
  withdraw: 'Take the question back',
};

const styles = mergeStyleSets({
  asking: { display: 'grid', gap: 4 },
  line: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  by: { color: 'var(--soft)', fontSize: 12 },
  row: { display: 'flex', flexWrap: 'wrap', gap: 6 },
});

interface AskingProps {
  finding: FindingView;
  /** Takes an answer over as the explanation; absent where a finding needs to be mended, not explained. */
  onTake?: (text: string) => void;
}

/** A question to colleagues by a comment on the cell, and what they answered. Loaded where the host has comments. */
export function Asking({ finding, onTake }: AskingProps) {
  const { actions, language } = usePane();
  const said = isChinese(language) ? zh : en;
  const working = usePaneState(isWorking);
  const question = usePaneState(({ questions }) => questions?.find((one) => one.finding === finding.id));
  useEffect(() => void actions.lookForAnswers(false), [actions]);
  if (question === undefined) {
    return (
      <div className={styles.row}>
        <Button disabled={working} title={said.askTitle} onClick={() => void actions.ask(finding.id)}>
          {said.ask}
        </Button>
      </div>
    );
  }
  const { id, place, answers } = question;
  return (
    <div className={styles.asking}>
      <p className={styles.line} role="status">
        {said.asked} <CellLink place={place} /> {answers.length === 0 && said.noAnswer}
      </p>
      {answers.map(({ text, signed }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers stay in the order in which they were given
        <div key={at}>
          <p className={styles.line} lang="zh-CN">
            {text} <span className={styles.by}>{signed}</span>
          </p>
          {onTake !== undefined && (
            <Button disabled={working} onClick={() => onTake(text)}>
              {said.take}
            </Button>
          )}
        </div>
      ))}
      <div className={styles.row}>
        <Button disabled={working} onClick={() => void actions.lookForAnswers(true)}>
          {said.look}
        </Button>
        {/* What colleagues have written is theirs, and is left to Excel's own comments. */}
        {answers.length === 0 && (
          <Button look="quiet" disabled={working} onClick={() => void actions.withdraw(id)}>
            {said.withdraw}
          </Button>
        )}
      </div>
    </div>
  );
}
