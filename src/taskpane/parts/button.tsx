import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import { type ButtonHTMLAttributes, forwardRef } from 'react';
import { FOCUS, FORCED } from '../theme/styles';
import { Icon, type IconName } from './icons';

/**
 * Looks like Fabric's buttons without their menus, which would double what the pane loads at its start.
 */
const styles = mergeStyleSets({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: 4,
    boxSizing: 'border-box',
    minHeight: 28,
    minWidth: 28,
    padding: '2px 8px',
    border: '1px solid var(--edge)',
    borderRadius: 2,
    background: 'var(--control)',
    color: 'var(--control-ink)',
    font: 'inherit',
    lineHeight: '1.3',
    cursor: 'pointer',
    userSelect: 'none',
    selectors: {
      ':hover:not([aria-disabled])': { background: 'var(--hover)', color: 'var(--ink)' },
      ':focus-visible': FOCUS,
      '&[aria-disabled=true]': {
        color: 'var(--soft)',
        background: 'var(--band)',
        borderColor: 'var(--line)',
        cursor: 'default',
      },
      [FORCED]: { selectors: { '&[aria-disabled=true]': { color: 'GrayText', borderColor: 'GrayText' } } },
    },
  },
  primary: {
    background: 'var(--accent)',
    borderColor: 'var(--accent)',
    color: 'var(--on-accent)',
    fontWeight: 600,
    selectors: { ':hover:not([aria-disabled])': { background: 'var(--accent-hover)', color: 'var(--on-accent)' } },
  },
  quiet: { background: 'transparent', borderColor: 'transparent', color: 'inherit' },
  pressed: { background: 'var(--accent-wash)', borderColor: 'var(--accent)', color: 'var(--on-accent-wash)' },
});

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  look?: 'plain' | 'primary' | 'quiet';
  icon?: IconName;
  /** It stays where it is for the keyboard, and does nothing. */
  disabled?: boolean;
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'plain', icon, disabled = false, className, onClick, children, ...rest },
  ref,
) {
  const pressed = rest['aria-pressed'] === true;
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={css(styles.button, look !== 'plain' && styles[look], pressed && styles.pressed, className)}
      {...(disabled ? { 'aria-disabled': true } : { onClick })}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
});
