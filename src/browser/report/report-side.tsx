import { useMemo, useState, useSyncExternalStore } from 'react';
import type { DeskError } from '../../desk/desk';
import { Bar } from '../../taskpane/parts/bar';
import { Button } from '../../taskpane/parts/button';
import { Notice } from '../notice';
import type { ReportBlock } from '../protocol/report-shape';
import { saveCopy } from '../save-copy';
import type { BookSession } from '../session/book-session';
import { wordsOf } from '../texts/error-words';
import { useTexts } from '../texts/texts';
import { Corrections, correctable } from './corrections';
import { useReportTexts } from './report-texts';
import { ReportView } from './report-view';

interface ReportSideProps {
  session: BookSession;
  blocks: readonly ReportBlock[];
  correcting: boolean;
  onCorrected: () => void;
}

/** The left side of the page for a report in Word: the report, or what of its text is to be put right. */
export function ReportSide({ session, blocks, correcting, onCorrected }: ReportSideProps) {
  const numbers = useCorrectable(session);
  return correcting ? (
    <Corrections session={session} blocks={blocks} numbers={numbers} onBack={onCorrected} />
  ) : (
    <ReportView session={session} blocks={blocks} />
  );
}

interface ReportBarProps {
  session: BookSession;
  onMade: (name: string, bytes: Uint8Array) => void;
  onCorrect: () => void;
}

/** What cannot be done to a report, why, and what can be done instead. */
export function ReportBar({ session, onMade, onCorrect }: ReportBarProps) {
  const texts = useReportTexts();
  const { language } = useTexts();
  const numbers = useCorrectable(session);
  const [made, setMade] = useState<{ readonly name: string; readonly bytes: Uint8Array }>();
  const [refusal, setRefusal] = useState<DeskError>();
  const extract = async () => {
    const outcome = await session.extract();
    setMade(undefined);
    setRefusal(outcome.ok ? undefined : outcome.error);
    if (!outcome.ok) return;
    const name = session.name.replace(/(\.\w+)?$/, '.xlsx');
    saveCopy(name, outcome.value);
    setMade({ name, bytes: outcome.value });
  };
  return (
    <>
      <Bar
        actions={
          <>
            <Button onClick={() => void extract()}>{texts.extract}</Button>
            {numbers.length > 0 && <Button onClick={onCorrect}>{texts.correct}</Button>}
          </>
        }
      >
        {texts.why}
      </Bar>
      {refusal !== undefined && <Notice onDismiss={() => setRefusal(undefined)}>{wordsOf(refusal, language)}</Notice>}
      {made !== undefined && (
        <Notice
          tone="plain"
          actions={<Button onClick={() => onMade(made.name, made.bytes)}>{texts.openHere}</Button>}
          onDismiss={() => setMade(undefined)}
        >
          {texts.extracted(made.name)}
        </Notice>
      )}
    </>
  );
}

function useCorrectable(session: BookSession) {
  const text = useSyncExternalStore(session.store.subscribe, () => session.store.get().view?.text);
  return useMemo(() => correctable(text ?? []), [text]);
}
