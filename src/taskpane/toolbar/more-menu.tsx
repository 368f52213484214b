import {
  ContextualMenu,
  ContextualMenuItemType,
  DirectionalHint,
  type IContextualMenuItem,
} from 'office-ui-fabric-react/lib/ContextualMenu';
import type { RefObject } from 'react';
import type { StepView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { isWorking } from '../state/pane-state';
import '../theme/stock-icons';

/** What there is for a report in Word. */
const PRINTED: ReadonlySet<string> = new Set(['ties', 'relations', 'html', 'csv']);

interface MoreMenuProps {
  target: RefObject<HTMLElement>;
  onDismiss: () => void;
}

/** The rarer commands. Loaded when first opened. */
export function MoreMenu({ target, onDismiss }: MoreMenuProps) {
  const { actions, abilities, texts } = usePane();
  const view = usePaneState((state) => state.view);
  const live = usePaneState((state) => state.live);
  const working = usePaneState(isWorking);
  const found = (view?.counts.found ?? 0) > 0;
  const { saveText, saveWorkbook, withWorkbook, readOnly = false } = abilities;
  const isWith = withWorkbook?.isOn() ?? false;
  const { commands } = texts;

  const item = (key: string, text: string, onClick: () => void, disabled = working || !found): IContextualMenuItem => ({
    key,
    text,
    disabled,
    onClick,
  });
  const exported = (kind: 'html' | 'csv', type: string) => () => {
    const name = `${(view?.file ?? texts.title).replace(/\.\w+$/, '')}-核对报告.${kind}`;
    void actions.exportReport(kind, (text) => saveText?.(name, type, text));
  };
  const stepWords = ({ cells, directed, explained }: StepView) =>
    directed ? commands.step.direction : explained ? commands.step.explanation : commands.step.cells(cells);
  const line = (key: string): IContextualMenuItem => ({ key, itemType: ContextualMenuItemType.Divider });

  const whole: IContextualMenuItem[] = [
    view?.undo === undefined
      ? item('undo', commands.undo, () => undefined, true)
      : item('undo', commands.undoLast(stepWords(view.undo)), () => void actions.undo(view.undo), working || readOnly),
    ...(view?.redo === undefined
      ? []
      : [
          item(
            'redo',
            commands.redoLast(stepWords(view.redo)),
            () => void actions.redo(view.redo),
            working || readOnly,
          ),
        ]),
    item('submit', commands.submit, () => actions.turnTo('submit')),
    item('ties', commands.ties, () => actions.turnTo('ties')),
    item('relations', commands.relations, () => actions.turnTo('relations')),
    {
      ...item('live', commands.live, () => actions.setLive(!live), false),
      canCheck: true,
      checked: live,
    },
    ...(withWorkbook === undefined
      ? []
      : [
          {
            ...item(
              'withWorkbook',
              commands.withWorkbook,
              () => void actions.setWithWorkbook(!isWith, withWorkbook.set),
              working,
            ),
            canCheck: true,
            checked: isWith,
          },
        ]),
    line('after-look'),
    ...(saveText === undefined
      ? []
      : [
          item('html', commands.exportHtml, exported('html', 'text/html')),
          item('csv', commands.exportCsv, exported('csv', 'text/csv')),
        ]),
    ...(saveWorkbook === undefined
      ? []
      : [item('save', commands.saveWorkbook, () => void actions.saveWorkbook(saveWorkbook))]),
    item('clean', commands.clean, () => actions.askClean(true), working || view === undefined || readOnly),
  ];
  // What writes has no place at a report in Word.
  const items = abilities.printed === undefined ? whole : whole.filter(({ key }) => PRINTED.has(key));
  return (
    <ContextualMenu
      target={target}
      items={items}
      ariaLabel={commands.more}
      directionalHint={DirectionalHint.bottomRightEdge}
      onDismiss={onDismiss}
      shouldFocusOnMount
    />
  );
}
