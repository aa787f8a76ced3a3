/** Every request with its real cost, and the totals (rules M2, M3). Its body is history/history-view.ts. */
import { property } from 'lit/decorators.js';
import { LazyElement, type View } from './base/lazy-element.ts';

/**
 * Totals, a chart, the list of requests newest first with details of each, filters, export, import and clearing.
 *
 * @element byom-history
 * @attr {number} page-size - rows of a page, 1 to 500; 20 if not given
 * @csspart base - the whole
 * @csspart totals - the totals
 * @csspart list - the table of requests
 * @csspart filters - the form of filters
 * @csspart clear-filters - the button that shows everything again
 * @csspart chart - the chart with its legend and its table
 * @csspart chart-table - the figures of the chart
 * @csspart details - the button in each row that opens its details
 * @csspart older - the button for the next page
 * @csspart newer - the button for the page before
 * @csspart export-csv - the button that exports CSV
 * @csspart export-json - the button that exports JSON
 * @csspart write-off - the button that frees requests of unknown cost
 * @csspart comparison - our sum beside the provider's
 * @csspart compare - the button that compares
 * @csspart empty - what stands where there is no request yet
 * @csspart nothing - what stands where the filters leave none
 * @csspart show-unknown - the button that shows only requests of unknown cost
 * @csspart retry-chart - the button that loads the chart again
 * @csspart chart-problem - the line with it
 * @csspart free - the button, in the details, that frees this request
 * @csspart copy - the button, in the details, that copies an id
 * @csspart import-area - where a file is chosen or dropped
 * @csspart cancel-import - the button that changes nothing
 * @csspart import - the button that chooses a file
 * @csspart import-plan - what the file would change
 * @csspart confirm-import - the button that adds what the file holds
 * @csspart undo-import - the button that takes imported requests out again
 * @csspart clear - the button that clears; the stage asks
 * @csspart undo-clear - the button that brings cleared requests back
 * @fires byom-write-off-request - the person wants unknown calls to count as nothing
 */
export class ByomHistory extends LazyElement {
  /** Rows of a page. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  protected override async loadView(): Promise<View> {
    const { HistoryView } = await import('./history/history-view.ts');
    return new HistoryView(this);
  }
}
