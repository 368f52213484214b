import type { Settled, Verdict } from './compare-copies';
import { type CopyFacts, yearOfValue } from './copy-facts';

/** Figures of so many digits are not in two tables by chance. */
const TELLING = /[1-9]\D?\d\D?\d/;
const isTelling = (text: string): boolean => TELLING.test(text) && !/^20\d\d$/.test(text);
/**
 * Numbers meet by chance, too. What decides is that other tables repeat for the same year at least three, and half, of the figures
 * in which one set differs, and hardly one of the other's.
 */
const ENOUGH_SHARED = 3;
const LARGE_SHARE = 1 / 2;
const SMALL_SHARE = 1 / 8;

/**
 * Where nothing else tells two sets apart, the figures in which they differ may: other tables repeat those of the set
 * meant. Never so that one batch of tables wins here and the other one there.
 */
export function withAgreement(rounds: readonly Settled[]): Settled[] {
  if (!rounds.some(({ open }) => open.length === 2)) return [...rounds];
  const elsewhere = new Set<string>();
  for (const { kept, open } of rounds) {
    if (open.length > 0) continue;
    for (const { values } of kept) {
      for (const [about, text] of values) if (isTelling(text)) elsewhere.add(`${yearOfValue(about)} ${text}`);
    }
  }
  const shared = (one: CopyFacts, other: CopyFacts): { count: number; share: number } => {
    const own = new Set(
      [...one.values].flatMap(([about, text]) =>
        !isTelling(text) || other.values.get(about) === text ? [] : `${yearOfValue(about)} ${text}`,
      ),
    );
    const count = [...own].filter((figure) => elsewhere.has(figure)).length;
    return { count, share: own.size === 0 ? 0 : count / own.size };
  };
  const verdicts = rounds.map(({ open: [a, b, ...more] }): Verdict | undefined => {
    if (a === undefined || b === undefined || more.length > 0) return undefined;
    const [ofA, ofB] = [shared(a, b), shared(b, a)];
    const [most, least, loser] = ofA.share > ofB.share ? [ofA, ofB, b] : [ofB, ofA, a];
    if (most.count < ENOUGH_SHARED || most.share < LARGE_SHARE || least.share > SMALL_SHARE) return undefined;
    return { loser, by: 'agreement', why: '数字与别的表不如采用的一份相合', isLastYear: false };
  });
  const winners = (at: number) => rounds[at]!.open.filter((facts) => facts !== verdicts[at]!.loser);
  const won = new Set(verdicts.flatMap((verdict, at) => (verdict === undefined ? [] : winners(at)[0]!.kin)));
  return rounds.map((round, at) => {
    const verdict = verdicts[at];
    if (verdict === undefined || won.has(verdict.loser.kin)) return round;
    return { kept: round.kept.filter((facts) => facts !== verdict.loser), lost: [...round.lost, verdict], open: [] };
  });
}
