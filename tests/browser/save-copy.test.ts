import { copyName } from '../../src/browser/save-copy';

test.each([
  ['年报.xlsx', '年报-勾稽.xlsx'],
  ['年报.v2.xlsm', '年报.v2-勾稽.xlsm'],
  ['年报-勾稽.xlsx', '年报-勾稽.xlsx'],
  ['年报', '年报-勾稽'],
])('the copy of %s is called %s', (name, copy) => {
  expect(copyName(name)).toBe(copy);
});
