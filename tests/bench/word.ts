import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readReport } from '../../src/hosts/docx/read-report';

/** Pages that Word needs for the sample. */
const SAMPLE_PAGES = 50;
const LENGTHS = [1, 2, 6, 12];
const ROUNDS = 5;

/** How long it takes to read documents that are the sample so many times over; least of some rounds, in a warm process. */
export function readingTimes(sample: Uint8Array): { pages: number; bytes: number; ms: number }[] {
  const parts = unzipSync(sample);
  const whole = strFromU8(parts['word/document.xml']!);
  const [start, end] = [whole.indexOf('<w:body>') + 8, whole.indexOf('<w:sectPr>')];
  return LENGTHS.map((times) => {
    const text = whole.slice(0, start) + whole.slice(start, end).repeat(times) + whole.slice(end);
    const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(text) });
    const rounds = Array.from({ length: ROUNDS }, () => {
      const begin = performance.now();
      readReport(bytes, { limits: { maxRatio: 1000 } });
      return performance.now() - begin;
    });
    return { pages: SAMPLE_PAGES * times, bytes: text.length, ms: Math.min(...rounds) };
  });
}
