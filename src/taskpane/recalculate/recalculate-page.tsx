import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { useEffect, useMemo, useState } from 'react';
import type { ProposeOptions } from '../../desk/desk';
import { groupBy } from '../../workbook/group-by';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Page } from '../parts/page';
import { type ChangeGroup, changeGroups } from '../state/change-groups';
import { isWorking } from '../state/pane-state';
import type { Texts } from '../texts/texts';
import '../theme/stock-icons';
import { ChangeList } from './change-list';
import { ProposalNotes } from './proposal-notes';

const styles = mergeStyleSets({
  intro: { margin: 0, padding: '8px 12px 4px', color: 'var(--soft)', fontSize: 12, lineHeight: '1.5' },
  options: { display: 'flex', flexWrap: 'wrap', gap: '6px 16px', margin: 0, padding: '4px 12px 10px', border: 0 },
  apply: { width: '100%' },
});

const NO_GROUPS: readonly ChangeGroup[] = [];

/** What recalculation would change: looked at first, then made. Loaded when first opened. */
export function RecalculatePage() {
  const { actions, abilities, texts } = usePane();
  const proposal = usePaneState((state) => state.proposal);
  const options = usePaneState((state) => state.options);
  const working = usePaneState(isWorking);
  const groups = useMemo(() => (proposal ? changeGroups(proposal) : NO_GROUPS), [proposal]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const safe = useMemo(() => groups.filter((group) => group.safe), [groups]);
  const others = useMemo(() => groups.filter((group) => !group.safe), [groups]);

  const missing = usePaneState((state) => state.proposal === undefined && state.error === undefined);

  // A check after an edit takes the proposal away; it is made anew.
  useEffect(() => {
    if (missing && !working) void actions.propose(options);
  }, [missing, working, actions, options]);
  useEffect(() => setTicked(new Set(safe.map(({ key }) => key))), [safe]);
  const tick = (keys: readonly string[], on: boolean) =>
    setTicked((before) => {
      const next = new Set(before);
      for (const key of keys)
        if (on) next.add(key);
        else next.delete(key);
      return next;
    });

  const chosen = groups.filter(({ key }) => ticked.has(key)).flatMap(({ changes }) => changes);
  const { recalculate, commands } = texts;
  const foot = groups.length > 0 && (
    <Button
      look="primary"
      className={styles.apply}
      disabled={working || chosen.length === 0 || abilities.readOnly === true}
      title={abilities.readOnly ? commands.readOnly : undefined}
      onClick={() => void actions.apply(chosen.map(({ id }) => id))}
    >
      {recalculate.apply(chosen.length)}
    </Button>
  );
  return (
    <Page title={recalculate.title} foot={foot || undefined}>
      <p className={styles.intro}>{options.forms ? recalculate.formsIntro : recalculate.intro}</p>
      <fieldset className={styles.options} aria-label={recalculate.options}>
        {(['formulas', 'toNumbers'] as const).map((option) => (
          <Checkbox
            key={option}
            label={recalculate[option]}
            checked={options[option]}
            disabled={working || options.forms !== undefined}
            onChange={(_, on = false) => void actions.propose({ ...options, [option]: on })}
          />
        ))}
        <Checkbox
          label={recalculate.forms}
          checked={options.forms !== undefined}
          disabled={working}
          onChange={(_, on) => {
            const { forms: _forms, ...others } = options;
            void actions.propose(on ? { ...others, forms: Object.keys(recalculate.formKinds) as FormKind[] } : others);
          }}
        />
      </fieldset>
      {[...sectionsOf(safe)].map(([kind, own]) => (
        <ChangeList key={kind} title={titleOf(texts, kind, countOf(own))} groups={own} ticked={ticked} onTick={tick} />
      ))}
      {others.length > 0 && (
        <ChangeList
          title={recalculate.decide(countOf(others))}
          means={recalculate.decideMeans}
          groups={others}
          ticked={ticked}
          onTick={tick}
        />
      )}
      {proposal !== undefined && groups.length === 0 && !working && (
        <Empty title={options.forms ? recalculate.formsNothing : recalculate.nothing} good />
      )}
      {proposal !== undefined && <ProposalNotes notes={proposal.notes} />}
    </Page>
  );
}

type FormKind = NonNullable<ProposeOptions['forms']>[number];

/** Faults of form kind by kind; what is recalculated stands together. */
const sectionsOf = (groups: readonly ChangeGroup[]): Map<FormKind | '', ChangeGroup[]> =>
  groupBy(groups, ({ changes }) => changes[0]?.forms?.[0] ?? '');

/** Of the kind where that is said. */
const titleOf = ({ recalculate }: Texts, kind: FormKind | '', count: number): string =>
  kind === '' ? recalculate.safe(count) : recalculate.form(recalculate.formKinds[kind], count);

const countOf = (groups: readonly ChangeGroup[]): number =>
  groups.reduce((sum, { changes }) => sum + changes.length, 0);
