import { type Rational, rational } from '../../workbook/rational';
import { conversion } from '../../workbook/units';

/** Words for counting things; which of them is used says nothing about how many there are. */
const CLASSIFIERS: ReadonlySet<string> = new Set(['个', '台', '项', '门', '本', '篇', '种', '次', '册']);
const PEOPLE: ReadonlySet<string> = new Set(['人', '人次']);
const PERIOD = /学期|学年|月|周|年/;

/**
 * How many of the measure's unit one of the unit is that stands behind a number: 万元 → 元/人 is 10000, for what it is per
 * changes nothing. Undefined where the two measure different things.
 * @param bareTenThousands true for a mere 万, which is of whatever the measure counts
 */
export function factorFromCell(own: string, unit: string, bareTenThousands: boolean): Rational | undefined {
  if (own === '' || own === unit) return rational(1n);
  if (bareTenThousands && unit !== '%') return tenThousands(unit);
  const [[one, per], [other, wantedPer]] = [parted(own), parted(unit)];
  const [period, wanted] = [PERIOD.exec(per)?.[0], PERIOD.exec(wantedPer)?.[0]];
  if (period !== undefined && wanted !== undefined && period !== wanted) return undefined;
  const factor = conversion(one, other);
  if (factor !== undefined) return factor;
  const isAlike = [CLASSIFIERS, PEOPLE].some((words) => words.has(one) && (words.has(other) || words.has(unit)));
  if (isAlike || other === '') return rational(1n);
  return one === '本' ? conversion('册', other) : undefined;
}

/** 12.5万 in a column of 万元 or 万册 is 12.5 of them; elsewhere it is 125000. */
function tenThousands(unit: string): Rational {
  const [of] = parted(unit);
  return conversion('万元', of) ?? conversion('万册', of) ?? rational(10_000n);
}

/** 元/人 as 元 and 人. */
function parted(unit: string): [of: string, per: string] {
  const [of = '', per = ''] = unit.split('/');
  return [of, per];
}
