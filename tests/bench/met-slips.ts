import { isNumber } from '../../src/audit/locate/candidates';
import type { SuspectNetwork } from '../../src/audit/locate/network';
import { digitsOf, writtenAs } from '../../src/audit/locate/written';
import type { Figure } from '../../src/recognise/types';
import { derivationsOf, derive } from '../../src/rules/relations/derive';
import { add, compare, type Rational, rational, subtract } from '../../src/workbook/rational';
import type { Workbook } from '../../src/workbook/types';
import { cellOf, type Slip, slipsOf, typedInto } from './slip-changes';
import { drawn } from './slip-kinds';

/** Slips that meet: two or three at once, and those that keep some sum. What is drawn follows from the number alone. */

export const DAMAGES = [
  'one slip',
  'twice the number',
  'people moved',
  'rows exchanged',
  'two slips in one relation',
  'a part and its sum',
  'two slips two relations apart',
  'two slips anywhere',
  'three slips near',
  'people moved, and a slip near',
  'sums typed over a wrong number',
  'sums and shares typed over it',
  'share typed over a wrong number',
] as const;
export type Damage = (typeof DAMAGES)[number];

type Draw = (below: number) => number;

/** Numbers drawn one after the other (mulberry32), the same in every run. */
function drawsFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const isPlain = (figure: Figure): boolean =>
  isNumber(figure) && !figure.formula && figure.text !== '' && figure.labels.计量 === undefined;

/** Slips of one kind of damage, made in a consistent workbook; undefined where the draw leaves no room for it. */
export class MetSlips {
  private readonly figures: readonly Figure[];

  constructor(private readonly network: SuspectNetwork) {
    const all = new Set(network.relations.flatMap(({ figures }) => figures));
    this.figures = [...all].filter(isPlain);
  }

  make(damage: Damage, number: number): Slip[] | undefined {
    const draw = drawsFrom(drawn(damage, 2 ** 31) + number);
    const first = this.slip(this.any(this.figures, draw), draw);
    if (first === undefined) return undefined;
    const near = (figure: Figure) => this.near(figure, draw);
    switch (damage) {
      case 'one slip':
        return [first];
      case 'twice the number':
        return [slipTo(first.figure, add(first.figure.value!, first.figure.value!))];
      case 'people moved':
        return this.moved(draw);
      case 'rows exchanged':
        return this.exchanged(draw);
      case 'two slips in one relation':
        return both(first, this.slip(near(first.figure), draw));
      case 'a part and its sum':
        return this.partAndSum(draw);
      case 'two slips two relations apart': {
        const between = near(first.figure);
        return between === undefined ? undefined : both(first, this.slip(near(between), draw));
      }
      case 'two slips anywhere':
        return both(first, this.slip(this.any(this.figures, draw), draw));
      case 'three slips near': {
        const second = both(first, this.slip(near(first.figure), draw));
        return second === undefined ? undefined : both(second, this.slip(near(first.figure), draw));
      }
      case 'people moved, and a slip near': {
        const moved = this.moved(draw);
        return moved === undefined ? undefined : both(moved, this.slip(near(moved[draw(2)]!.figure), draw));
      }
      case 'sums typed over a wrong number':
        return this.typedOver(draw, ({ kind }) => kind !== 'ratio' && kind !== 'per-head');
      case 'sums and shares typed over it':
        return this.typedOver(draw, () => true);
      case 'share typed over a wrong number':
        return this.typedOver(draw, ({ kind }, same) => same && kind === 'ratio');
    }
  }

  private any<T>(all: readonly T[], draw: Draw): T | undefined {
    return all[draw(all.length)];
  }

  private slip(figure: Figure | undefined, draw: Draw): Slip | undefined {
    if (figure === undefined) return undefined;
    return this.any(
      slipsOf(figure, this.network).filter(({ kind }) => kind !== 'unit' && kind !== 'sign'),
      draw,
    );
  }

