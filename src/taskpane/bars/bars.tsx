import type { LeftAlone } from '../../desk/desk';
import { placeText } from '../../workbook/address';
import type { CellPlace } from '../../workbook/types';
import { usePane, usePaneState } from '../pane-context';
import { Bar } from '../parts/bar';
import { Button } from '../parts/button';
import { CellLink } from '../parts/cell-link';
import { isWorking } from '../state/pane-state';
import { isChinese } from '../texts/texts';
import { noticeWords } from './notice-words';
import { WorkBar } from './work-bar';

/** How things stand, the most urgent first. */
export function Bars() {
  return (
    <>
      <WorkBar />
      <BusyBar />
      <ErrorBar />
      <CleanBar />
      <NoticeBar />
      <CalculationBar />
      <StaleBar />
      <MarksBar />
      <ReadOnlyBar />
      {usePane().abilities.printed}
      <WarningBar />
    </>
  );
}

function BusyBar() {
  const { texts } = usePane();
  return usePaneState(({ busy }) => busy) ? <Bar tone="care">{texts.bars.busy}</Bar> : null;
}

function ErrorBar() {
  const { actions, language, texts } = usePane();
  const error = usePaneState((state) => state.error);
  if (error === undefined) return null;
  return (
    <Bar tone="bad" onDismiss={() => actions.dismiss('error')}>
      {isChinese(language) ? error.words.zh : error.words.en}
      <Places label={texts.bars.inTheWay} places={error.places} />
    </Bar>
  );
}

function CleanBar() {
  const { abilities, actions, texts } = usePane();
  const asked = usePaneState((state) => state.confirmingClean);
  if (!asked) return null;
  return (
    <Bar
      tone="care"
      actions={
        <>
          <Button look="primary" autoFocus onClick={() => void actions.clean()}>
            {texts.bars.cleanNow}
          </Button>
          <Button onClick={() => actions.askClean(false)}>{texts.commands.cancel}</Button>
        </>
      }
    >
      {abilities.hostName === 'file' ? texts.bars.confirmCleanFile : texts.bars.confirmClean}
    </Bar>
  );
}

/** What is a step as such. */
const STEPS: ReadonlySet<string> = new Set(['assigned', 'unassigned', 'explained', 'withdrawn', 'answered', 'redone']);

/** Nothing was changed in the workbook. */
const UNCHANGED: ReadonlySet<string> = new Set(['exported', 'submitted', 'copyOpened', 'cancelled']);

/** What a step did. Where the workbook is a file in memory, what was written is not on the disk yet. */
function NoticeBar() {
  const { abilities, actions, texts } = usePane();
  const notice = usePaneState((state) => state.notice);
  const working = usePaneState(isWorking);
  // Once another step is the last, an old message no longer takes its own back, nor must it another.
  const undo = usePaneState(({ view, noticed }) => view?.undo?.id === noticed?.undo?.id && view?.undo);
  const redo = usePaneState(({ view, noticed }) => view?.redo?.id === noticed?.redo?.id && view?.redo);
  if (notice === undefined) return null;
  const undoable = STEPS.has(notice.kind) || (notice.kind === 'applied' && notice.undoable);
  const { saveWorkbook } = abilities;
  const unsaved = !UNCHANGED.has(notice.kind) && saveWorkbook;
  return (
    <Bar
      tone={notice.kind === 'cancelled' ? 'plain' : 'good'}
      actions={
        <>
          {undoable && undo !== false && (
            <Button disabled={working} onClick={() => void actions.undo(undo)}>
              {texts.commands.undo}
            </Button>
          )}
          {notice.kind === 'undone' && redo && (
            <Button disabled={working} onClick={() => void actions.redo(redo)}>
              {texts.commands.redo}
            </Button>
          )}
          {unsaved && (
            <Button disabled={working} onClick={() => void actions.saveWorkbook(unsaved)}>
              {texts.commands.saveWorkbook}
            </Button>
          )}
        </>
      }
      onDismiss={() => actions.dismiss('notice')}
    >
      {noticeWords(notice, texts)}
      {(notice.kind === 'undone' || notice.kind === 'redone') && <Left left={notice.left} />}
    </Bar>
  );
}

function StaleBar() {
  const { actions, texts } = usePane();
  const stale = usePaneState((state) => state.stale && state.view !== undefined);
  const working = usePaneState(isWorking);
  if (!stale || working) return null;
  return (
    <Bar tone="care" actions={<Button onClick={() => void actions.check()}>{texts.bars.checkNow}</Button>}>
      {texts.bars.stale}
    </Bar>
  );
}

/** Results that may be of before an edit are never checked unsaid. */
function CalculationBar() {
  const { actions, texts } = usePane();
  const calculation = usePaneState(({ view }) => view?.calculation);
  const working = usePaneState(isWorking);
  if (calculation === undefined || working) return null;
  return (
    <Bar
      tone={calculation === 'pending' ? 'care' : 'plain'}
      actions={<Button onClick={() => void actions.calculate()}>{texts.bars.calculate}</Button>}
    >
      {texts.bars[calculation]}
    </Bar>
  );
}

/** After edits of the user's nothing is written unasked. */
function MarksBar() {
  const { actions, texts } = usePane();
  const outdated = usePaneState(({ view, stale }) => view?.marksOutdated === true && !stale);
  const working = usePaneState(isWorking);
  if (!outdated || working) return null;
  return (
    <Bar tone="care" actions={<Button onClick={() => void actions.mark()}>{texts.bars.markAnew}</Button>}>
      {texts.bars.marksOutdated}
    </Bar>
  );
}

function ReadOnlyBar() {
  const { texts } = usePane();
  const readOnly = usePaneState(({ view }) => view?.readOnly === true);
  return readOnly ? <Bar tone="plain">{texts.bars.readOnly}</Bar> : null;
}

function WarningBar() {
  const warning = usePaneState(({ view }) => view?.warning ?? '');
  if (warning === '') return null;
  return <Bar tone="care">{warning}</Bar>;
}

/** Places named in a bar; of more the number says enough. */
const NAMED = 12;

/** Cells that stayed as they are, each with the reason. */
function Left({ left }: { left: readonly LeftAlone[] }) {
  const { notices, findings } = usePane().texts;
  return (
    <>
      {left.slice(0, NAMED).map(({ place, why, now }) => (
        <div key={`${place.sheet}!${place.row}:${place.column}`}>
          {why === 'edited' ? <CellLink place={place} /> : placeText(place)}{' '}
          {why === 'edited' ? notices.leftEdited(now) : notices.leftGone}
        </div>
      ))}
      {left.length > NAMED && findings.more(left.length)}
    </>
  );
}

function Places({ label, places }: { label?: string; places: readonly CellPlace[] }) {
  const { texts } = usePane();
  if (places.length === 0) return null;
  return (
    <div>
      {label}
      {places.slice(0, NAMED).map((place) => (
        <span key={`${place.sheet}!${place.row}:${place.column}`}>
          <CellLink place={place} />{' '}
        </span>
      ))}
      {places.length > NAMED && texts.findings.more(places.length)}
    </div>
  );
}
