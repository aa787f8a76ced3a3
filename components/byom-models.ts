/** The picker within a category (rules P2, W3). Its body is models/models-view.ts. */
import { property } from 'lit/decorators.js';
import type { Category } from '../src/protocol/types.ts';
import { LazyElement, type View } from './base/lazy-element.ts';

/**
 * The model picker of one category. Choosing takes effect at once.
 *
 * @element byom-models
 * @attr {string} category - `worker` (default) or `frontier`
 * @attr {string} models - the app's own proposals: model ids separated by spaces
 * @csspart base - the whole
 * @csspart search - the search field
 * @csspart list - the list of models
 * @csspart option - one model
 * @fires byom-model-request - the person chose a model
 */
export class ByomModels extends LazyElement {
  /** The category that is picked for. */
  @property() category: Category = 'worker';
  /** The app's own proposals: model ids separated by spaces. */
  @property() models = '';

  protected override async loadView(): Promise<View> {
    const { ModelsView } = await import('./models/models-view.ts');
    return new ModelsView(this);
  }
}
