const DAY = 86_400_000;
const ISO =
  /^(?:(\d{4})-?(\d{2})-?(\d{2}))?(?:(?:^|T)(\d{2}):?(\d{2})(?::?(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

// Years and months have no length of their own.
const DURATION = /^P(?=\d|T\d)(?:(\d{1,7})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d+)?)S)?)?$/;

/**
 * Serial number, in days, of an ISO 8601 date, time, both, or duration, as a cell of type "d" holds it; undefined for anything
 * else. Zone designators are passed over: the workbook means the clock time written.
 */
export function isoToSerial(text: string, date1904: boolean): number | undefined {
  const duration = DURATION.exec(text.trim());
  if (duration !== null) {
    const [, days = 0, hours = 0, minutes = 0, seconds = 0] = duration;
    return Number(days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  }
  const match = ISO.exec(text.trim());
  if (match === null || (match[1] === undefined && match[4] === undefined)) return undefined;
  const [hour, minute, second] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (hour > 24 || minute > 59 || second >= 61) return undefined;
  const time = (hour * 3600 + minute * 60 + second) / 86_400;
  if (match[1] === undefined) return time;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const instant = Date.UTC(year, month - 1, day);
  const date = new Date(instant);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = (instant - Date.UTC(1899, 11, 30)) / DAY;
  if (date1904) return days - 1462 + time;
  // Excel counts a 29 February 1900 that never was; dates before it are one day less.
  return (days < 61 ? days - 1 : days) + time;
}

/** Texts, single signs and brackets of a format. Only brackets of hours, minutes or seconds show a time. */
const WORDS = /"[^"]*"|\\.|\[[^\]]*\]?/g;
const asTime = (word: string): string => (/^\[[hms]+\]$/i.test(word) || /^\[[^\]]*$/.test(word) ? word : '');

/** The number format of a cell of type "d": its own if that shows dates or times, else a plain one. */
export function dateFormatFor(format: string | undefined, serial: number): string {
  if (format !== undefined && /[ymdhs]/i.test(format.replaceAll(WORDS, asTime))) return format;
  if (Number.isInteger(serial)) return 'yyyy/m/d';
  return serial < 1 ? 'h:mm:ss' : 'yyyy/m/d h:mm:ss';
}
