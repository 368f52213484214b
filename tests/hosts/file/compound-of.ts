const SECTOR = 512;
const END = 0xfffffffe;
const FAT = 0xfffffffd;
const FREE = 0xffffffff;

/** A compound file (MS-CFB) with these streams, each in a chain of whole sectors. */
export function compoundOf(streams: Record<string, Uint8Array>): Uint8Array {
  const named = Object.entries(streams);
  const directorySectors = Math.ceil((named.length + 1) / 4);
  const starts: number[] = [];
  let next = 1 + directorySectors;
  for (const [, content] of named) {
    starts.push(content.length === 0 ? END : next);
    next += Math.ceil(content.length / SECTOR);
  }
  if (next > SECTOR / 4) throw new Error('one sector of table holds 128 sectors');
  const bytes = new Uint8Array((next + 1) * SECTOR);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  // No stream is so small that it would lie in the mini stream.
  view.setUint32(56, 0, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, i === 0 ? 0 : FREE, true);

  const link = (sector: number, to: number) => view.setUint32(SECTOR + sector * 4, to, true);
  for (let i = 0; i < 128; i++) link(i, FREE);
  link(0, FAT);
  for (let i = 0; i < directorySectors; i++) link(1 + i, i + 1 < directorySectors ? 2 + i : END);
  const entry = (index: number, name: string, type: number, start: number, size: number) => {
    const at = SECTOR * 2 + index * 128;
    [...name].forEach((letter, i) => {
      view.setUint16(at + i * 2, letter.charCodeAt(0), true);
    });
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = type;
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  };
  entry(0, 'Root Entry', 5, END, 0);
  named.forEach(([name, content], i) => {
    const start = starts[i] as number;
    entry(i + 1, name, 2, start, content.length);
    const count = Math.ceil(content.length / SECTOR);
    for (let n = 0; n < count; n++) link(start + n, n + 1 < count ? start + n + 1 : END);
    if (count > 0) bytes.set(content, (start + 1) * SECTOR);
  });
  return bytes;
}
