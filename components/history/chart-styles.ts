/** The looks of the chart. Parts are told apart by pattern too; in forced colours by pattern alone. */
import { css } from 'lit';

export const chartStyles = css`
  figure {
    --part-0: light-dark(#2f5bd7, #8fa9ff);
    --part-1: light-dark(#a24a00, #ffb27a);
    --part-2: light-dark(#1c6b3c, #7fd6a0);
    --part-3: light-dark(#7b3fa0, #d9a6f5);
    --part-4: light-dark(#006a80, #7fd3e6);
    --part-5: light-dark(#525b6e, #b1b9ca);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    margin: 1rem 0 0.5rem;
  }
  figcaption {
    font-weight: 600;
  }
  .stacks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .stacks legend {
    float: inline-start;
    padding: 0;
    margin-inline-end: 1rem;
    color: var(--text-muted);
  }
  .stacks label {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-block-size: 1.5rem;
  }
  .stacks input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .plot {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.25rem 0.5rem;
    margin-block-start: 0.5rem;
  }
  .scale {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    margin-block: -0.6rem;
  }
  .scale,
  .ends {
    color: var(--text-muted);
    font-size: 0.8125rem;
    line-height: 1.2rem;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .ends {
    display: flex;
    grid-column: 2;
    justify-content: space-between;
  }
  .bars {
    inline-size: 100%;
    block-size: 9rem;
    overflow: visible;
  }
  .rule {
    stroke: var(--border);
  }
  .whole {
    fill: transparent;
  }
  g:hover .whole {
    fill: var(--surface-raised);
  }
  .stroke {
    fill: none;
    stroke: var(--surface);
    stroke-width: 1.5;
  }
  .part-0 {
    fill: var(--part-0);
  }
  .part-1 {
    fill: var(--part-1);
  }
  .part-2 {
    fill: var(--part-2);
  }
  .part-3 {
    fill: var(--part-3);
  }
  .part-4 {
    fill: var(--part-4);
  }
  .part-5 {
    fill: var(--part-5);
  }
  .unknown {
    fill: var(--surface);
    stroke: var(--text);
    stroke-width: 1.5;
    stroke-dasharray: 2 1.5;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.875rem;
  }
  .legend li {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.4rem;
    align-items: center;
    overflow-wrap: anywhere;
  }
  .swatch {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
  }
  @media (forced-colors: active) {
    .part-0,
    .part-1,
    .part-2,
    .part-3,
    .part-4,
    .part-5 {
      fill: CanvasText;
    }
    .stroke {
      stroke: Canvas;
      stroke-width: 2.5;
    }
    g:hover .whole {
      fill: transparent;
    }
    .rule {
      stroke: GrayText;
    }
    .unknown {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
