import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { lazy, Suspense, useState } from 'react';
import type { CellView, FindingView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { Boundary } from '../parts/boundary';
import { Button } from '../parts/button';
import { CellLink } from '../parts/cell-link';
import { FOCUS, NUMBERS } from '../theme/styles';
import { Explanation } from './explanation';
import { Suspects } from './suspects';

const Asking = lazy(() => import('./asking').then((module) => ({ default: module.Asking })));

const styles = mergeStyleSets({
  details: { display: 'grid', gap: 8, marginTop: 6, fontSize: 13, lineHeight: '1.5' },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 14px',
    margin: 0,
    padding: '4px 8px',
    border: '1px solid var(--line)',
    borderRadius: 2,
    background: 'var(--paper)',
    selectors: {
      '& dt': { color: 'var(--soft)', fontSize: 12 },
      '& dd': { margin: 0, fontWeight: 600, ...NUMBERS, overflowWrap: 'anywhere' },
    },
  },
  rows: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '2px 8px',
    margin: 0,
    selectors: { '& dt': { color: 'var(--soft)' }, '& dd': { margin: 0, overflowWrap: 'anywhere' } },
  },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '0 10px', margin: 0, padding: 0, listStyle: 'none', ...NUMBERS },
  origin: { minHeight: 0, padding: 0, textAlign: 'left', color: 'var(--accent)', textDecoration: 'underline' },
  formula: {
    color: 'var(--soft)',
    selectors: {
      '& summary': { cursor: 'pointer', width: 'fit-content' },
      '& summary:focus-visible': FOCUS,
      '& code': { display: 'block', fontFamily: 'inherit', color: 'var(--ink)', overflowWrap: 'anywhere' },
    },
  },
});

/** All that is known of one finding, and what can be done about it. */
export function FindingDetails({ finding }: { finding: FindingView }) {
  const { abilities, actions, texts } = usePane();
  const cause = usePaneState(({ view }) => view?.findings.find(({ id }) => id === finding.root));
  const [answer, setAnswer] = useState<string>();
  const { rule, reported, expected, difference, cells, alsoSaid = [], severity, status } = finding;
  const home = cells.find(({ role }) => role === 'reported')?.place.sheet;
  const figures: [string, string][] = [
    [texts.findings.reported, reported],
    [texts.findings.expected, expected],
    [texts.findings.difference, difference],
  ];
  const known = figures.filter(([, figure]) => figure !== '');
  const sides = [
    [texts.findings.reportedCells, cells.filter(({ role }) => role === 'reported')],
    [texts.findings.sourceCells, cells.filter(({ role }) => role === 'source')],
    [texts.findings.alsoSaid, alsoSaid],
  ] as const;
  const isOfQuery = status === 'broken' && severity === 'query';
  const isOfError = status === 'broken' && severity === 'error';
  return (
    <div className={styles.details}>
      {known.length > 0 && (
        <dl className={styles.figures}>
          {known.map(([what, figure]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
      )}
      <dl className={styles.rows}>
        <dt>{texts.findings.why}</dt>
        <dd>
          <span>{rule.reason}</span>
          {rule.formula !== '' && (
            <details className={styles.formula}>
              <summary>
                {texts.findings.formula} {rule.id}
              </summary>
              <code lang="zh-CN">{rule.formula}</code>
            </details>
          )}
        </dd>
        {cause !== undefined && (
          <>
            <dt>{texts.findings.origin}</dt>
            <dd>
              <Button look="quiet" className={styles.origin} onClick={() => actions.choose(cause)}>
                {cause.message}
              </Button>
            </dd>
          </>
        )}
        {sides.map(([what, own]) => own.length > 0 && <Cells key={what} what={what} cells={own} home={home} />)}
      </dl>
      <Suspects finding={finding} home={home} />
      {isOfQuery && abilities.printed === undefined && (
        <Explanation finding={finding} {...(answer === undefined ? {} : { draft: answer })} />
      )}
      {abilities.asksColleagues === true && (isOfQuery || isOfError) && (
        <Boundary>
          <Suspense fallback={null}>
            <Asking finding={finding} {...(isOfQuery ? { onTake: setAnswer } : {})} />
          </Suspense>
        </Boundary>
      )}
    </div>
  );
}

function Cells({ what, cells, home }: { what: string; cells: readonly CellView[]; home: string | undefined }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>
        <ul className={styles.cells}>
          {cells.map(({ place, address, value }) => (
            <li key={`${place.sheet}${address}`}>
              <CellLink place={place} home={home} value={value} /> <span lang="zh-CN">{value}</span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
