import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import type { TableStateWord } from '../../desk/views/views';
import { FOCUS, FORCED } from '../theme/styles';

/** A table's tile, by state: only what does not add up is filled, so that the eye goes there first. */
export const tileStyles = mergeStyleSets({
  tile: {
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    minHeight: 22,
    padding: 0,
    whiteSpace: 'nowrap',
    border: '1px solid var(--line)',
    borderRadius: 2,
    background: 'var(--paper)',
    color: 'var(--ink)',
    font: 'inherit',
    fontSize: 12,
    lineHeight: '1.25',
    textAlign: 'center',
    cursor: 'pointer',
    selectors: {
      ':hover': { borderColor: 'var(--ink)' },
      ':focus-visible': { ...FOCUS, position: 'relative' },
      '& small': { fontSize: 11 },
      // A sign for the eye; the name says it in words.
      '& small::after': { content: 'attr(data-sign)' },
    },
  },
  没有问题: { background: 'var(--accent-wash)', borderColor: 'transparent', color: 'var(--on-accent-wash)' },
  有误: {
    background: 'var(--error-solid)',
    borderColor: 'var(--error-solid)',
    color: 'var(--on-error-solid)',
    fontWeight: 600,
    selectors: { [FORCED]: { borderWidth: 3, borderColor: 'Highlight' } },
  },
  核实: { background: 'var(--query-wash)', borderColor: 'var(--query)', color: 'var(--on-query-wash)' },
  尾差: { borderColor: 'var(--edge)' },
  提示: { borderColor: 'var(--edge)' },
  部分未核对: { borderStyle: 'dashed', borderColor: 'var(--query)' },
  未核对: { borderStyle: 'dashed', borderColor: 'var(--query)' },
  缺: { borderStyle: 'dashed', borderColor: 'var(--edge)', color: 'var(--soft)' },
  chosen: { outline: '2px solid var(--ink)', outlineOffset: 1, position: 'relative' },
} satisfies Record<TableStateWord | 'tile' | 'chosen', object>);
