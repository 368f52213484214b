import { checkText } from '../../src/claims/check-text';
import { check } from '../fixtures/check';
import { SAMPLE_BLOCKS, SAMPLE_CLAIMS } from '../fixtures/sample-report/sample-report';
import { sampleWorkbook } from '../fixtures/workbooks';
import { meet, told } from './measure';

const checked = check(sampleWorkbook('typed'));
const text = checkText(SAMPLE_BLOCKS, checked.index, checked.recognition);
const met = meet(SAMPLE_CLAIMS, SAMPLE_BLOCKS, text);
const of = (verdict: string) => met.filter(({ known }) => known.verdict === verdict);

test('all 22 statements that the tables deny are found, with their severity', () => {
  const missed = of('disagrees').filter(
    ({ known, statements }) =>
      !statements.some(({ outcome, severity }) => outcome === 'differs' && severity === known.severity),
  );
  expect(of('disagrees')).toHaveLength(22);
  expect(missed.map(({ known }) => known.id)).toEqual([]);
});

test('all 6 that are cut off instead of rounded are found', () => {
  const missed = of('rounding').filter(({ statements }) => !statements.some(({ outcome }) => outcome === 'rounding'));
  expect(of('rounding')).toHaveLength(6);
  expect(missed.map(({ known }) => known.id)).toEqual([]);
});

test('nothing else is found but what may be reported or not', () => {
  const expected = met.filter(({ known }) => known.verdict !== 'agrees').flatMap(({ statements }) => statements);
  const others = text.statements.filter((statement) => statement.outcome !== 'agrees' && !expected.includes(statement));
  expect(others.map(told)).toEqual([]);
});

test('what is unclear is a query at most', () => {
  const grave = of('unclear')
    .flatMap(({ known, statements }) => (known.severity === 'query' ? statements : []))
    .filter(({ outcome, severity }) => outcome !== 'agrees' && severity === 'error');
  expect(grave.map(told)).toEqual([]);
});

test('more than 95 of 100 clear statements are understood', () => {
  const clear = met.filter(({ known }) => known.verdict !== 'unclear');
  const understood = clear.filter(({ statements }) => statements.length > 0);
  expect(clear).toHaveLength(214);
  expect(understood.length).toBeGreaterThanOrEqual(207);
});

test('every number is either compared, or said not to have been', () => {
  const digits = SAMPLE_BLOCKS.flatMap((block, at) =>
    block.kind === 'paragraph'
      ? [...block.text.matchAll(/\d+(?:\.\d+)?(?=\s*(?:人|名|%|万元|个|台|册|亩))/g)].map(({ index }) => ({
          block: at,
          start: index,
        }))
      : [],
  );
  const known = [...text.statements.map(({ number }) => number), ...text.unread.map(({ place }) => place)];
  const silent = digits.filter(
    ({ block, start }) => !known.some((one) => one.block === block && one.start <= start && start < one.end + 1),
  );
  expect(
    silent.map(({ block, start }) => (SAMPLE_BLOCKS[block] as { text: string }).text.slice(start - 8, start + 6)),
  ).toEqual([]);
});
