/** The looks of `<byom-cost>`. */
import { css } from 'lit';

export const costStyles = css`
  .base {
    overflow: hidden;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.4);
    background: var(--surface);
  }
  .floating {
    --inset: var(--byom-cost-inset, 1rem);
    position: fixed;
    z-index: 2147483000;
    max-inline-size: min(var(--byom-cost-width, 24rem), calc(100vw - 2 * var(--inset)));
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.2);
  }
  .floating.open {
    inline-size: var(--byom-cost-width, 24rem);
  }
  .end-end,
  .end-start {
    inset-block-end: calc(max(var(--inset), env(safe-area-inset-bottom)) + var(--keyboard, 0px));
  }
  .start-end,
  .start-start {
    inset-block-start: calc(max(var(--inset), env(safe-area-inset-top)) + var(--above, 0px));
  }
  .end-end,
  .start-end {
    inset-inline-end: max(var(--inset), env(safe-area-inset-right), env(safe-area-inset-left));
  }
  .end-start,
  .start-start {
    inset-inline-start: max(var(--inset), env(safe-area-inset-right), env(safe-area-inset-left));
  }
  .pill {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.25rem;
  }
  .toggle {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 0.6rem;
    align-items: center;
    min-inline-size: 0;
    border-color: transparent;
    background: transparent;
    text-align: start;
  }
  .amount {
    margin-inline-start: auto;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .chevron {
    inline-size: 0.8rem;
    block-size: 0.8rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .open .chevron {
    rotate: 180deg;
  }
  .pulse {
    inline-size: 0;
    block-size: 0;
    border: 0.3rem solid var(--accent);
    border-radius: 50%;
    animation: pulse 1.2s ease-in-out infinite alternate;
  }
  @keyframes pulse {
    to {
      opacity: 0.25;
    }
  }
  .panel {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    max-block-size: min(24rem, 55dvh);
    border-block-start: 1px solid var(--border);
  }
  .inline .panel {
    max-block-size: none;
  }
  .lists {
    min-block-size: 3rem;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .operation {
    margin: 0;
    padding: 0.5rem 1rem 0;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--text-muted);
    overflow-wrap: anywhere;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.75rem;
    align-items: center;
    padding: calc(0.5rem * clamp(0.75, var(--density), 1.5)) 1rem;
    overflow-wrap: anywhere;
  }
  li > bdi:first-child {
    justify-self: start;
  }
  li + li {
    border-block-start: 1px solid var(--border);
  }
  .detail {
    grid-column: 1 / -1;
    font-size: 0.8125rem;
  }
  .figure {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: center;
    justify-content: flex-end;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.25rem;
    border-block-start: 1px solid var(--border);
  }
  .left {
    padding-inline: 0.75rem;
    font-size: 0.8125rem;
  }
  .icon {
    min-inline-size: 2.5rem;
    padding: 0;
    font-size: 1.25rem;
    line-height: 1;
  }
  @media (max-height: 30rem) {
    .panel {
      max-block-size: 45dvh;
    }
  }
  @media print {
    .floating {
      display: none;
    }
  }
`;
