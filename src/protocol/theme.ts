/**
 * The custom properties with which a page sets the looks, and their defaults: one table for the elements, the stage
 * and, as resolved values, the vault's views. Light and dark follow the page's own `color-scheme`.
 */
export const THEME = {
  accent: 'light-dark(#2f5bd7, #9db5ff)',
  'accent-text': 'light-dark(#ffffff, #10182f)',
  surface: 'light-dark(#ffffff, #1b1e26)',
  'surface-raised': 'light-dark(#f4f6fb, #252935)',
  text: 'light-dark(#1a1f2b, #eef1f8)',
  'text-muted': 'light-dark(#525b6e, #b1b9ca)',
  border: 'light-dark(#c3cad8, #4a5163)',
  danger: 'light-dark(#b3261e, #ffb4ab)',
  warning: 'light-dark(#8a5300, #ffcf87)',
  success: 'light-dark(#1c6b3c, #8fdcac)',
  /** From 0.75, tight, to 1.5, wide; heights and gaps are multiplied by it. */
  density: '1',
  radius: '10px',
  font: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
} as const;

export type ThemeToken = keyof typeof THEME;

/** Declarations that resolve each `--byom-x` into a private `--x` with its default, for a `:host` or root rule. */
export const THEME_DECLARATIONS: string = Object.entries(THEME)
  .map(([token, value]) => `--${token}: var(--byom-${token}, ${value});`)
  .join('');
