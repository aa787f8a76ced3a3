/** The looks of the place where the vault's frame stands, as plain values: custom properties don't cross its border. */
import { THEME, type ThemeToken } from '../protocol/theme.ts';

const OTHERS: readonly ThemeToken[] = ['radius', 'font', 'density'];
const COLOURS = (Object.keys(THEME) as ThemeToken[]).filter((token) => !OTHERS.includes(token));

/**
 * Hears when the looks may be others: the system changed to dark or to forced colours, or a script of the page answered that
 * with a class or an attribute on the root.
 */
export function onLooks(document: Document, listener: () => void): void {
  for (const feature of ['prefers-color-scheme: dark', 'forced-colors: active'])
    document.defaultView?.matchMedia(`(${feature})`).addEventListener('change', listener);
  new MutationObserver(listener).observe(document.documentElement, { attributes: true });
}

/** Resolved token values, colours as `color(srgb r g b)`, and `scheme`: light or dark, as the page's own `color-scheme` makes it here. */
export function resolveTheme(host: HTMLElement): Record<string, string> {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const style = host.ownerDocument.defaultView?.getComputedStyle(probe);
  const own = host.ownerDocument.defaultView?.getComputedStyle(host);
  const values: Record<string, string> = {};
  for (const token of COLOURS) {
    probe.style.color = `color-mix(in srgb, var(--byom-${token}, ${THEME[token]}) 100%, #000)`;
    values[token] = style?.color ?? '';
  }
  // In forced colours words have one colour; which of the two schemes it is still matters to the browser's own controls.
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = 'light-dark(rgb(0, 0, 0), rgb(1, 1, 1))';
  values['scheme'] = style?.color === 'rgb(1, 1, 1)' ? 'dark' : 'light';
  for (const token of OTHERS) values[token] = own?.getPropertyValue(`--byom-${token}`).trim() || THEME[token];
  probe.remove();
  return values;
}
