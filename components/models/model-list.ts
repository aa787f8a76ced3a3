/** The list of the picker: groups of options, the one in use marked, the one where the keyboard is outlined. */
import { html, nothing, type TemplateResult } from 'lit';
import type { StageTerms } from '../../src/i18n/stage-terms.ts';
import type { ModelListing } from '../../src/protocol/types.ts';
import type { ModelGroup } from './model-groups.ts';

export interface ListOptions {
  /** All of them, whatever is searched: a row that is hidden and shown again costs less than one that is made anew. */
  readonly groups: readonly ModelGroup[];
  /** Ids of what the search leaves. */
  readonly shown: ReadonlySet<string>;
  readonly label: string;
  readonly words: StageTerms['models'];
  readonly selected: string | null;
  /** What is said beside it. */
  readonly tag: string;
  readonly active: string | null;
  /** What stands below the name, each a phrase. */
  readonly factsOf: (model: ModelListing) => readonly string[];
  readonly isOutOfReach: (model: ModelListing) => boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  /** The keyboard came into the list; a pointer points at a row of its own. */
  readonly onFocus: () => void;
  readonly choose: (id: string) => void;
}

/** An element's id for a model's: ids of models hold what no selector likes. */
export const optionId = (id: string): string => `option-${id}`;

export function modelList(options: ListOptions): TemplateResult {
  const { groups, label, active, onKey, onFocus } = options;
  return html`<div
    part="list"
    id="list"
    class="list"
    role="listbox"
    tabindex="0"
    aria-label=${label}
    aria-activedescendant=${active === null ? nothing : optionId(active)}
    @keydown=${onKey}
    @focus=${(event: FocusEvent) => (event.currentTarget as Element).matches(':focus-visible') && onFocus()}
  >
    ${groups.map((group) => modelGroup(group, options))}
  </div>`;
}

function modelGroup({ name, models }: ModelGroup, options: ListOptions): TemplateResult {
  const isEmpty = !models.some(({ id }) => options.shown.has(id));
  return html`<div part="group" role="group" aria-labelledby="group-${name}" ?hidden=${isEmpty}>
    <div part="group-label" class="group-label" id="group-${name}" role="presentation">
      ${options.words.groups[name]}
    </div>
    ${models.map((model) => modelOption(model, options))}
  </div>`;
}

function modelOption(model: ModelListing, options: ListOptions): TemplateResult {
  const { selected, tag, active, factsOf, choose } = options;
  const chosen = model.id === selected;
  const out = options.isOutOfReach(model);
  return html`<div
    part="option"
    id=${optionId(model.id)}
    class="option ${model.id === active ? 'active' : ''}"
    role="option"
    ?hidden=${!options.shown.has(model.id)}
    aria-selected=${chosen}
    aria-disabled=${out ? 'true' : nothing}
    @click=${() => out || choose(model.id)}
  >
    <span class="name"><bdi>${model.name}</bdi>${chosen ? html` <span class="tag">${tag}</span>` : nothing}</span>
    <span class="facts"
      >${factsOf(model).map((fact, index) => html`${index === 0 ? '' : ' · '}<bdi>${fact}</bdi>`)}</span
    >
  </div>`;
}
