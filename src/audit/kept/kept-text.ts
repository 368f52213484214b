import type { KeptDirection } from './directions';
import { type Explanation, sameSubject } from './explanation';
import type { Kept, Step } from './kept';
import { NOTHING_KEPT } from './kept';
import { isRecord, type KeptAnswer, readAnswer, readDirection, readExplanation, readStep } from './read-kept';

/** The form in which things are kept; a later program that keeps them otherwise counts up. */
const KEPT_VERSION = 1;

/**
 * The form with directions in it. A program that knows only the first would pass over them and lose them with its next
 * writing; of this one it says that it is another's, and leaves it alone.
 */
const DIRECTED_VERSION = 2;

/** A text longer than this is none that this program wrote. */
const MOST_CHARACTERS = 20_000_000;

export type KeptReading =
  /** Nothing was kept yet. */
  | { readonly state: 'empty'; readonly kept: Kept }
  | { readonly state: 'read'; readonly kept: Kept }
  /** Some of it cannot be read; `lost` says what, for the user. */
  | { readonly state: 'partly'; readonly kept: Kept; readonly lost: readonly string[] }
  /** Nothing can be read. `message` is for the user. */
  | { readonly state: 'damaged'; readonly kept: Kept; readonly message: string }
  /** Written by another version of the program: to be left as it is. `message` is for the user. */
  | { readonly state: 'other-version'; readonly version: string; readonly message: string };

/** Reads what is kept. Never throws: whatever stands there, the result says what came of it. */
export function readKept(text: string | undefined): KeptReading {
  if (text === undefined || text.trim() === '') return { state: 'empty', kept: NOTHING_KEPT };
  const data = text.length > MOST_CHARACTERS ? undefined : parsed(text);
  if (!isRecord(data)) return damaged();
  const { version, steps, explanations, answers, directions } = data;
  if (version !== KEPT_VERSION && version !== DIRECTED_VERSION) {
    if (typeof version !== 'number' && typeof version !== 'string') return damaged();
    const message = `工作簿里的审核说明和撤销记录是另一个版本（${version}）的勾稽写的，这里不读也不改`;
    return { state: 'other-version', version: String(version), message };
  }
  const lost: string[] = [];
  const kept = {
    steps: listOf<Step>(steps, readStep, (count) => lost.push(`有 ${count} 步改动的撤销记录已损坏，不能撤销`)),
    explanations: answered(
      listOf<Explanation>(explanations, readExplanation, (count) =>
        lost.push(`有 ${count} 条审核说明已损坏，读不出来`),
      ),
      listOf<KeptAnswer>(answers, readAnswer, (count) => lost.push(`有 ${count} 条审核答复已损坏，读不出来`)),
    ),
    directions: listOf<KeptDirection>(directions, readDirection, (count) =>
      lost.push(`有 ${count} 处指定（哪里是哪张表）已损坏，读不出来，请重新指定`),
    ),
  };
  return lost.length > 0 ? { state: 'partly', kept, lost } : { state: 'read', kept };
}

function damaged(): KeptReading {
  const message = '工作簿里的审核说明和撤销记录已损坏，读不出来';
  return { state: 'damaged', kept: NOTHING_KEPT, message };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listOf<T>(data: unknown, read: (item: unknown) => T | undefined, lose: (count: number) => void): T[] {
  if (data === undefined) return [];
  const items = Array.isArray(data) ? data.map(read) : [undefined];
  const known = items.filter((item) => item !== undefined);
  if (known.length < items.length) lose(items.length - known.length);
  return known;
}

/** Signs with a meaning in XML, and those that XML cannot hold. */
const UNSAFE = /[<>&\ufffe\uffff]/g;

/** The text to be kept, or null where there is nothing to keep. */
export const keptTextOrNone = (kept: Kept): string | null =>
  kept.steps.length + kept.explanations.length + kept.directions.length === 0 ? null : keptText(kept);

/** What the auditor answered is kept beside the school's explanations: earlier programs pass over it. */
function answered(explanations: readonly Explanation[], answers: readonly KeptAnswer[]): Explanation[] {
  return explanations.map((explanation) => {
    const own = answers.findLast((answer) => sameSubject(answer, explanation));
    return own === undefined ? explanation : { ...explanation, answer: own.answer };
  });
}

/** The text to be kept: JSON that may stand in an XML element as it is. */
export function keptText({ steps, explanations: said, directions }: Kept): string {
  const explanations = said.map(({ answer: _, ...explanation }) => explanation);
  const answers = said.flatMap(({ rule, cells, answer }) => (answer === undefined ? [] : [{ rule, cells, ...answer }]));
  const texts = { steps, explanations, ...(answers.length === 0 ? {} : { answers }) };
  const isDirected = directions.length > 0 || steps.some((step) => step.directions !== undefined);
  const text = JSON.stringify(
    isDirected ? { version: DIRECTED_VERSION, ...texts, directions } : { version: KEPT_VERSION, ...texts },
  );
  return text.replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
