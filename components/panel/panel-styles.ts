/** The looks of the panel and of its settings. */
import { css } from 'lit';

export const panelStyles = css`
  .base {
    display: grid;
    gap: calc(1rem * clamp(0.75, var(--density), 1.5));
  }
  h2 {
    margin: 0 0 0.25rem;
    font-size: 1rem;
    line-height: 1.3;
  }
  h2:focus {
    outline: none;
  }
  p,
  ol {
    margin: 0 0 0.5rem;
  }
  ol {
    padding-inline-start: 1.4rem;
  }
  a {
    color: var(--accent);
  }
  byom-models {
    margin-block: 0.75rem;
  }
  .manage > section {
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--border);
  }
  .manage > section:first-of-type {
    padding: 0;
    border: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  /* What goes on stays in sight below a long list, and does not move while the list loads. */
  .at-hand {
    position: sticky;
    inset-block-end: 0;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--border);
    background: var(--surface);
  }
  /* At 400 % zoom it would take what is left for reading. */
  @media (height < 30rem) {
    .at-hand {
      position: static;
    }
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin: 0;
    color: var(--text-muted);
    font-size: 0.8125rem;
  }
  .progress p {
    margin: 0;
  }
  .reason {
    padding: 0.5rem 0.75rem;
    border-radius: var(--radius);
    background: var(--surface-raised);
  }
  .below {
    margin-block-start: 0.5rem;
  }
`;
