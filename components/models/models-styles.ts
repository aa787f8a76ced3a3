/** The looks of `<byom-models>`. Rows out of sight are not laid out, so that hundreds scroll like a few. */
import { css } from 'lit';

export const modelsStyles = css`
  .base {
    display: grid;
    gap: calc(0.5rem * clamp(0.75, var(--density), 1.5));
    min-inline-size: 0;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  .label {
    font-weight: 600;
  }
  .small {
    font-size: 0.8125rem;
  }
  .current {
    display: grid;
    gap: 0.15rem;
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    align-items: baseline;
    overflow-wrap: anywhere;
  }
  .current .name {
    font-weight: 600;
  }
  .tag {
    color: var(--success);
    font-size: 0.8125rem;
    font-weight: 400;
  }
  .facts {
    display: block;
    font-size: 0.8125rem;
    color: var(--text-muted);
    overflow-wrap: anywhere;
  }
  .price {
    display: block;
    inline-size: fit-content;
  }
  ul.facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    list-style: none;
  }
  ul.facts li {
    padding-inline: 0.5rem;
    border: 1px solid var(--border);
    border-radius: 999px;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--warning);
    background: var(--surface-raised);
  }
  .change {
    justify-self: start;
  }
  .picker {
    display: grid;
    gap: 0.4rem;
    min-inline-size: 0;
  }
  .field {
    position: relative;
  }
  input[role='combobox'] {
    inline-size: 100%;
    min-block-size: calc(2.5rem * clamp(0.75, var(--density), 1.5));
    padding: 0.3rem 2.75rem 0.3rem 0.75rem;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
  }
  input::placeholder {
    color: var(--text-muted);
    opacity: 1;
  }
  input:dir(rtl) {
    padding: 0.3rem 0.75rem 0.3rem 2.75rem;
  }
  .clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    min-inline-size: 2.5rem;
    padding: 0;
    font-size: 1.25rem;
    line-height: 1;
  }
  .list {
    isolation: isolate;
    position: relative;
    max-block-size: min(22rem, 55vh);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .group-label {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0.3rem 0.75rem;
    border-block-end: 1px solid var(--border);
    background: var(--surface-raised);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .option {
    padding: calc(0.5rem * clamp(0.75, var(--density), 1.5)) 0.75rem;
    border-block-end: 1px solid var(--border);
    cursor: pointer;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 4rem;
    scroll-margin-block: 2.2rem 0.2rem;
  }
  .option:hover {
    background: var(--surface-raised);
  }
  .option[aria-selected='true'] {
    border-inline-start: 4px solid var(--accent);
    background: var(--surface-raised);
  }
  .option[aria-disabled='true'] {
    cursor: not-allowed;
  }
  .option[aria-disabled='true'] bdi {
    text-decoration: line-through;
  }
  .list:focus-visible .active,
  .field:has(:focus-visible) ~ .list .active {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .policy {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.5rem;
    align-items: start;
    padding-block: 0.25rem;
  }
  .policy input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .policy .muted {
    display: block;
  }
  @media (forced-colors: active) {
    .option.active {
      outline-color: Highlight;
    }
    .option[aria-selected='true'] {
      border-inline-start-color: Highlight;
    }
  }
`;
