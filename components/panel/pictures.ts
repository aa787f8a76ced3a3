/**
 * What to click at the provider, drawn in outline: the labels are the provider's own, in its own language. Coloured by
 * the tokens, so they follow light, dark and forced colours.
 */
import { css, svg, html, type TemplateResult } from 'lit';

export const pictureStyles = css`
  .picture {
    display: block;
    inline-size: 100%;
    max-inline-size: 22rem;
    margin-block: 0.5rem 0.75rem;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface-raised);
    direction: ltr;
  }
  .picture text {
    font: 500 11px var(--font);
    fill: var(--text-muted);
  }
  .picture .field {
    fill: var(--surface);
    stroke: var(--border);
  }
  .picture .target {
    fill: var(--accent);
    stroke: var(--accent);
  }
  .picture .on-target {
    fill: var(--accent-text);
    font-weight: 600;
  }
  .picture .ring {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
    stroke-dasharray: 4 3;
  }
  @media (forced-colors: active) {
    .picture .target,
    .picture .ring {
      stroke: Highlight;
    }
    .picture text {
      fill: CanvasText;
    }
    .picture .target {
      fill: Canvas;
    }
  }
`;

const field = (x: number, y: number, width: number, text: string): TemplateResult =>
  svg`<rect class="field" x=${x} y=${y} width=${width} height="24" rx="5"></rect><text x=${x + 8} y=${y + 16}>${text}</text>`;
const button = (x: number, y: number, width: number, text: string): TemplateResult =>
  svg`<rect class="target" x=${x} y=${y} width=${width} height="24" rx="5"></rect><text class="on-target" x=${x + width / 2} y=${y + 16} text-anchor="middle">${text}</text>`;
const ring = (x: number, y: number, width: number, height = 32): TemplateResult =>
  svg`<rect class="ring" x=${x} y=${y} width=${width} height=${height} rx="8"></rect>`;
const label = (x: number, y: number, text: string): TemplateResult => svg`<text x=${x} y=${y}>${text}</text>`;

/** @param alternative what the picture shows, in the person's language */
const picture = (height: number, alternative: string, content: TemplateResult): TemplateResult =>
  html`<svg class="picture" viewBox="0 0 320 ${height}" role="img" aria-label=${alternative}>${content}</svg>`;

export const creditsPicture = (alternative: string): TemplateResult =>
  picture(
    96,
    alternative,
    svg`${label(16, 24, 'openrouter.ai  ›  Settings  ›  Credits')}${field(16, 48, 120, '$ 5.00')}${button(160, 48, 96, 'Add Credits')}${ring(156, 44, 104)}`,
  );

export const createPicture = (alternative: string): TemplateResult =>
  picture(
    128,
    alternative,
    svg`${label(16, 24, 'openrouter.ai  ›  Settings  ›  API Keys')}${label(16, 50, 'Name')}${field(16, 58, 288, 'My reader')}${button(208, 94, 96, 'Create')}${ring(204, 90, 104)}`,
  );

export const copyPicture = (alternative: string): TemplateResult =>
  picture(
    76,
    alternative,
    svg`${label(16, 24, 'Your new key')}${field(16, 36, 212, 'sk-or-v1-••••••••••••')}${button(240, 36, 64, 'Copy')}${ring(236, 32, 72)}`,
  );

export const limitPicture = (alternative: string): TemplateResult =>
  picture(
    104,
    alternative,
    svg`${label(16, 24, 'Credit limit (optional)')}${field(16, 34, 140, '$ 5')}${ring(12, 30, 148)}${label(176, 24, 'Reset limit every…')}${field(176, 34, 128, 'Month')}${button(208, 70, 96, 'Create')}`,
  );
