import { useSyncExternalStore } from 'react';
import { Button } from '../../taskpane/parts/button';
import { Notice } from '../notice';
import { useTexts } from '../texts/texts';
import { update } from './register';

/** A newer build is there; it is taken when the user says so, as open files would be lost. */
export function UpdateNotice() {
  const { texts } = useTexts();
  const { take } = useSyncExternalStore(update.subscribe, update.get);
  if (take === undefined) return null;
  return (
    <Notice tone="plain" actions={<Button onClick={take}>{texts.update.reload}</Button>}>
      {texts.update.ready}
    </Notice>
  );
}
