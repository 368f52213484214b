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
  for (const [kind, make] of Object.entries({ ...NUMBERED, ...SAID })) {
    const fails: string[] = [];
    for (const t of base.tables) for (const b of t.blocks) {
      const only = { ...book, sheets: book.sheets.filter(s => s.name === `表${t.no}`) };
      const f0 = f1.get(t.no) ?? new Set(figureTexts({ recognition: rec(only) } as never));
      f1.set(t.no, f0);
      const r = rec(insertRow(only, `表${t.no}`, b.header.bottom + 2, make(b) as never));
      const f = new Set(figureTexts({ recognition: r } as never));
      const df = [...f].filter(x => !f0.has(x)); const gone = [...f0].filter(x => !f.has(x));
      const du = r.unread.map(u => u.text);
      all++;
      if (df.length || gone.length || du.length || r.oddColumns!.length || r.conflicts.length) { bad++; fails.push(`表${t.no}${b.header.block.name ?? ''}:+${df.length}-${gone.length}${du.length ? '!' + du : ''}${process.env.V ? '\n' + df.slice(0,3).join('\n')+'\n-'+gone.slice(0,3).join('\n-') : ''}`); }
    }
    out.push(`${kind}: ${fails.length}: ${fails.join(' ')}`);
  }
  out.push(`${bad} of ${all}`);
  require('fs').writeFileSync('/tmp/zz.out', out.join('\n'));
  expect(1).toBe(1);
});
