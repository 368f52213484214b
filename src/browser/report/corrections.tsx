import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { useEffect, useRef, useState } from 'react';
import type { DeskError } from '../../desk/desk';
import type { TextNumberView } from '../../desk/views/views';
import { Button } from '../../taskpane/parts/button';
import { isChinese } from '../../taskpane/texts/texts';
import { cellKey } from '../../workbook/address';
import { Notice } from '../notice';
import type { CorrectedReport, ReportBlock } from '../protocol/report-shape';
import { copyName, saveCopy } from '../save-copy';
import type { BookSession } from '../session/book-session';
import { wordsOf } from '../texts/error-words';
import { useTexts } from '../texts/texts';
import { lookOf, NUMBER_SIGNS } from './numbers';
import { type ReportTexts, useReportTexts } from './report-texts';
import { sentenceAround } from './sentence';

const styles = mergeStyleSets({
  page: { flex: 1, minHeight: 0, overflow: 'auto', padding: '8px 20px 24px', background: 'var(--paper)' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
  heading: { flex: 1, margin: 0, fontSize: 16 },
  hint: { margin: '4px 0 8px', color: 'var(--soft)' },
  list: { display: 'grid', gap: 10, margin: 0, padding: 0, listStyle: 'none' },
  group: { margin: '14px 0 4px', fontSize: 13 },
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
    () => new Set(numbers.filter(({ correction }) => correction?.safe !== true).map(keyOf)),
  );
  const [said, setSaid] = useState<Said>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const chosen = numbers.filter((number) => !left.has(keyOf(number)));

  const download = async () => {
    if (chosen.length === 0) return setSaid({ kind: 'none' });
    const outcome = await session.corrected(
      chosen.map(({ place, printed, correction }) => ({
        block: place.row,
        start: place.column,
        printed,
        correct: correction!.text,
      })),
    );
    if (!outcome.ok) return setSaid({ kind: 'failed', error: outcome.error });
    const name = copyName(session.name);
    if (outcome.value.made > 0) saveCopy(name, outcome.value.bytes);
    const { made, left: undone, elsewhere } = outcome.value;
    setSaid({ kind: 'written', name, made, left: undone, elsewhere });
  };
  const copy = async (sentence: string) => {
    await navigator.clipboard.writeText(sentence);
    setSaid({ kind: 'copied' });
  };
  const turn = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
    // What was asked for is being done.
    if (said?.kind === 'none') setSaid(undefined);
  };
  return (
    <>
      {said !== undefined && (
        <Notice tone={isBad(said) ? 'bad' : 'plain'} onDismiss={() => setSaid(undefined)}>
          {saidWords(said, texts, language)}
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
        {[true, false].map((safe) => {
          const some = numbers.filter(({ correction }) => correction?.safe === safe);
          return (
            some.length > 0 && (
              <section key={String(safe)} aria-label={safe ? texts.safe : texts.open}>
                <h3 className={styles.group}>{safe ? texts.safe : texts.open}</h3>
                <ul className={styles.list}>
                  {some.map((number) => (
                    <Item
                      key={keyOf(number)}
                      number={number}
                      text={textOf(blocks[number.place.row])}
                      chosen={!left.has(keyOf(number))}
                      onTurn={() => turn(keyOf(number))}
                      onCopy={(sentence) => void copy(sentence)}
                    />
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </>
  );
}

/** What came of the last thing done, to be told in the language of now. */
type Said =
  | { readonly kind: 'none' | 'copied' }
  | ({ readonly kind: 'written'; readonly name: string } & Omit<CorrectedReport, 'bytes'>)
  | { readonly kind: 'failed'; readonly error: DeskError };

function saidWords(said: Said, texts: ReportTexts['corrections'], language: string): string {
  if (said.kind === 'failed') return wordsOf(said.error, language);
  return said.kind === 'written' ? writtenWords(said, texts, language) : texts[said.kind];
}

/** What was written, and what of it was not. */
function writtenWords(
  { name, made, left, elsewhere }: Extract<Said, { kind: 'written' }>,
  texts: ReportTexts['corrections'],
  language: string,
): string {
  const listed = (items: readonly string[]) => items.join(texts.between);
  const whys = left.map(({ printed, correct, why }) =>
    texts.because(texts.take(printed, correct), isChinese(language) ? why.zh : why.en),
  );
  return [
    ...(made > 0 ? [texts.downloaded(name)] : []),
    ...(left.length > 0 ? [texts.left(listed(whys))] : []),
    ...(elsewhere.length > 0
      ? [texts.elsewhere(listed(elsewhere.map(({ printed, correct }) => texts.take(printed, correct))))]
      : []),
  ].join(' ');
}

const isBad = (said: Said): boolean =>
  said.kind === 'none' ||
  said.kind === 'failed' ||
  (said.kind === 'written' && said.left.length + said.elsewhere.length > 0);

interface ItemProps {
  number: TextNumberView;
  /** That it stands in. */
  text: string;
  chosen: boolean;
  onTurn: () => void;
  onCopy: (sentence: string) => void;
}

/** One number, its sentence as it is and as it would be. */
function Item({ number, text, chosen, onTurn, onCopy }: ItemProps) {
  const texts = useReportTexts().corrections;
  const { place, printed, correction, message } = number;
  const { before, after } = sentenceAround(text, place.column, printed.length);
  const correct = correction?.text ?? '';
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <label>
          <input type="checkbox" checked={chosen} onChange={onTurn} />{' '}
          <b>
            {NUMBER_SIGNS[lookOf(number)]} {texts.take(printed, correct)}
          </b>
        </label>
        <Button aria-label={texts.copyName(correct)} onClick={() => onCopy(before + correct + after)}>
          {texts.copy}
        </Button>
      </div>
      <dl className={styles.sentences} lang="zh-CN">
        <dt>{texts.before}</dt>
        <dd>
          {before}
          <del>{printed}</del>
          {after}
        </dd>
        <dt>{texts.after}</dt>
        <dd>
          {before}
          <ins>{correct}</ins>
          {after}
        </dd>
      </dl>
      <p className={styles.message}>{message}</p>
    </li>
  );
}

const textOf = (block: ReportBlock | undefined): string =>
  block === undefined || block.kind === 'table' ? '' : block.text;

const keyOf = ({ place }: TextNumberView): string => cellKey(place);

/** Numbers of the text for which the right digits are known. */
export const correctable = (numbers: readonly TextNumberView[]): readonly TextNumberView[] =>
  numbers.filter(({ correction }) => correction !== undefined);
