import type { Block } from '../../catalogue/types';
import { sameItems } from '../../workbook/same-items';
import type { Claim } from '../find/claims';
import type { Grid } from '../headers/grid';
import { areaIn, placedIn } from '../headers/turn';
import type { DataRow, FoundBlock, FoundHeader, Unread } from '../types';
import { type Naming, namingBy, type Synonyms } from '../words/row-labels';
import { readRows } from './rows';
import { withoutRowsBesides } from './rows-besides';

/** Where the rows under a header are read. */
export interface Source {
  readonly grid: Grid;
  /** First row below the header that belongs to something else. */
  readonly limit: number;
}

/** The parts of one table as read, in reading order. */
export interface Reading {
  readonly blocks: readonly FoundBlock[];
  readonly unread: readonly Unread[];
}

/** What was read of some claims, and what it was told of names: those depend on what was read before. */
interface Remembered {
  readonly claims: readonly Claim[];
  readonly named: readonly (readonly [dimension: string, text: string, name: string])[];
  readonly reading: Reading;
}

// By its first claim what was last read of it alone, and together with others. Claims live as long as their sheet.
const [readAlone, readTogether] = [new WeakMap<Claim, Remembered>(), new WeakMap<Claim, Remembered>()];

/** What was read, where it stands on the sheet. */
const onSheet = ({ blocks, unread }: ReturnType<typeof withoutRowsBesides>): Reading => ({
  blocks: blocks.map((block) => ({ ...block, area: areaIn(block.header, block.area) })),
  unread: unread.map(({ turn, ...one }) => {
    const { sheet, row, column } = one.place;
    return turn === undefined ? one : { ...one, ...placedIn({ sheet, turn }, row, column) };
  }),
});

/** Reads the rows under headers; what several questions are asked of is read once. */
export class Reader {
  private readonly known = new Map<readonly Claim[], Reading>();
  private readonly alone = new Map<Claim, Reading>();

  private readonly naming: Naming;

  constructor(
    private readonly sourceOf: (header: FoundHeader) => Source,
    synonyms: Synonyms,
  ) {
    this.naming = namingBy(synonyms);
  }

  gridOf({ header }: Claim): Grid {
    return this.sourceOf(header).grid;
  }

  /** The parts of one table: each goes on with the labels that the one before it ended with. */
  read(claims: readonly Claim[]): Reading {
    const known = this.known.get(claims);
    if (known !== undefined) return known;
    const memory = claims.length > 1 ? readTogether : readAlone;
    const before = memory.get(claims[0]!);
    const reading = before !== undefined && this.stands(before, claims) ? before.reading : this.anew(claims, memory);
    this.known.set(claims, reading);
    return reading;
  }

  /** True where these claims would be read as they were; it names all names as reading would. */
  private stands({ claims: before, named }: Remembered, claims: readonly Claim[]): boolean {
    return sameItems(before, claims) && named.every(([dimension, text, name]) => this.naming(dimension, text) === name);
  }

  private anew(claims: readonly Claim[], memory: WeakMap<Claim, Remembered>): Reading {
    const named = new Map<string, readonly [string, string, string]>();
    const naming: Naming = (dimension, text) => {
      const name = this.naming(dimension, text);
      named.set(`${dimension} ${text}`, [dimension, text, name]);
      return name;
    };
    const lastLabels = new Map<Block, ReadonlyMap<string, string>>();
    const unread: (Unread & Pick<FoundHeader, 'turn'>)[] = [];
    const blocks = claims.map(({ header, units }): FoundBlock => {
      const { grid, limit } = this.sourceOf(header);
      const before = lastLabels.get(header.block);
      const { unread: strange, carried, ...block } = readRows(grid, header, limit, naming, before);
      lastLabels.set(header.block, carried);
      unread.push(...(header.turn === undefined ? strange : strange.map((one) => ({ ...one, turn: header.turn! }))));
      return { ...block, units: [...block.units, ...units] };
    });
    const reading = onSheet(withoutRowsBesides({ blocks, unread }));
    memory.set(claims[0]!, { claims, named: [...named.values()], reading });
    return reading;
  }

  /** The rows under one header by itself. */
  rowsOf(claim: Claim): readonly DataRow[] {
    const known = this.alone.get(claim) ?? this.read([claim]);
    this.alone.set(claim, known);
    return known.blocks[0]!.rows;
  }
}
