import { withoutNoteMarks } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';

const NUMBERED =
  /^(?:\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}[、.]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|[\u2460-\u2473]|[A-Z](?:[.、]|(?=[\u4e00-\u9fff])))(?=.)/;
const FOOTNOTED = /(.)[\u2460-\u2473*※]+$/;

/** A label or header without the number that it was given in a list, or the mark of a footnote: 1.人数, （一）人数①. */
export const withoutNumber = (plain: string): string =>
  withoutNoteMarks(plain.replace(NUMBERED, '').replace(FOOTNOTED, '$1'));

/** Words joined in any of the usual ways read alike: 教学及附属设施, 教学和附属设施, 教学、附属设施. */
export const joined = remembered((plain: string): string => plain.replace(/以及|[,，/／和及与]/g, '、'));
