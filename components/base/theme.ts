/** The looks that all elements share: tokens, controls, focus, forced colours, reduced motion. */
import { css, unsafeCSS } from 'lit';
import { THEME_DECLARATIONS } from '../../src/protocol/theme.ts';

export const theme = css`
  :host {
    ${unsafeCSS(THEME_DECLARATIONS)}
    display: block;
    color: var(--text);
    font: 400 0.9375rem/1.5 var(--font);
    text-align: start;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    min-block-size: calc(2.5rem * clamp(0.75, var(--density), 1.5));
    padding: calc(0.4rem * clamp(0.75, var(--density), 1.5)) 0.9rem;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
    cursor: pointer;
  }
  button:hover {
    background: var(--surface-raised);
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-text);
    font-weight: 600;
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
  }
  button[aria-disabled='true'],
  button:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .muted {
    color: var(--text-muted);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid ButtonText;
    }
    button.primary {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
    button.primary:focus-visible {
      outline-color: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
