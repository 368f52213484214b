import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { useRef } from 'react';
import type { CheckView, DirectionView, TableView } from '../../desk/views/views';
import { type SheetPlace, sheetReference } from '../../workbook/sheet-reference';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { CellLink } from '../parts/cell-link';
import { isWorking } from '../state/pane-state';
import type { Texts } from '../texts/texts';
import { FOCUS } from '../theme/styles';
import { SaidList } from './said-list';

const styles = mergeStyleSets({
  place: {
    margin: '6px 0 2px',
    padding: '6px 8px',
    border: '1px solid var(--line)',
    borderRadius: 2,
    lineHeight: '1.5',
    selectors: { ':focus-visible': FOCUS, '& summary': { cursor: 'pointer' }, '& summary:focus-visible': FOCUS },
  },
  line: { margin: '0 0 4px' },
  list: { display: 'grid', gap: 6, margin: '0 0 6px', padding: 0, listStyle: 'none', overflowWrap: 'anywhere' },
  item: { display: 'flex', alignItems: 'flex-start', gap: 6 },
  words: { flex: 1, minWidth: 0, padding: '3px 0' },
  soft: { color: 'var(--soft)' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 6 },
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

type Direction = DirectionView['direction'];
type OtherPlace = TableView['others'][number];

interface TablePlaceProps {
  table: TableView;
  said: CheckView['directions'];
}

/** Where a table stands or may stand, and the user's last word on it. */
export function TablePlace({ table, said }: TablePlaceProps) {
  const { abilities, actions, texts } = usePane();
  const panel = useRef<HTMLElement>(null);
  const { no, place } = table;
  const own = said.filter(({ direction }) => direction.table === no);
  // The button that was pressed goes with what it said; the keyboard goes on from here.
  const refocus = () => panel.current?.focus();
  const assign = async (directions: readonly Direction[]) => {
    if (await actions.assign(directions)) refocus();
  };
  const choices = abilities.printed === undefined && <Choices table={table} assign={assign} />;
  return (
    <section ref={panel} tabIndex={-1} aria-label={texts.places.label(no)} className={styles.place}>
      {own.length > 0 && <SaidList said={own} onTakenBack={refocus} />}
      {place === undefined ? (
        <>
          <p className={styles.line}>{texts.places.missing}</p>
          {choices}
        </>
      ) : (
        choices && (
          <details>
            <summary>{texts.places.wrong}</summary>
            {choices}
          </details>
        )
      )}
    </section>
  );
}

interface ChoicesProps {
  table: TableView;
  assign: (directions: readonly Direction[]) => void;
}

/** What the user may say of where a table stands: other places that are like it, what is selected, or that it is not here. */
function Choices({ table, assign }: ChoicesProps) {
  const { abilities, texts } = usePane();
  const { places, commands } = texts;
  const working = usePaneState(isWorking);
  const { no, place, pieces, others } = table;
  const readOnly = abilities.readOnly === true;
  const shared = {
    className: styles.button,
    disabled: working || readOnly,
    ...(readOnly && { title: commands.readOnly }),
  };
  const notHere = pieces.map((piece): Direction => ({ ...piece, table: 'none' }));
  const sheets = [...new Set(pieces.map(({ sheet }) => sheet))];
  return (
    <>
      {others.length > 0 && (
        <>
          <p className={styles.line}>{place === undefined ? places.near : places.also}</p>
          <ul className={styles.list}>
            {others.map(({ pieces: other, why, headless }) => (
              <li key={namesOf(other, texts.signs)} className={styles.item}>
                <div className={styles.words}>
                  <OtherLink pieces={other} /> <span className={styles.soft}>{places.notTaken}</span>
                  <span>{why}</span>
                </div>
                {headless !== true && (
                  <Button
                    {...shared}
                    aria-label={places.itIsName(namesOf(other, texts.signs), no)}
                    onClick={() => assign(other.map((piece) => ({ ...piece, table: no })))}
                  >
                    {places.itIs}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        <Selected no={no} assign={assign} shared={shared} />
        {place !== undefined && (
          <>
            <Button
              {...shared}
              aria-label={places.notThisName(namesOf(pieces, texts.signs), no)}
              onClick={() => assign(notHere)}
            >
              {places.notThis}
            </Button>
            {sheets.map((sheet) => (
              <Button key={sheet} {...shared} onClick={() => assign([{ sheet, table: 'none' }])}>
                {places.noSheet(sheet)}
              </Button>
            ))}
          </>
        )}
      </div>
    </>
  );
}

function OtherLink({ pieces }: Pick<OtherPlace, 'pieces'>) {
  const { texts } = usePane();
  const [{ sheet, area }] = pieces;
  return (
    <CellLink place={{ sheet, row: area?.top ?? 0, column: area?.left ?? 0 }} text={namesOf(pieces, texts.signs)} />
  );
}

const namesOf = (pieces: readonly SheetPlace[], { and }: Texts['signs']): string =>
  pieces.map(sheetReference).join(and);

interface SelectedProps extends Pick<ChoicesProps, 'assign'> {
  no: number;
  shared: { className: string; disabled: boolean; title?: string };
}

/** Takes what is selected in the workbook for the table; of one cell the block that it stands in. */
function Selected({ no, assign, shared }: SelectedProps) {
  const { texts } = usePane();
  const selected = usePaneState((state) => state.selected);
  const area = usePaneState((state) => state.selectedArea);
  if (selected === undefined) return <span className={styles.soft}>{texts.places.noneSelected}</span>;
  const { sheet, row, column } = selected;
  const whole = { sheet, area: area ?? { top: row, left: column, bottom: row, right: column } };
  const words = area === undefined ? texts.places.around : texts.places.selected;
  return (
    <Button {...shared} onClick={() => assign([{ ...whole, table: no }])}>
      {words(sheetReference(whole))}
    </Button>
  );
}
