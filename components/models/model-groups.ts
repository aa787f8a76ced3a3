/** Which models the picker lists, in which groups and order. Pure. */
import { searchedWords } from '../../src/i18n/search.ts';
import type { ModelListing } from '../../src/protocol/types.ts';

export type GroupName = 'proposed' | 'free' | 'fitting' | 'others';

export interface ModelGroup {
  readonly name: GroupName;
  readonly models: readonly ModelListing[];
}

/**
 * The app's proposals, then what costs nothing, then what suits the category, then all others; each in the order of the
 * list, and only what holds every word of the search.
 * @param textOf what of a model is searched, plain
 */
export function groupModels(
  listing: readonly ModelListing[],
  search: string,
  textOf: (model: ModelListing) => string,
): ModelGroup[] {
  const words = searchedWords(search);
  const groups = new Map<GroupName, ModelListing[]>([
    ['proposed', []],
    ['free', []],
    ['fitting', []],
    ['others', []],
  ]);
  for (const model of listing) {
    const text = words.length > 0 ? textOf(model) : '';
    if (!words.every((word) => text.includes(word))) continue;
    groups.get(groupOf(model))?.push(model);
  }
  return Array.from(groups, ([name, models]) => ({ name, models })).filter(({ models }) => models.length > 0);
}

const groupOf = ({ proposed, free, eligible }: ModelListing): GroupName =>
  proposed ? 'proposed' : free ? 'free' : eligible ? 'fitting' : 'others';
