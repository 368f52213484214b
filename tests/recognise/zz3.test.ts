import { shiftSheet } from '../fixtures/workbooks';
import { dropCaptions } from '../fixtures/layouts';
import { mendedSample } from '../fixtures/mended-sample';
import { recognise } from '../../src/recognise/recognise';
import { builtInCatalogue } from '../../src/audit/built-in';
import type { Workbook } from '../../src/workbook/types';
import { figureTexts } from './outcome';
import { placeBeside } from './sheets';
const cat = builtInCatalogue();
const rec = (b: Workbook) => recognise(b, cat.forms, cat.synonyms);
test('x', () => {
  const out: string[] = [];
  const book = mendedSample('typed');
  const t0 = Date.now(); for (let i=0;i<10;i++) rec(book); out.push('ms ' + (Date.now()-t0)/10);
  for (const mode of ['captions', 'none', 'lower']) {
    let bad = 0, all = 0; const fails: string[] = [];
    for (let i = 1; i <= 43; i++) for (const j of mode === 'captions' ? [i % 43 + 1, (i + 6) % 43 + 1, (i+19)%43+1, (i*7)%43+1] : [i % 43 + 1, (i + 6) % 43 + 1]) {
      if (i === j) continue;
      const only = { ...book, sheets: book.sheets.filter(s => s.name === `表${i}` || s.name === `表${j}`) };
      const f0 = new Set(figureTexts({ recognition: rec(only) } as never));
      let b: Workbook = mode === 'lower' ? shiftSheet(only, `表${j}`, 1, 0) : only;
      b = placeBeside(b, `表${i}`, `表${j}`, 0);
      if (mode === 'none') b = dropCaptions(b);
      const r = rec(b);
      const f = new Set(figureTexts({ recognition: r } as never));
      const df = [...f].filter(x => !f0.has(x)); const gone = [...f0].filter(x => !f.has(x));
      all++;
      const du = r.unread.map(u => u.text);
      if (df.length || gone.length || du.length || r.oddColumns!.length || r.conflicts.length) { bad++; fails.push(`${i}|${j}:+${df.length}-${gone.length}${du.length ? '!' + du : ''}${r.conflicts.length ? 'C' : ''}${r.oddColumns!.length ? 'O' + r.oddColumns!.map(o=>o.what+o.text) : ''} miss${[i,j].filter(n=>r.missing.includes(n))}`); }
    }
    out.push(`${mode}: ${bad} of ${all}: ${fails.join('\n ')}`);
  }
  require('fs').writeFileSync('/tmp/zz3.out', out.join('\n'));
  expect(1).toBe(1);
});
