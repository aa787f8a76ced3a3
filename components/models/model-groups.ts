/** Which models the picker lists, in which groups and order. Pure. */
import type { ModelListing } from '../../src/protocol/types.ts';

export type GroupName = 'proposed' | 'free' | 'fitting' | 'others';

export interface ModelGroup {
  readonly name: GroupName;
  readonly models: readonly ModelListing[];
}

/**
 * A text as it is searched: whoever can't type an accent finds the name that has it, and the other way round. Only the marks
 * of Latin, Greek and Cyrillic go; in other scripts a mark is a letter.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

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
  const words = plain(search).split(/\s+/).filter(Boolean);
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
