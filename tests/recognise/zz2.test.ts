import { insertRow } from '../fixtures/workbooks';
import { mendedSample } from '../fixtures/mended-sample';
import { recognise } from '../../src/recognise/recognise';
import { builtInCatalogue } from '../../src/audit/built-in';
import type { Workbook } from '../../src/workbook/types';
import { figureTexts } from './outcome';
import { NUMBERED, SAID } from './rows-between';
const cat = builtInCatalogue();
const rec = (b: Workbook) => recognise(b, cat.forms, cat.synonyms);
test('x', () => {
  const out: string[] = [];
  const book = mendedSample('typed');
  const base = rec(book);
  let bad = 0, all = 0;
  const f1 = new Map<number, Set<string>>();
  const again = { 'header again': (b: any) => { const s = book.sheets.find(s => s.name === b.header.sheet)!; const v: any[] = []; for (const c of s.rows.find(r => r.index === b.header.bottom)!.cells) v[c.column] = c.value; return Array.from(v); }, '续表': () => ['续表'], '小标题': () => ['一、机械类'], '本页': () => ['（接上页）'], '注': () => ['注：以下为预计数'], '页码': ()=>['第 2 页 共 3 页'] };
  for (const where of ['middle', 'last']) for (const [kind, make] of Object.entries({ ...NUMBERED, ...SAID, ...again })) {
    const fails: string[] = [];
    for (const t of base.tables) for (const b of t.blocks) {
      if (b.rows.length < 2) continue;
      const only = { ...book, sheets: book.sheets.filter(s => s.name === `表${t.no}`) };
      const f0 = f1.get(t.no) ?? new Set(figureTexts({ recognition: rec(only) } as never));
      f1.set(t.no, f0);
      const at = where === 'middle' ? b.rows[Math.floor(b.rows.length / 2)]!.row : b.rows.at(-1)!.row;
      const r = rec(insertRow(only, `表${t.no}`, at + 1, make(b) as never));
      const f = new Set(figureTexts({ recognition: r } as never));
      const df = [...f].filter(x => !f0.has(x)); const gone = [...f0].filter(x => !f.has(x));
      const du = r.unread.map(u => u.text);
      all++;
      if (df.length || gone.length || (du.length > 1) || r.oddColumns!.length || r.conflicts.length) { bad++; fails.push(`表${t.no}${b.header.block.name ?? ''}:+${df.length}-${gone.length}${du.length ? '!' + du : ''}${process.env.V ? '\n' + df.slice(0,3).join('\n')+'\n-'+gone.slice(0,3).join('\n-') : ''}`); }
    }
    out.push(`${where} ${kind}: ${fails.length}: ${fails.join(' ')}`);
  }
  out.push(`${bad} of ${all}`);
  require('fs').writeFileSync('/tmp/zz2.out', out.join('\n'));
  expect(1).toBe(1);
});
