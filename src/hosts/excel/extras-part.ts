import type { HostConflict } from '../../refusals/refusal';
import type { Question } from '../port/host';
import { isAutoShown, setAutoShow } from './auto-show';
import { codeOf, supports } from './office-codes';
import type { Part } from './part';
import { askAt, deleteQuestions, questionsIn } from './questions';
import type { Trip } from './session';

/** Some Excels say that they have comments and have not (office-js #1847): then there are none of ours either. */
const ABSENT: ReadonlySet<string> = new Set(['NotImplemented', 'ApiNotFound', 'UnsupportedOperation']);

function noneIfAbsent(error: unknown): Question[] {
  if (ABSENT.has(codeOf(error))) return [];
  throw error;
}

/** What else of ours the workbook carries: taken away. Nothing comes after it, as answers could not be put back. */
export class ExtrasPart implements Part {
  readonly name = { zh: '向同事的提问', en: 'questions to colleagues' };
  private asked: readonly Question[] = [];
  private wasShown = false;

  async prepare(trip: Trip): Promise<void> {
    this.wasShown = isAutoShown();
    if (supports('1.10')) this.asked = await questionsIn(trip).catch(noneIfAbsent);
  }

  async write(trip: Trip): Promise<void> {
    // What may fail though nothing else does, first.
    if (this.wasShown) await setAutoShow(false);
    await deleteQuestions(
      trip,
      this.asked.map(({ id }) => id),
    );
  }

  async putBack(trip: Trip): Promise<readonly HostConflict[]> {
    if (this.wasShown) await setAutoShow(true);
    const left = new Set((await questionsIn(trip)).map(({ id }) => id));
    const gone = this.asked.filter(({ id }) => !left.has(id));
    for (const { place, text } of gone) await askAt(trip, place, text);
    if (gone.some(({ answers }) => answers.length > 0)) throw new Error('answers are lost');
    return [];
  }
}
