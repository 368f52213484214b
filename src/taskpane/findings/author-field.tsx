import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { useState } from 'react';
import { usePane } from '../pane-context';
import { rememberedAuthor } from '../state/remembered-author';
import { saidTexts } from './said-texts';

/** Who explains, answers and submits; remembered on this machine. */
export function AuthorField() {
  const { actions, language } = usePane();
  const texts = saidTexts(language);
  const [author, setAuthor] = useState(rememberedAuthor);
  const onChange = (value: string) => {
    setAuthor(value);
    actions.setAuthor(value);
  };
  return (
    <TextField
      label={texts.author}
      placeholder={texts.authorHint}
      maxLength={40}
      value={author}
      onChange={(_, value) => onChange(value ?? '')}
    />
  );
}
