import type { Form } from '../../catalogue/types';
import { placeIn } from '../headers/turn';
import type { Evidence, FoundBlock, Table } from '../types';
import type { Taken } from './assign';
import { confidenceOf } from './confidence';

/**
 * A table that was found, with all that speaks for it.
 * @param years the years by which it was told from another set of the same table
 */
export function foundTable(
  form: Form,
  taken: readonly Taken[],
  blocks: readonly FoundBlock[],
  years: readonly string[] | undefined,
): Table {
  const captioned = taken.find(({ claim }) => claim.caption !== undefined)?.claim;
  const evidence: Evidence[] = [];
  const add = (piece: Evidence) => {
    if (!evidence.some(({ by, found }) => by === piece.by && found === piece.found)) evidence.push(piece);
  };
  for (const { claim, byElimination, oddNumber, oddTitle } of taken) {
    claim.evidence.forEach(add);
    if (byElimination) add({ by: 'elimination', found: form.title });
    // The lower parts of a table have no caption; what the first one says goes for all.
    if (oddNumber !== undefined && !evidence.some(({ by }) => by === 'odd-number'))
      add({ by: 'odd-number', found: oddNumber });
    if (oddTitle !== undefined) add({ by: 'odd-title', found: oddTitle });
  }
  if (years !== undefined) add({ by: 'years', found: years.join('、') });
  const caption =
    captioned?.caption === undefined
      ? {}
      : {
          caption: {
            text: captioned.caption.text,
            place: placeIn(captioned.header, captioned.caption.row, captioned.caption.column),
          },
        };
  return { no: form.no, form, blocks, evidence, confidence: confidenceOf(form, taken, evidence), ...caption };
}
