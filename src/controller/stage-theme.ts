/** The looks of the place where the vault's frame stands, as plain values: custom properties don't cross its border. */
import { THEME, type ThemeToken } from '../protocol/theme.ts';

const COLOURS = (Object.keys(THEME) as ThemeToken[]).filter((token) => token !== 'radius' && token !== 'font');

/** Resolved token values, and `scheme`: light or dark, as the page's own `color-scheme` makes it here. */
export function resolveTheme(host: HTMLElement): Record<string, string> {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const style = host.ownerDocument.defaultView?.getComputedStyle(probe);
  const own = host.ownerDocument.defaultView?.getComputedStyle(host);
  const values: Record<string, string> = {};
  for (const token of COLOURS) {
    probe.style.color = `var(--byom-${token}, ${THEME[token]})`;
    values[token] = style?.color ?? '';
  }
  probe.style.color = 'light-dark(rgb(0, 0, 0), rgb(1, 1, 1))';
  values['scheme'] = style?.color === 'rgb(1, 1, 1)' ? 'dark' : 'light';
  values['radius'] = own?.getPropertyValue('--byom-radius').trim() || THEME.radius;
  values['font'] = own?.getPropertyValue('--byom-font').trim() || THEME.font;
  probe.remove();
  return values;
}
