/** Marks that stand for what the cell before says; a sign alone may be doubled, and be set between dashes or in brackets. */
const DITTO = /^(?:[〃"＂“”„″ˮ]+|['‘’′]{2}|[同仝]上|同[左前])$/;

/** True for a text that is a ditto mark and nothing else: 〃, ", 同上. */
export const isDitto = (text: string): boolean => DITTO.test(text.replace(/[\s()（）—–-]/g, ''));

/** True for a ditto mark that means the row above; of a table turned by a quarter that is the cell at the left. */
export const meansRowAbove = (text: string, isTurned: boolean): boolean =>
  isDitto(text) && (isTurned ? /同[左前]/.test(text.replace(/\s/g, '')) : !text.includes('左'));
