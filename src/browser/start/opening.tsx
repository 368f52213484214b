import { mergeStyles } from 'office-ui-fabric-react/lib/Styling';
import { Button } from '../../taskpane/parts/button';
import { edges } from '../../taskpane/theme/styles';
import { useTexts } from '../texts/texts';

const style = mergeStyles({
  position: 'absolute',
  ...edges(0),
  zIndex: 20,
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  alignItems: 'center',
  justifyContent: 'center',
  padding: 16,
  background: 'var(--paper)',
  textAlign: 'center',
});

/** A file is being read. */
export function Opening({ name, onCancel }: { name: string; onCancel: () => void }) {
  const { start } = useTexts().texts;
  return (
    <div className={style}>
      <div role="status">{start.opening(name)}</div>
      <progress aria-label={start.opening(name)} />
      <Button onClick={onCancel}>{start.cancel}</Button>
    </div>
  );
}

const over = mergeStyles({
  position: 'absolute',
  ...edges(8),
  zIndex: 30,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  border: '3px dashed var(--accent)',
  borderRadius: 6,
  background: 'var(--paper)',
  opacity: 0.94,
  fontSize: 20,
  fontWeight: 600,
  pointerEvents: 'none',
});

/** Files are held over the page. */
export function DropHere() {
  return <div className={over}>{useTexts().texts.start.dropHere}</div>;
}
