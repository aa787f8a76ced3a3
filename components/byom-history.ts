/** Every request with its real cost, and the totals (rules M2, M3). Its body is history/history-view.ts. */
import { property } from 'lit/decorators.js';
import { LazyElement, type View } from './base/lazy-element.ts';

/**
 * Totals, the list of requests newest first, export and clear.
 *
 * @element byom-history
 * @attr {number} page-size - rows of a page, 1 to 500; 20 if not given
 * @csspart base - the whole
 * @csspart totals - the totals
 * @csspart list - the table of requests
 * @csspart older - the button for the next page
 * @csspart export-csv - the button that exports CSV
 * @csspart export-json - the button that exports JSON
 * @csspart write-off - the button that frees requests of unknown cost
 * @csspart comparison - our sum beside the provider's
 * @csspart compare - the button that compares
 * @fires byom-write-off-request - the person wants unknown calls to count as nothing
 * @csspart clear - the button that clears
 * @csspart confirm-clear - the button that confirms clearing
 */
export class ByomHistory extends LazyElement {
  /** Rows of a page. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  protected override async loadView(): Promise<View> {
    const { HistoryView } = await import('./history/history-view.ts');
    return new HistoryView(this);
  }
}
