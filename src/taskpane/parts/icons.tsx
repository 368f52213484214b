import {
  CancelIcon,
  ChevronDownIcon,
  ChromeBackIcon,
  MoreIcon,
  RefreshIcon,
  SearchIcon,
} from '@fluentui/react-icons-mdl2';
import { mergeStyles } from 'office-ui-fabric-react/lib/Styling';
import type { ComponentType } from 'react';

const ICONS = {
  back: ChromeBackIcon,
  cancel: CancelIcon,
  check: RefreshIcon,
  chevron: ChevronDownIcon,
  more: MoreIcon,
  search: SearchIcon,
} satisfies Record<string, ComponentType<{ className?: string }>>;

export type IconName = keyof typeof ICONS;

const icon = mergeStyles({
  display: 'inline-flex',
  selectors: { '& svg': { width: '1em', height: '1em', fill: 'currentColor' } },
});

/** An icon beside a text, or in a button with a name of its own: never the only sign, so it says nothing itself. */
export function Icon({ name }: { name: IconName }) {
  const Drawn = ICONS[name];
  return <Drawn className={icon} />;
}
