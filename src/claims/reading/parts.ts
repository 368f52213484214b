import { chineseNumber } from '../../workbook/numerals';
import { add, compare, type Rational, toDecimal, ZERO } from '../../workbook/rational';
import { labelOf, type Said } from '../text/said';
import type { BesideSaid } from './reading';
import type { Understood } from './understood';

/** Parts beside their whole. */
export interface PartsSaid extends BesideSaid {
  readonly said: Said;
}

/** 456人(其中中级工395人,高级工61人): parts in brackets or behind 其中, against the whole before them. */
export function partStatements(text: string, understood: readonly Understood[]): PartsSaid[] {
  const counted = understood.filter(
    ({ kind, said: { mention } }) => (kind === 'figure' || kind === 'change') && mention.whole,
  );
  const groups = counted.flatMap((whole, at) => {
    const rest = counted.slice(at + 1).filter((part) => isLike(whole, part));
    const first = rest[0];
    if (first === undefined) return [];
    const { clause } = first.said;
    const isInner = clause.depth > whole.said.clause.depth;
    const isOf =
      /(?:^|[,;。:])其中[,:]?$/.test(text.slice(0, clause.start)) ||
      text.slice(clause.start, first.said.mention.start).startsWith('其中');
    const isWon =
      /等奖/.test(first.said.before) &&
      !/等奖/.test(whole.said.before) &&
      /参评|参赛|选送|推荐|报送|参加/.test(text.slice(whole.said.clause.start, whole.said.clause.end));
    if (!(isInner || isOf || isWon) || counted[at + 1] !== first) return [];
    const parts = rest.filter(
      ({ said }, order) =>
        said.clause.depth === clause.depth &&
        rest.slice(0, order).every((one) => one.said.clause.depth === clause.depth),
    );
    return [{ whole, parts, isInner, isOf, isWon }];
  });
  const whole = groups.filter(
    ({ whole: { said }, parts }) => parts.length > 1 && compare(sumOf(parts), said.mention.value) === 0,
  );
  return groups.flatMap(({ whole: top, parts, isInner, isOf, isWon }): PartsSaid[] => {
    const sum = sumOf(parts);
    const order = compare(sum, top.said.mention.value);
    const others = parts.map(({ said }) => said.mention);
    const common = { said: top.said, expected: toDecimal(sum, 0), others };
    if (parts.length > 1 && order === 0) return [{ ...common, operator: '=', outcome: 'agrees' }];
    const sexes = bothSexes(parts);
    if (sexes !== undefined) {
      const both = sumOf(sexes);
      const agrees = compare(both, top.said.mention.value) === 0;
      const beside = sexes.map(({ said }) => said.mention);
      return [{ ...common, expected: toDecimal(both, 0), others: beside, ...outcomeOf(agrees), operator: '=' }];
    }
    const shape = coresOf(parts);
    // The same parts make up the whole of another year, so they should make up this one.
    const isSplit = whole.some((other) => other.parts !== parts && coresOf(other.parts) === shape);
    if (isSplit) return [{ ...common, operator: '=', outcome: 'differs' }];
    if (isWon) return [{ ...common, operator: '>=', outcome: order <= 0 ? 'agrees' : 'differs' }];
    const larger = parts.filter(({ said }) => compare(said.mention.value, top.said.mention.value) > 0);
    if (isInner && (parts.length > 1 ? larger.length === 0 : !isOf)) return [];
    const largest = parts.reduce((a, b) => (compare(a.said.mention.value, b.said.mention.value) >= 0 ? a : b));
    // Each part that is more than the whole is told.
    return (larger.length > 0 ? larger : [largest]).map((part) => ({
      ...common,
      operator: '>=',
      ...outcomeOf(larger.length === 0),
      expected: toDecimal(part.said.mention.value, 0),
      ...(larger.length > 1 ? { others: [part.said.mention] } : {}),
    }));
  });
}

const SUM =
  /([两二三四五六七八九十])(?:者|类|项|个|方面|级|部分|处)?[^,;\d年届]{0,4}(?:合计|合起来|相加|加起来|共|总计)[^,;]{0,4}$/;

/** 就业与升学合计: two that are named. */
const TWO = /(?:^|的)([^,;\d的]{2,8})(?:与|和|加)([^,;\d]{2,8}?)(?:两项)?(?:合计|共计|总计|合起来|相加)$/;

/** 三类合起来293人: as many numbers before it as it says; or the two that it names. */
export function sumStatement(text: string, said: Said, before: readonly Understood[]): BesideSaid | undefined {
  const words = text.slice(said.clause.start, said.mention.start);
  const [match, two] = [SUM.exec(words), TWO.exec(words)];
  if ((match === null && two === null) || !said.mention.whole) return undefined;
  const count = match === null ? 2 : chineseNumber(match[1]!)!;
  const like = before.filter(
    ({ kind, said: { mention, clause, compared } }) =>
      kind === 'figure' &&
      !compared &&
      mention.counts === said.mention.counts &&
      clause.sentence >= said.clause.sentence - 1,
  );
  const parts = like.slice(-count);
  const areNamed = two === null || parts.every(({ said: part }, at) => labelOf(part).includes(two[at + 1]!));
  if (parts.length < count || !areNamed) return undefined;
  const sum = sumOf(parts);
  return {
    operator: '=',
    outcome: compare(sum, said.mention.value) === 0 ? 'agrees' : 'differs',
    expected: toDecimal(sum, 0),
    others: parts.map((part) => part.said.mention),
  };
}

const outcomeOf = (agrees: boolean): Pick<BesideSaid, 'outcome'> => ({ outcome: agrees ? 'agrees' : 'differs' });

const SEX = /^([男女])(.{0,3})$/;

/** 男生300人、女生156人: the two that everyone is one of. */
function bothSexes(parts: readonly Understood[]): readonly Understood[] | undefined {
  const found = parts.flatMap((part) => {
    const match = SEX.exec(part.core);
    return match === null ? [] : [{ part, sex: match[1]!, of: match[2]! }];
  });
  const [a, b, more] = found;
  const isPair = more === undefined && a !== undefined && b !== undefined && a.sex !== b.sex && a.of === b.of;
  return isPair ? [a.part, b.part] : undefined;
}

const coresOf = (parts: readonly Understood[]): string => parts.map(({ core }) => core).join();
const sumOf = (parts: readonly Understood[]): Rational => parts.map(({ said }) => said.mention.value).reduce(add, ZERO);

const isLike = (whole: Understood, part: Understood): boolean =>
  part.kind === whole.kind &&
  part.said.mention.unit === whole.said.mention.unit &&
  part.said.clause.segment === whole.said.clause.segment &&
  !part.said.compared &&
  part.said.span?.years.join() === whole.said.span?.years.join();
