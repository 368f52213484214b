import { mergeStyles } from 'office-ui-fabric-react/lib/Styling';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { type KeyboardEvent, useState } from 'react';
import { usePane } from '../pane-context';
import { Button } from '../parts/button';

const actionsClass = mergeStyles({ display: 'flex', gap: 6, marginTop: 6 });

interface ExplanationEditorProps {
  text: string;
  /** The same text may be given once more, for the values as they are now. */
  again: boolean;
  busy: boolean;
  onSave: (text: string) => void;
  onCancel: () => void;
}

/** The field that an explanation is written in. Loaded when first needed. */
export function ExplanationEditor({ text, again, busy, onSave, onCancel }: ExplanationEditorProps) {
  const { texts } = usePane();
  const [draft, setDraft] = useState(text);
  const said = draft.trim();
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, Escape belongs to it.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <div>
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
      <div className={actionsClass}>
        <Button look="primary" disabled={busy || said === '' || (said === text && !again)} onClick={() => onSave(said)}>
          {texts.explanation.save}
        </Button>
        <Button onClick={onCancel}>{texts.commands.cancel}</Button>
      </div>
    </div>
  );
}
