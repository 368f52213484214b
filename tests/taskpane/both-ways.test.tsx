/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import type { DeskEvent } from '../../src/desk/desk';
import { showPane } from './show-pane';
import { place } from './views';

const selected = (at: string): DeskEvent => ({ kind: 'selected', place: place(at) });

test('going to a cell in the workbook shows its findings, and takes no focus', async () => {
  const { desk } = await showPane();
  const scrolled = jest.fn();
  Element.prototype.scrollIntoView = function scroll() {
    scrolled(this.getAttribute('data-finding'));
  };
  const before = document.activeElement;
  act(() => desk.tell(selected('表35!I4')));
  expect(screen.getAllByText('表35!I4：1 条').length).toBeGreaterThan(0);
  expect(screen.getByRole('article', { name: /初次就业月收入.*当前单元格/ })).toBeTruthy();
  expect(scrolled).toHaveBeenCalledWith('income');
  expect(document.activeElement).toBe(before);
});

test('a cell without findings is passed over in silence', async () => {
  const { desk } = await showPane();
  act(() => desk.tell(selected('表9!A1')));
  expect(screen.queryByText(/表9!A1/)).toBeNull();
});

test('only the findings of the cell are listed on demand', async () => {
  const { desk, user } = await showPane();
  act(() => desk.tell(selected('表3!C7')));
  await user.click(screen.getByRole('button', { name: '只看这一格' }));
  expect(screen.getAllByRole('article')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: '不再只看表3!C7' }));
  expect(screen.getAllByRole('article')).toHaveLength(5);
});

test('the cell that the pane went to itself does not move the list', async () => {
  const { desk, user } = await showPane();
  await user.click(screen.getByRole('button', { name: /占比报 99.03%/ }));
  const scrolled = jest.fn();
  Element.prototype.scrollIntoView = scrolled;
  act(() => desk.tell(selected('表8!H5')));
  expect(scrolled).not.toHaveBeenCalled();
  expect(within(screen.getByRole('article', { name: /99.03%/ })).getByText(/R08|R03-01/)).toBeTruthy();
});
