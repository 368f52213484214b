import { CheckMarkIcon } from '@fluentui/react-icons-mdl2';
import { registerIcons } from 'office-ui-fabric-react/lib/Styling';
import { createElement } from 'react';

/** The one icon that Fabric's own parts ask for by name; drawn, as no icon font is loaded. */
registerIcons({
  style: { display: 'inline-flex', width: '1em', height: '1em', fill: 'currentColor' },
  icons: { CheckMark: createElement(CheckMarkIcon) },
});
