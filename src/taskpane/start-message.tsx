import { startTexts, type Texts } from './texts/texts';

interface StartMessageProps {
  what: keyof Pick<Texts['start'], 'tooOld' | 'outside' | 'failed' | 'opening'>;
  language: string;
  /** Where the browser edition is, where there is a way out. */
  browserEdition?: string;
}

/** What is shown instead of the pane: it is not there yet, or cannot run here. */
export function StartMessage({ what, language, browserEdition }: StartMessageProps) {
  const start = startTexts(language);
  return (
    <main
      role={what === 'opening' ? 'status' : 'alert'}
      style={{ padding: 24, fontFamily: 'sans-serif', lineHeight: 1.6 }}
    >
      <p>{start[what]}</p>
      {browserEdition !== undefined && what !== 'opening' && (
        <p>
          <a href={browserEdition} target="_blank" rel="noreferrer">
            {start.browserEdition}
          </a>
        </p>
      )}
    </main>
  );
}
