import type { Form } from '../../catalogue/types';
import type { Evidence } from '../types';
import type { Taken } from './assign';

/** How sure each kind of evidence alone would make us; they are joined as independent witnesses. */
const TRUST = {
  header: 0.8,
  caption: 0.8,
  'sheet-name': 0.5,
  rows: 0.5,
  elimination: -0.3,
  years: 0.3,
  user: 1,
  turned: -0.1,
  'odd-number': -0.1,
  'odd-title': -1.2,
};
/** What is left of it where a title above the table names something else. */
const DESPITE_TITLE = 0.6;

/** How sure it is that what was taken for a form is that form, 0 to 1. */
export function confidenceOf(form: Form, taken: readonly Taken[], evidence: readonly Evidence[]): number {
  const blocks = new Set(taken.map(({ claim }) => claim.header.block));
  const likeness =
    [...blocks]
      .map((block) => Math.max(...taken.map(({ claim }) => (claim.header.block === block ? claim.header.likeness : 0))))
      .reduce((sum, value) => sum + value, 0) / form.blocks.length;
  const kinds = new Set(evidence.map(({ by }) => by));
  const doubt = [...kinds].reduce((left, by) => left * (1 - TRUST[by] * (by === 'header' ? likeness : 1)), 1);
  const sure = 1 - Math.min(1, doubt);
  return Math.round((taken.some(({ claim }) => claim.foreign) ? sure * DESPITE_TITLE : sure) * 100) / 100;
}
