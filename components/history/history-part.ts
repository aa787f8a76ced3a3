/** What the parts of the history share: the element, its reader, its words and the ways to write dates and numbers. */
import { stageTermsFor, type StageTerms } from '../../src/i18n/stage-terms.ts';
import type { OpenCallState } from '../../src/protocol/types.ts';
import { modelName } from '../base/model-names.ts';
import type { ByomHistory } from '../byom-history.ts';
import { showsOpen } from './filter-choice.ts';
import { Formats } from './formats.ts';
import type { HistoryReader, Loaded } from './history-reader.ts';

export class HistoryPart {
  protected readonly host: ByomHistory;
  protected readonly reader: HistoryReader;
  #formats: Formats | null = null;
  #formatsOf = '';

  constructor(host: ByomHistory, reader: HistoryReader) {
    this.host = host;
    this.reader = reader;
  }

  protected get words(): StageTerms {
    return stageTermsFor(this.host.language);
  }

  protected get terms(): StageTerms['history'] {
    return this.words.history;
  }

  protected get formats(): Formats {
    const zone = this.host.byomState?.budget.zone ?? null;
    const of = `${this.host.language} ${zone}`;
    if (this.#formats && of === this.#formatsOf) return this.#formats;
    this.#formatsOf = of;
    return (this.#formats = new Formats(this.host.language, zone));
  }

  /** What a feature, model or app is called, by what it is listed under. */
  protected nameOf(kind: 'feature' | 'model' | 'app', key: string): string {
    return kind === 'model' ? modelName(this.host, key) : key;
  }

  /** Calls that are still open and match what is chosen. */
  protected openCalls({ filter }: Loaded): readonly OpenCallState[] {
    const calls = this.host.byomState?.calls ?? [];
    return calls.filter(
      (call) => call.state !== 'reserved' && showsOpen(filter, call, this.formats.dayOf(Date.parse(call.startedAt))),
    );
  }

  /** How many of them there are, behind a count of the others; nothing where there are none. */
  protected andPending(loaded: Loaded): string {
    const { length } = this.openCalls(loaded);
    return length === 0 ? '' : this.terms.andPending(length);
  }

  /** Once what changed is drawn. */
  protected async focus(selector: string): Promise<void> {
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
