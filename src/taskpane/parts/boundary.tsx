import { Component, type ReactNode } from 'react';
import { usePane } from '../pane-context';
import { Button } from './button';
import { Empty } from './empty';

/** Keeps the rest of the pane alive where a part that is loaded later cannot be loaded. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { texts } = usePane();
  return (
    <div role="alert">
      <Empty title={texts.start.broken}>
        <Button onClick={() => location.reload()}>{texts.start.reload}</Button>
      </Empty>
    </div>
  );
}
