import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { useEffect, useRef, useState } from 'react';
import type { TextNumberView } from '../../desk/views/views';
import { Button } from '../../taskpane/parts/button';
import { Notice } from '../notice';
import type { ReportBlock } from '../protocol/report-shape';
import { copyName, saveFile } from '../save-file';
import type { BookSession } from '../session/book-session';
import { wordsOf } from '../texts/error-words';
import { useTexts } from '../texts/texts';
import { lookOf, NUMBER_SIGNS } from './numbers';
import { useReportTexts } from './report-texts';
import { type Sentence, sentenceAround } from './sentence';

const styles = mergeStyleSets({
  page: { flex: 1, minHeight: 0, overflow: 'auto', padding: '8px 20px 24px', background: 'var(--paper)' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
  heading: { flex: 1, margin: 0, fontSize: 16 },
  hint: { margin: '4px 0 8px', color: 'var(--soft)' },
  list: { display: 'grid', gap: 10, margin: 0, padding: 0, listStyle: 'none' },
  item: { padding: '6px 0', borderTop: '1px solid var(--line)', lineHeight: '1.7' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, selectors: { '& label': { flex: 1 } } },
  sentences: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '0 8px',
    margin: '2px 0 0 22px',
    selectors: {
      '& dt': { color: 'var(--soft)' },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
      '& del': { background: 'var(--error-wash)', color: 'var(--on-error-wash)' },
      '& ins': { background: 'var(--accent-wash)', color: 'var(--on-accent-wash)', fontWeight: 600 },
    },
  },
  message: { margin: '2px 0 0 22px', color: 'var(--soft)', fontSize: 12 },
});

interface CorrectionsProps {
  session: BookSession;
  blocks: readonly ReportBlock[];
  numbers: readonly TextNumberView[];
  onBack: () => void;
}

/** Numbers of the text that are wrong, each with its sentence before and after: to copy, or to take into a copy of the report. */
export function Corrections({ session, blocks, numbers, onBack }: CorrectionsProps) {
  const texts = useReportTexts().corrections;
  const { language } = useTexts();
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(numbers.filter(({ severity }) => severity === 'query').map(keyOf)),
  );
  const [said, setSaid] = useState<{ readonly isBad: boolean; readonly text: string }>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const chosen = numbers.filter((number) => !left.has(keyOf(number)));

  const download = async () => {
    if (chosen.length === 0) return setSaid({ isBad: true, text: texts.none });
    const outcome = await session.corrected(
      chosen.map(({ place, printed, correction }) => ({
        block: place.row,
        start: place.column,
        printed,
        correct: correction!,
      })),
    );
    if (!outcome.ok) return setSaid({ isBad: true, text: wordsOf(outcome.error, language) });
    const name = copyName(session.name);
    saveFile(name, outcome.value);
    setSaid({ isBad: false, text: texts.downloaded(name) });
  };
  const copy = async ({ before, after }: Sentence, correct: string) => {
    await navigator.clipboard.writeText(before + correct + after);
    setSaid({ isBad: false, text: texts.copied });
  };
  const turn = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <>
      {said !== undefined && (
        <Notice tone={said.isBad ? 'bad' : 'plain'} onDismiss={() => setSaid(undefined)}>
          {said.text}
        </Notice>
      )}
      <div className={styles.page}>
        <div className={styles.head}>
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            {texts.heading}
          </h2>
          <Button look="primary" onClick={() => void download()}>
            {texts.download(chosen.length)}
          </Button>
          <Button onClick={onBack}>{texts.back}</Button>
        </div>
        <p className={styles.hint}>{texts.hint}</p>
        <ul className={styles.list}>
          {numbers.map((number) => {
            const { place, printed, correction = '', message } = number;
            const block = blocks[place.row];
            const text = block === undefined || block.kind === 'table' ? '' : block.text;
            const sentence = sentenceAround(text, place.column, printed.length);
            const key = keyOf(number);
            return (
              <li key={key} className={styles.item}>
                <div className={styles.line}>
                  <label>
                    <input type="checkbox" checked={!left.has(key)} onChange={() => turn(key)} />{' '}
                    <b>
                      {NUMBER_SIGNS[lookOf(number)]} {texts.take(printed, correction)}
                    </b>
                  </label>
                  <Button aria-label={texts.copyName(correction)} onClick={() => void copy(sentence, correction)}>
                    {texts.copy}
                  </Button>
                </div>
                <dl className={styles.sentences} lang="zh-CN">
                  <dt>{texts.before}</dt>
                  <dd>
                    {sentence.before}
                    <del>{printed}</del>
                    {sentence.after}
                  </dd>
                  <dt>{texts.after}</dt>
                  <dd>
                    {sentence.before}
                    <ins>{correction}</ins>
                    {sentence.after}
                  </dd>
                </dl>
                <p className={styles.message}>{message}</p>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}

const keyOf = ({ place }: TextNumberView): string => `${place.row}:${place.column}`;

/** Numbers of the text for which the right digits are known, each once. */
export function correctable(numbers: readonly TextNumberView[]): readonly TextNumberView[] {
  const seen = new Set<string>();
  return numbers.filter((number) => {
    const isNew = number.correction !== undefined && number.correction !== number.printed && !seen.has(keyOf(number));
    if (isNew) seen.add(keyOf(number));
    return isNew;
  });
}
