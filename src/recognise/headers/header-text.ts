import { bracketedUnit, headerLabel, plainLabel, withoutTranslation } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';
import { unitNamed } from '../../workbook/units';
import { isWholeYear, readYear, relativeYear } from '../../workbook/year-text';
import { joined, withoutNumber } from '../words/label-words';
import { isActual, isPlanned } from '../words/plan-words';
import { withoutEndJoints } from './flat-headers';

/** What a header cell says. */
export interface HeaderText {
  /** The words left without year and unit; '' where it is nothing but a year. */
  readonly text: string;
  readonly year?: string;
  readonly unit?: string;
}

/** A unit behind the words, without brackets: 占比%, 价值：万元. */
const UNIT_BEHIND = /^(.*[\u4e00-\u9fff)])(?:[:,、/_-]?(?=%)|[:,、/_-](?=[十百千万亿]*元$|人$))(%|[十百千万亿]*元|人)$/;

/** Reads a header cell. */
export const headerText: (raw: string) => HeaderText = remembered((raw: string): HeaderText => {
  const [, words = '', behind] = UNIT_BEHIND.exec(plainLabel(raw)) ?? [];
  if (behind !== undefined) return { ...headerText(words), unit: unitNamed(behind)?.name ?? behind };
  const unit = bracketedUnit(raw);
  const united = unit === undefined ? {} : { unit };
  const relative = relativeYear(raw);
  if (relative !== undefined) return { text: '', year: relative, ...united };
  const dated = readYear(raw);
  // What a plan says in brackets is not left out: 2022年（目标）, 人数（计划）.
  if (isPlanned(raw))
    return { text: joined(plainLabel(dated?.rest ?? raw)), ...(dated && { year: dated.year }), ...united };
  if (dated === undefined) return { text: wordsOf(raw), ...united };
  if (isActual(dated.rest)) return { text: '', year: dated.year, ...united };
  const text = isWholeYear(dated.rest) ? '' : wordsOf(withoutEndJoints(dated.rest));
  return { text, year: dated.year, ...united };
});

const wordsOf = (text: string): string => joined(withoutNumber(withoutTranslation(headerLabel(text))));
