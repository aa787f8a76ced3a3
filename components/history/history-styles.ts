/** The looks of the history. */
import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    container-type: inline-size;
    gap: 1rem;
  }
  .big {
    margin: 0;
    font-size: 1.25rem;
    font-weight: 600;
  }
  p {
    margin: 0;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block: 0.4rem;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.4rem 0.75rem 0.4rem 0;
    border-block-start: 1px solid var(--border);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border: 0;
    color: var(--text-muted);
    font-size: 0.8125rem;
    font-weight: 500;
  }
  tbody th {
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .number {
    padding-inline-end: 0;
    text-align: end;
    white-space: nowrap;
  }
  .number .small,
  .wrap {
    white-space: normal;
  }
  /* Cost comes first where there is little room; the tokens stay in the export. */
  @container (max-width: 32rem) {
    .tokens {
      display: none;
    }
    tbody th {
      min-inline-size: 6.5rem;
    }
  }
  .small {
    display: block;
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .ask {
    padding: 0.75rem 1rem;
    border: 1px solid var(--danger);
    border-radius: var(--radius);
  }
  .ask p {
    margin-block-end: 0.5rem;
  }
  .comparison dl {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.15rem 1rem;
    max-inline-size: 24rem;
    margin: 0.5rem 0;
  }
  .comparison dd {
    margin: 0;
  }
  .comparison ul {
    margin: 0.25rem 0;
    padding-inline-start: 1.25rem;
  }
  summary {
    cursor: pointer;
    padding-block: 0.3rem;
  }
`;
