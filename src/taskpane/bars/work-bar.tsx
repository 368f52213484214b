import { mergeStyles } from 'office-ui-fabric-react/lib/Styling';
import { useEffect, useState } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { Bar } from '../parts/bar';
import { Button } from '../parts/button';
import { STILL } from '../theme/styles';

const bar = mergeStyles({
  display: 'block',
  width: '100%',
  height: 4,
  accentColor: 'var(--accent)',
  // Without a measure it would only move.
  selectors: { [STILL]: { selectors: { ':indeterminate': { display: 'none' } } } },
});

/** Work that is over at once is not worth a bar that comes and goes; in milliseconds. */
const PATIENCE = 250;

/** What is under way and how far it has come, with a way to stop it. */
export function WorkBar() {
  const { actions, texts } = usePane();
  const work = usePaneState((state) => state.work);
  const progress = usePaneState((state) => state.progress);
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (work === undefined) return;
    const waiting = setTimeout(() => setLate(true), PATIENCE);
    return () => {
      clearTimeout(waiting);
      setLate(false);
    };
  }, [work]);
  if (work === undefined || !late) return null;
  const words = progress === undefined ? texts.work[work] : texts.progress[progress.stage];
  const counted = progress !== undefined && progress.of > 0;
  return (
    <Bar actions={<Button onClick={actions.cancel}>{texts.commands.cancel}</Button>}>
      {words}
      <progress
        className={bar}
        aria-label={words}
        aria-valuetext={counted ? `${words} ${texts.progress.of(progress.done, progress.of)}` : words}
        {...(counted && { value: progress.done, max: progress.of })}
      />
    </Bar>
  );
}
