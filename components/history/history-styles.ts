/** The looks of the history. */
import { css } from 'lit';

const tables = css`
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding-block: 0.4rem;
    padding-inline: 0 0.75rem;
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
  .number + .number {
    padding-inline-start: 0.75rem;
  }
  .number .small,
  .wrap {
    white-space: normal;
  }
  /* Cost comes first where there is little room; the tokens stay in the details. */
  @container (max-width: 32rem) {
    .tokens {
      display: none;
    }
    tbody th {
      min-inline-size: 7.25rem;
    }
  }
`;

const list = css`
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }
  .list[aria-busy='true'] table {
    opacity: 0.6;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .position {
    flex: 1;
    font-weight: 600;
  }
  .opener {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.5rem;
    min-block-size: 0;
    inline-size: 100%;
    padding: 0.1rem;
    border-color: transparent;
    background: transparent;
    text-align: start;
  }
  .opener::before {
    content: '';
    align-self: center;
    inline-size: 0.45rem;
    block-size: 0.45rem;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  .opener:dir(rtl)::before {
    transform: rotate(135deg);
  }
  .opener[aria-expanded='true']::before {
    transform: rotate(45deg);
  }
  .opener bdi {
    justify-self: start;
  }
  .opener .small {
    grid-column: 2;
  }
  tr.details > td {
    padding: 0.25rem 0 1rem;
    border: 0;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: 0.6rem 1.25rem;
    margin: 0 0 0.5rem;
    padding: 0.75rem 1rem;
    border-radius: var(--radius);
    background: var(--surface-raised);
  }
  dt {
    color: var(--text-muted);
    font-size: 0.8125rem;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  code {
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  .line {
    display: block;
  }
  .why ul {
    display: grid;
    gap: 0.4rem;
    margin: 0.4rem 0 0;
    padding-inline-start: 1.25rem;
  }
`;

const forms = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9.5rem, 100%), 1fr));
    gap: 0.5rem 0.75rem;
    align-items: end;
  }
  .filters label {
    display: grid;
    gap: 0.15rem;
    min-inline-size: 0;
  }
  .filters label > span {
    color: var(--text-muted);
    font-size: 0.8125rem;
  }
  .filters select,
  .filters input {
    min-block-size: 2.5rem;
    inline-size: 100%;
    min-inline-size: 0;
    padding: 0.3rem 0.5rem;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .filters .problem {
    grid-column: 1 / -1;
  }
  @container (max-width: 24rem) {
    .filters {
      grid-template-columns: 1fr 1fr;
    }
  }
  .nothing {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
  }
  .import {
    padding: 0.75rem 1rem;
    border: 1px dashed var(--border);
    border-radius: var(--radius);
  }
  .import.over {
    border: 1px solid var(--accent);
    background: var(--surface-raised);
  }
  .ask {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
  }
  .ask ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    padding: 0.5rem 1rem;
    border: 1px solid var(--border);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
  }
  .note > span {
    flex: 1 1 14rem;
  }
  .notes:empty {
    display: none;
  }
  .notes {
    display: grid;
    gap: 0.5rem;
  }
  .link,
  .small-button {
    min-block-size: 1.75rem;
    padding: 0.1rem 0.6rem;
    font-size: 0.8125rem;
  }
  .link {
    padding-inline: 0.25rem;
    border-color: transparent;
    background: transparent;
    color: var(--accent);
    text-decoration: underline;
  }
`;

export const styles = css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    container-type: inline-size;
    gap: 1rem;
  }
  .big {
    margin: 0;
    font-size: 1.25rem;
    font-weight: 600;
  }
  .big:focus:not(:focus-visible) {
    outline: none;
  }
  p {
    margin: 0;
  }
  .strong {
    font-weight: 600;
  }
  .problem {
    color: var(--danger);
  }
  .small {
    display: block;
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  a {
    color: var(--accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .actions .small {
    display: inline;
  }
  ${tables}
  ${list}
  ${forms}
  .comparison dl {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.15rem 1rem;
    max-inline-size: 24rem;
    margin: 0.5rem 0;
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
