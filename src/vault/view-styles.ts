/** The looks of the vault's views. Values come with each view (`theme`); these are only the fallbacks. */

const CSS = `
:host, html, body { margin: 0; padding: 0; background: transparent; }
.view { box-sizing: border-box; padding: 4px; background: var(--surface, Canvas); color: var(--text, CanvasText); font: 400 15px/1.5 var(--font, system-ui, sans-serif); }
.view * { box-sizing: border-box; }
h2 { margin: 0 0 8px; font-size: 17px; line-height: 1.3; }
p { margin: 0 0 12px; }
.muted { color: var(--text-muted, CanvasText); font-size: 14px; }
.message { min-block-size: 1.5em; margin: 0 0 8px; color: var(--danger, CanvasText); }
label { display: block; margin: 0 0 4px; font-weight: 600; }
label.inline { flex: 1 1 0; margin: 0; font-weight: 400; }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 0 0 8px; }
input, select, button { font: inherit; color: inherit; min-block-size: calc(40px * clamp(0.75, var(--density, 1), 1.5)); border: 1px solid var(--border, currentColor); border-radius: var(--radius, 8px); background: var(--surface, Canvas); padding: 6px 12px; }
input { flex: 1 1 12rem; min-inline-size: 0; }
input[type='checkbox'] { flex: none; min-block-size: 24px; inline-size: 24px; margin: 0; accent-color: var(--accent, Highlight); }
input#limit { flex: 0 1 8rem; }
input[aria-invalid='true'] { border-color: var(--danger, currentColor); }
button { cursor: pointer; }
button:hover { background: var(--surface-raised, Canvas); }
button.primary { background: var(--accent, Highlight); border-color: var(--accent, Highlight); color: var(--accent-text, HighlightText); font-weight: 600; }
button.quiet { border-color: transparent; background: transparent; color: var(--text-muted, CanvasText); }
button.danger { border-color: var(--danger, currentColor); color: var(--danger, CanvasText); }
button:is(:disabled, [aria-disabled='true'], :disabled + [data-action='authorize']) { background: var(--surface-raised, Canvas); border-color: var(--border, GrayText); color: var(--text-muted, GrayText); cursor: default; }
:focus-visible { outline: 2px solid var(--accent, Highlight); outline-offset: 2px; }
@media (forced-colors: active) { button.primary { forced-color-adjust: none; } }
`;

let sheet: CSSStyleSheet | null = null;

/** One constructed sheet: the only form that the strictest policy lets pass. */
export function viewSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
