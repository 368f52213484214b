import { useMemo } from 'react';
import { TEXT } from '../../workbook/report';
import { usePane, usePaneState } from '../pane-context';
import { Bar } from '../parts/bar';
import { Button } from '../parts/button';
import { findingsAt, placeText } from '../state/filter';

/**
 * What there is to say of the cell that the user stands on; nothing where there is nothing. It stands at the foot, so that
 * the findings do not move under the mouse.
 */
export function SelectedBar() {
  const { actions, texts } = usePane();
  const view = usePaneState((state) => state.view);
  const place = usePaneState((state) => state.selected);
  const only = usePaneState((state) => state.filter.place);
  const own = useMemo(() => (view && place ? findingsAt(view, place) : []), [view, place]);
  if (place === undefined || own.length === 0) return null;
  const show = () => {
    actions.filter({ place });
    actions.turnTo('findings');
  };
  return (
    <section aria-label={texts.findings.current}>
      <Bar
        foot
        actions={
          <>
            {only === undefined && <Button onClick={show}>{texts.bars.only}</Button>}
            {place.sheet !== TEXT && <Button onClick={() => actions.turnTo('ties')}>{texts.bars.ties}</Button>}
          </>
        }
        onDismiss={() => actions.dismiss('selected')}
      >
        {texts.bars.at(placeText(place, undefined, view?.named), own.length)}
      </Bar>
    </section>
  );
}
