import { done, opened } from '../../../desk/desk-over-file';
import { oddBook } from './odd-book';
test('plain', async () => {
  const { desk } = opened(oddBook(), 'a.xlsx');
  const view = await done(desk.check());
  console.log(view.findings.filter(f=>f.status!=='skipped').map((f) => [f.rule, f.severity, f.status, f.message, f.cells?.map?.((c:any)=>JSON.stringify(c.place))]));
  for (const formulas of [false,true]) { const p = await done(desk.propose({ formulas, toNumbers: true })); console.log(JSON.stringify(p).slice(0,1500)); }
});
