import { type Rational, rational } from '../../workbook/rational';
import { baseOf, conversion, multipleOf, unitNamed } from '../../workbook/units';

/** Words for counting things; which of them is used says nothing about how many there are. */
const CLASSIFIERS: ReadonlySet<string> = new Set(['个', '台', '套', '项', '门', '本', '篇', '种', '次', '册']);
const PEOPLE: ReadonlySet<string> = new Set(['人', '人次']);
const COUNTED: ReadonlySet<string> = new Set([...CLASSIFIERS, ...PEOPLE]);
const PERIOD = /学期|学年|月|周|年/;

/**
 * How many of the measure's unit one of the unit is that stands behind a number: 万元 → 元/人 is 10000, for what it is per
 * changes nothing. Undefined where the two measure different things.
 * @param ofHeader true for a unit in a header: its word for counting may be any, as in 岗位数（个） for people
 */
export function factorFromUnit(own: string, unit: string, ofHeader = false): Rational | undefined {
  if (own === '' || own === unit) return rational(1n);
  const [[one, per], [other, wantedPer]] = [parted(own), parted(unit)];
  // What one has of it is no sum.
  if (isHead(per) && wantedPer === '' && isSum(unit)) return undefined;
  const [period, wanted] = [PERIOD.exec(per)?.[0], PERIOD.exec(wantedPer)?.[0]];
  if (period !== undefined && wanted !== undefined && period !== wanted) return undefined;
  const factor = conversion(one, other);
  if (factor !== undefined) return factor;
  const base = baseOf(one);
  const isAlike = (ofHeader ? [COUNTED] : [CLASSIFIERS, PEOPLE]).some(
    (words) => words.has(base) && (words.has(other) || words.has(unit)),
  );
  if (isAlike || other === '') return rational(multipleOf(one));
  // 课时（学期） says for how long, not what is counted.
  if (ofHeader && PERIOD.exec(own)?.[0] === own) return rational(1n);
  return base === '本' ? conversion(one.replace('本', '册'), other) : undefined;
}

const isHead = (per: string): boolean => /^[百千万]?[人生名]$/.test(per);
/** What is in 元 may be an average of its own (起薪点). */
const isSum = (unit: string): boolean => unit !== '' && unit !== '元';

/**
 * True for a unit over several columns that is not this one's: （人） over numbers and shares, （万册） over sums and what
 * one pupil has. An average follows 元 only, or if the form has it in 万元: 万元 is said of the sums beside it.
 */
export function isOfOthers(unit: string, wanted: string): boolean {
  const isKnown = unitNamed(unit) !== undefined;
  const isAverage = wanted.includes('/') && isKnown && !unit.includes('/');
  if (isAverage && unit !== '元' && !wanted.startsWith('万元') && parted(wanted)[0] !== unit) return true;
  return (wanted === '%' || isKnown) && factorFromUnit(unit, wanted, true) === undefined;
}

/** 元/人 as 元 and 人. */
function parted(unit: string): [of: string, per: string] {
  const [of = '', per = ''] = unit.split('/');
  return [of, per];
}