  /** Another number of a relation that a figure stands in. */
  private near(figure: Figure, draw: Draw): Figure | undefined {
    const relation = this.any(this.network.about(figure), draw);
    return this.any(relation?.figures.filter((other) => other !== figure && isPlain(other)) ?? [], draw);
  }

  /** Two counts of one measure and year. */
  private pair(draw: Draw): readonly [Figure, Figure] | undefined {
    const first = this.any(
      this.figures.filter(({ kind }) => kind === 'count'),
      draw,
    )!;
    const second = this.any(
      this.figures.filter(
        (other) =>
          other !== first &&
          other.block === first.block &&
          other.measure === first.measure &&
          other.labels.年度 === first.labels.年度 &&
          compare(other.value!, first.value!) !== 0,
      ),
      draw,
    );
    return second === undefined ? undefined : [first, second];
  }

  private moved(draw: Draw): Slip[] | undefined {
    const pair = this.pair(draw);
    if (pair === undefined) return undefined;
    const [from, to] = pair;
    const number = rational(BigInt(1 + draw(9)));
    if (compare(from.value!, number) < 0) return undefined;
    return [slipTo(from, subtract(from.value!, number)), slipTo(to, add(to.value!, number))];
  }

  private exchanged(draw: Draw): Slip[] | undefined {
    const pair = this.pair(draw);
    return pair === undefined ? undefined : [slipTo(pair[0], pair[1].value!), slipTo(pair[1], pair[0].value!)];
  }

  /** A derived figure and one of its inputs, each with a slip of its own. */
  private partAndSum(draw: Draw): Slip[] | undefined {
    const sums = this.network.derivations.filter(({ target }) => isPlain(target));
    const made = this.any(sums, draw);
    if (made === undefined) return undefined;
    const first = this.slip(this.any(made.source.figures.filter(isPlain), draw), draw);
    const second = this.slip(made.target, draw);
    return first === undefined ? undefined : both(first, second);
  }

  /** A wrong number, and what is made of it in its table typed to fit. */
  private typedOver(draw: Draw, isTyped: (target: Figure, isOwnRow: boolean) => boolean): Slip[] | undefined {
    const inputs = this.figures.filter(
      (figure) =>
        figure.kind !== 'ratio' && this.network.makes(figure).some(({ target }) => target.table === figure.table),
    );
    const first = this.slip(this.any(inputs, draw), draw);
    if (first === undefined) return undefined;
    const { figure } = first;
    const slips = new Map<Figure, Slip>([[figure, first]]);
    const changes = new Map<Figure, Figure>([[figure, { ...figure, value: first.value }]]);
    // What a row says follows what the row is made of, so twice round is enough for sums of sums.
    for (let round = 0; round < 3; round++) {
      for (const derivation of derivationsOf(this.network.relations)) {
        const { target, relation } = derivation;
        if (target.table !== figure.table || target === figure || !isPlain(target)) continue;
        if (!relation.figures.some((input) => input !== target && changes.has(input))) continue;
        if (!isTyped(target, target.place.row === figure.place.row)) continue;
        const derived = derive(derivation, changes);
        if (derived === undefined) continue;
        const slip = slipTo(target, derived.expected.value);
        if (slip.digits === digitsOf(target.value!, { ...writtenAs(target), percent: false })) continue;
        slips.set(target, slip);
        changes.set(target, { ...target, value: slip.value });
      }
    }
    return slips.size > 1 ? [...slips.values()] : undefined;
  }
}

function both(first: Slip | readonly Slip[], second: Slip | undefined): Slip[] | undefined {
  const all = [first].flat();
  if (second === undefined || all.some(({ figure }) => cellOf(figure) === cellOf(second.figure))) return undefined;
  return [...all, second];
}

/** A number typed as the cell of a figure writes it. */
function slipTo(figure: Figure, value: Rational): Slip {
  const written = { ...writtenAs(figure), percent: false };
  return { figure, kind: 'other', digits: digitsOf(value, written), value };
}

export const allTypedInto = (book: Workbook, slips: readonly Slip[]): Workbook => slips.reduce(typedInto, book);
