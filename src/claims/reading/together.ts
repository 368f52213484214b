import type { Figure } from '../../recognise/types';
import { groupBy } from '../../workbook/group-by';
import { add, toDecimal, ZERO } from '../../workbook/rational';
import type { Entry } from '../lines/entries';
import { valuesFor } from '../lines/entries';
import { weigh } from '../lines/weigh';
import type { Reading } from './reading';
import type { Understood } from './understood';

/** What a number's figures all are in some dimensions, with the year; undefined where they differ. */
function groupOf({ named, said }: Understood, dimensions: readonly string[]): string | undefined {
  const year = said.span?.kind === 'one' ? said.span.years[0] : undefined;
  const figures = named === undefined || year === undefined ? [] : figuresOf(named, year);
  const keys = new Set(
    figures.map(({ labels }) => [year, ...dimensions.map((one) => labels[one] ?? '')].join('\u0000')),
  );
  return keys.size === 1 ? [...keys][0] : undefined;
}

const figuresOf = (named: NonNullable<Understood['named']>, year: string): readonly Figure[] =>
  valuesFor(named).flatMap((value) => (value.year === year ? value.figures : []));

/** 汽车机电维修三等奖1个、数控铣工三等奖1个: told one by one they are together at most what the tables have for all of them. */
export function stateTogether(reading: Reading): void {
  const told = reading.understood.filter(
    ({ kind, named, said }) => kind === 'figure' && named !== undefined && said.mention.whole,
  );
  for (const [entry, all] of groupBy(told, ({ named }) =>
    named!.entry.together.length === 0 ? undefined : named!.entry,
  ))
    stateEntry(reading, entry, all);
}

function stateEntry(reading: Reading, { line, together }: Entry, told: readonly Understood[]): void {
  const dimensions = Object.keys(together[0]!.members);
  for (const [key, group] of groupBy(told, (one) => groupOf(one, dimensions))) {
    const [year, ...members] = key.split('\u0000');
    const whole = together.find(
      (value) => value.year === year && Object.values(value.members).join('\u0000') === members.join('\u0000'),
    );
    const last = group[group.length - 1]!;
    if (group.length < 2 || whole?.quantity === undefined) continue;
    const value = group.map(({ said }) => said.mention.value).reduce(add, ZERO);
    const digits = toDecimal(value, 0);
    reading.state({ ...last.said, printed: digits, from: group[0]!.said.clause.start }, 'parts', {
      line: line.line.id,
      target: line.together!.text,
      members,
      year: year!,
      operator: '<=',
      outcome: weigh({ ...last.said.mention, value }, whole.quantity, '<='),
      expected: toDecimal(whole.quantity.value, 0),
      figures: whole.figures,
      others: group.map(({ said }) => reading.placeOf(said.mention)),
      severity: 'query',
    });
  }
}
