const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY_LENGTH = 128;
const HEADER_FAT_SECTORS = 109;
const MINI_SECTOR = 64;
const LAST_SECTOR = 0xfffffffa;
const ROOT = 5;
const STREAM = 2;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** True if the file is an OLE compound file: .xls, .doc, .ppt and encrypted packages. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * The streams of an OLE compound file (MS-CFB). Every method throws a `RangeError` where the file is damaged:
 * sector chains that run in a circle or past the end of the file among others.
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly next: Uint32Array;
  private readonly entries: readonly Entry[];

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new RangeError(`sector shift ${shift}`);
    this.sectorSize = 2 ** shift;
    this.next = this.sectorTable();
    this.entries = readEntries(this.chain(this.view.getUint32(48, true)));
  }

  /** Names of streams and storages, in lower case. */
  get names(): Set<string> {
    return new Set(this.entries.map(({ name }) => name));
  }

  /** A copy of the bytes of a stream, by its name in lower case; undefined if there is none. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.entries.find((e) => e.name === name && e.type === STREAM);
    if (entry === undefined) return undefined;
    const content = entry.size < this.view.getUint32(56, true) ? this.miniChain(entry.start) : this.chain(entry.start);
    if (content.length < entry.size) throw new RangeError(`stream ${name} is cut off`);
    return content.slice(0, entry.size);
  }

  private position(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  /** The successor of each sector: table sectors are listed in the header, then in a chain of sectors of their own. */
  private sectorTable(): Uint32Array {
    const { view } = this;
    const perSector = this.sectorSize / 4;
    const sectorCount = Math.ceil(view.byteLength / this.sectorSize);
    const listed: number[] = [];
    for (let i = 0; i < HEADER_FAT_SECTORS; i++) listed.push(view.getUint32(76 + i * 4, true));
    let more = view.getUint32(68, true);
    for (let steps = 0; more < LAST_SECTOR; steps++) {
      if (steps > sectorCount) throw new RangeError('endless sector table');
      const at = this.position(more);
      for (let i = 0; i < perSector - 1; i++) listed.push(view.getUint32(at + i * 4, true));
      more = view.getUint32(at + this.sectorSize - 4, true);
    }
    const tables = listed.filter((sector) => sector < LAST_SECTOR);
    if (tables.length > sectorCount) throw new RangeError('sector table larger than the file');
    const table = new Uint32Array(tables.length * perSector);
    for (const [t, sector] of tables.entries()) {
      const at = this.position(sector);
      for (let i = 0; i < perSector; i++) table[t * perSector + i] = view.getUint32(at + i * 4, true);
    }
    return table;
  }

  private chain(start: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    for (let sector = start; sector < LAST_SECTOR; ) {
      const at = this.position(sector);
      if (at >= this.bytes.length) throw new RangeError(`sector ${sector} past the end`);
      if (pieces.length > this.next.length) throw new RangeError('endless chain');
      pieces.push(this.bytes.subarray(at, at + this.sectorSize));
      sector = this.next[sector] ?? LAST_SECTOR;
    }
    return joined(pieces);
  }

  /** Small streams lie in sectors of 64 bytes within the stream of the root entry. */
  private miniChain(start: number): Uint8Array {
    const root = this.entries.find(({ type }) => type === ROOT);
    if (root === undefined) throw new RangeError('no root entry');
    const content = this.chain(root.start);
    const table = this.chain(this.view.getUint32(60, true));
    const next = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const pieces: Uint8Array[] = [];
    for (let sector = start; sector < LAST_SECTOR; sector = next.getUint32(sector * 4, true)) {
      if (pieces.length * 4 > table.length) throw new RangeError('endless chain');
      pieces.push(content.subarray(sector * MINI_SECTOR, (sector + 1) * MINI_SECTOR));
    }
    return joined(pieces);
  }
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
    const type = view.getUint8(at + 66);
    if (type === 0) continue;
    const length = Math.min(view.getUint16(at + 64, true), 64);
    let name = '';
    for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
    entries.push({
      name: name.toLowerCase(),
      type,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
