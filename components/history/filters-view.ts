/** Which requests are shown: by time, app, feature, model and how they ended. What can be chosen is what there is. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, HistoryTotals } from '../../src/protocol/types.ts';
import { NO_FILTER, PERIODS, type FilterChoice } from './filter-choice.ts';
import { HistoryPart } from './history-part.ts';
import type { Loaded } from './history-reader.ts';

type Choosable = 'app' | 'feature' | 'model' | 'outcome';
interface Option {
  readonly value: string;
  readonly label: string;
}

const OUTCOMES: readonly Entry['outcome'][] = ['settled', 'reconciled', 'released', 'unknown', 'written-off'];

export class FiltersView extends HistoryPart {
  /** @param found whether something matches; else the way back stands where it is said */
  render(found: boolean): TemplateResult | typeof nothing {
    const { loaded, choice } = this.reader;
    if (!loaded || loaded.all.feature.count === 0) return nothing;
    const { filters } = this.terms;
    const { outcomes } = this.words;
    return html`<form
      part="filters"
      class="filters"
      role="search"
      aria-label=${filters.label}
      @submit=${(event: Event) => event.preventDefault()}
    >
      ${this.#periods(choice)} ${choice.period === 'range' ? this.#range(choice) : nothing}
      ${loaded.all.app.rows.length > 1 || choice.app !== null ? this.#select('app', filters.app, namesIn(loaded.all.app)) : nothing}
      ${this.#select('feature', filters.feature, namesIn(loaded.all.feature))}
      ${this.#select(
        'model',
        filters.model,
        loaded.all.model.rows.map(({ key }) => ({ value: key, label: this.nameOf('model', key) })),
      )}
      ${this.#select(
        'outcome',
        filters.outcome,
        OUTCOMES.map((value) => ({ value, label: outcomes[value] })),
      )}
      ${found && this.#isChosen(loaded) ? this.clearButton() : nothing}
    </form>`;
  }

  clearButton(): TemplateResult {
    return html`<button part="clear-filters" type="button" @click=${() => void this.#clear()}>
      ${this.terms.filters.clear}
    </button>`;
  }

  #isChosen({ isFiltered }: Loaded): boolean {
    return isFiltered || this.reader.choice.period === 'range';
  }

  #periods({ period }: FilterChoice): TemplateResult {
    const { filters } = this.terms;
    const change = (event: Event): void =>
      void this.reader.choose({ period: (event.target as HTMLSelectElement).value as FilterChoice['period'] });
    return html`<label>
      <span>${filters.period}</span>
      <select name="period" @change=${change}>
        ${PERIODS.map(
          (value) => html`<option value=${value} .selected=${value === period}>${filters.periods[value]}</option>`,
        )}
      </select>
    </label>`;
  }

  #range({ from, to }: FilterChoice): TemplateResult {
    const { filters } = this.terms;
    const wrong = from !== '' && to !== '' && from > to;
    const field = (name: 'from' | 'to', value: string): TemplateResult =>
      html`<label>
        <span>${filters[name]}</span>
        <input
          type="date"
          name=${name}
          .value=${value}
          aria-invalid=${wrong ? 'true' : nothing}
          aria-describedby=${wrong ? 'order' : nothing}
          @change=${(event: Event) => void this.reader.choose({ [name]: (event.target as HTMLInputElement).value })}
        />
      </label>`;
    return html`${field('from', from)} ${field('to', to)}
    ${wrong ? html`<p id="order" class="problem" role="alert">${filters.order}</p>` : nothing}`;
  }

  #select(name: Choosable, label: string, options: readonly Option[]): TemplateResult {
    const chosen = this.reader.choice[name];
    // What was chosen stays choosable, even when the last of it is gone.
    const all = chosen === null || options.some(({ value }) => value === chosen);
    const listed = all
      ? options
      : [...options, { value: chosen, label: name === 'model' ? this.nameOf(name, chosen) : chosen }];
    const change = (event: Event): void => {
      const index = (event.target as HTMLSelectElement).selectedIndex;
      void this.reader.choose({ [name]: listed[index - 1]?.value ?? null });
    };
    return html`<label>
      <span>${label}</span>
      <select name=${name} @change=${change}>
        <option .selected=${chosen === null}>${this.terms.filters.any}</option>
        ${listed.map(({ value, label: text }) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
      </select>
    </label>`;
  }

  async #clear(): Promise<void> {
    await this.reader.choose(NO_FILTER);
    await this.focus('[name=period]');
  }
}

const namesIn = ({ rows }: HistoryTotals): Option[] => rows.map(({ key }) => ({ value: key, label: key }));
