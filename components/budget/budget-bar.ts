/** The ceiling drawn as a bar: spent, unknown, in flight; what is left stays empty. A picture beside the `<meter>`. */
import { css, svg, type TemplateResult } from 'lit';
import type { BudgetState } from '../../src/protocol/types.ts';

export type Part = 'spent' | 'unknown' | 'held';

/** Told apart by more than colour. Once in each shadow root that draws bars or swatches. */
const patterns = svg`<defs>
  <pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="ground" width="6" height="6" /><rect class="unknown-line" width="3" height="6" />
  </pattern>
  <pattern id="held" width="5" height="5" patternUnits="userSpaceOnUse">
    <rect class="ground" width="5" height="5" /><circle class="held-dot" cx="2.5" cy="2.5" r="1.5" />
  </pattern>
</defs>`;

/** At least a sliver for what is there at all. */
const SLIVER = 1;

export function budgetBar({ limitNano, spentNano, unknownNano, heldNano }: BudgetState): TemplateResult {
  const whole = Math.max(limitNano ?? 0, spentNano + heldNano, 1);
  const amounts: [Part, number][] = [
    ['spent', spentNano - unknownNano],
    ['unknown', unknownNano],
    ['held', heldNano],
  ];
  let at = 0;
  const rects = amounts.map(([part, nano]) => {
    const width = nano > 0 ? Math.max(SLIVER, (nano / whole) * 100) : 0;
    at += width;
    return svg`<rect class=${part} x="${(at - width).toFixed(2)}%" width="${width.toFixed(2)}%" height="100%" />`;
  });
  return svg`<svg part="bar" class="bar" width="100%" height="14" aria-hidden="true">${patterns}${rects}</svg>`;
}

/** What a part of the bar looks like, beside its name. */
export const swatch = (part: Part): TemplateResult =>
  svg`<svg class="swatch" width="12" height="12" aria-hidden="true"><rect class=${part} width="100%" height="100%" /></svg>`;

export const barStyles = css`
  .bar {
    display: block;
    border: 1px solid var(--border);
    border-radius: 7px;
    background: var(--surface-raised);
  }
  .bar:dir(rtl) {
    scale: -1 1;
  }
  .swatch {
    margin-inline-end: 0.5rem;
    border-radius: 3px;
  }
  .spent,
  .held-dot,
  .unknown-line {
    fill: var(--accent);
  }
  .near .spent,
  .near .held-dot,
  .near .unknown-line {
    fill: var(--warning);
  }
  .reached .spent,
  .reached .held-dot,
  .reached .unknown-line {
    fill: var(--danger);
  }
  .ground {
    fill: var(--surface);
  }
  .unknown {
    fill: url(#unknown);
  }
  .held {
    fill: url(#held);
  }
  @media (forced-colors: active) {
    .bar {
      border-color: CanvasText;
    }
    .base .spent,
    .base .held-dot,
    .base .unknown-line {
      fill: CanvasText;
    }
    .ground {
      fill: Canvas;
    }
  }
`;
