/** The picker within a category (rules P2, W3). Its body is models/models-view.ts. */
import { property } from 'lit/decorators.js';
import type { Category } from '../src/protocol/types.ts';
import { LazyElement, type View } from './base/lazy-element.ts';

/**
 * The model picker of one category: what is in use with its price and who runs it, a search over all models, and a list
 * with the app's proposals first. Choosing takes effect at once. It says when the chosen model is gone, leaves or became
 * dearer, and swaps nothing by itself.
 *
 * Keyboard: in the search field the arrows and Page keys walk the list, Enter takes the outlined model, Escape empties the
 * field. In the list also Home, End and the first letters of a name.
 *
 * @element byom-models
 * @attr {string} category - `worker` (default) or `frontier`
 * @attr {string} models - the app's own proposals: model ids separated by spaces
 * @attr {boolean} compact - the list is closed at first, behind a button
 * @attr {string} feature - the feature whose typical use is priced; by default the one that the category is used for most
 * @attr {string} typical-tokens - what one use of that feature takes, as the app knows it: tokens in and out, such as `3000 400`; this device's own history goes before
 * @csspart base - the whole
 * @csspart label - the category's name
 * @csspart notice - what the person has to know of their choice: gone, dearer, leaving
 * @csspart replace - the button in it
 * @csspart current - the model in use
 * @csspart price - what it costs
 * @csspart facts - what else is known of it
 * @csspart denied - said while only providers that don't collect texts are asked
 * @csspart companies - who may run it
 * @csspart change - the button that opens and closes the picker (`compact`)
 * @csspart picker - search, list and setting
 * @csspart search - the search field
 * @csspart clear - the button that empties it
 * @csspart list - the list of models
 * @csspart group - the models that belong together
 * @csspart group-label - the name above them
 * @csspart option - one model
 * @csspart count - how many models are listed
 * @csspart policy - the setting for the person's texts, in the first picker of a place
 * @csspart loading - said while the catalogue is read
 * @csspart empty - said when nothing matches
 * @csspart failure - said when the catalogue could not be read
 * @csspart retry - the button that reads it again
 * @fires byom-model-request - the person chose a model
 * @fires byom-data-policy-request - the person changed the setting for their texts
 */
export class ByomModels extends LazyElement {
  /** The category that is picked for. */
  @property({ converter: (value) => (value === 'frontier' ? value : 'worker') }) category: Category = 'worker';
  /** The app's own proposals: model ids separated by spaces. */
  @property() models = '';
  /** The list is closed at first, behind a button. */
  @property({ type: Boolean }) compact = false;
  /** The feature whose typical use is priced. */
  @property() feature = '';
  /** Tokens in and out of one use of that feature; read by the controller. */
  @property({ attribute: 'typical-tokens' }) typicalTokens = '';

  protected override async loadView(): Promise<View> {
    const { ModelsView } = await import('./models/models-view.ts');
    return new ModelsView(this);
  }
}
