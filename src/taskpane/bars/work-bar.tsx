import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import { mergeStyles } from 'office-ui-fabric-react/lib/Styling';
import { useEffect, useState } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { Bar } from '../parts/bar';
import { Button } from '../parts/button';
import { STILL } from '../theme/styles';

const still = mergeStyles({
  selectors: {
    [STILL]: { selectors: { '& .ms-ProgressIndicator-progressBar': { animation: 'none', transition: 'none' } } },
  },
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
      <ProgressIndicator
        className={still}
        label={words}
        ariaValueText={counted ? `${words} ${texts.progress.of(progress.done, progress.of)}` : words}
        {...(counted && { percentComplete: progress.done / progress.of })}
        barHeight={3}
        styles={{
          itemName: { padding: 0, lineHeight: 20, whiteSpace: 'normal' },
          itemProgress: { padding: '4px 0 0' },
        }}
      />
    </Bar>
  );
}
