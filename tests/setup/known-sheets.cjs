/** Suites of the faces: they check the same workbooks over and over, and that a check comes out right is for others to show. */
const OF_A_FACE = /[\\/]tests[\\/](cli|commands|desk|hosts|report|scenarios|taskpane)[\\/]/;
/** As many sheets as the samples and what is made of them have. */
const MOST_SHEETS = 3000;
/** Each holds all the figures of a workbook. */
const MOST_CHECKS = 30;

const sheets = new Map();
const checks = new Map();
const lasts = new WeakMap();
let number = 0;

/**
 * `check` beginning with what an earlier check in this worker found of the very same sheets, as it does after an edit, and
 * of the very same workbook not made twice: it changes how long it takes, never what comes of it, as tests/audit/recheck.test.ts
 * shows with checks that know nothing.
 * @param exports those of src/audit/check.ts
 * @param suite tells the path of the test file that runs
 */
module.exports = (exports, suite) => ({
  ...exports,
  check(workbook, catalogue, directions, before) {
    if (!OF_A_FACE.test(suite())) return exports.check(workbook, catalogue, directions, before);
    const alike = workbook.sheets.map(firstAlike);
    const asked = JSON.stringify([alike.map(({ number }) => number), { ...workbook, sheets: [] }, directions ?? []]);
    const known = checks.get(asked);
    const result =
      known?.catalogue === catalogue
        ? known.result
        : exports.check(
            { ...workbook, sheets: alike.map(({ sheet }) => sheet) },
            catalogue,
            directions,
            before ?? lasts.get(catalogue.book),
          );
    keep(checks, asked, { catalogue, result }, MOST_CHECKS);
    lasts.set(catalogue.book, { indexes: result.indexes });
    return result;
  },
});

function firstAlike(sheet) {
  const key = JSON.stringify(sheet);
  const first = sheets.get(key) ?? { sheet, number: number++ };
  keep(sheets, key, first, MOST_SHEETS);
  return first;
}

/** What was not met for longest is forgotten first. */
function keep(map, key, value, most) {
  map.delete(key);
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value);
}
