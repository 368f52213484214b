import { type RefObject, useRef } from 'react';
import { Button } from '../../taskpane/parts/button';
import { hidden } from '../../taskpane/theme/styles';

/** What the file dialog offers. The kind is told by content, so others may be chosen and are explained. */
const ACCEPT = '.xlsx,.xlsm,.xltx,.xltm,.xls,.docx,.docm';

interface ChooseFilesProps {
  label: string;
  look?: 'plain' | 'primary';
  onFiles: (files: readonly File[]) => void;
}

/** A button that opens the dialog for choosing files. */
export function ChooseFiles({ label, look = 'plain', onFiles }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <HiddenInput input={input} onFiles={onFiles} />
    </>
  );
}

function HiddenInput({ input, onFiles }: { input: RefObject<HTMLInputElement>; onFiles: ChooseFilesProps['onFiles'] }) {
  return (
    <input
      ref={input}
      type="file"
      multiple
      accept={ACCEPT}
      className={hidden}
      tabIndex={-1}
      aria-hidden="true"
      onChange={(event) => {
        onFiles([...(event.currentTarget.files ?? [])]);
        // The same file may be chosen again after it was changed.
        event.currentTarget.value = '';
      }}
    />
  );
}
