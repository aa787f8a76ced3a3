/**
 * Where the keyboard is in the list: the keys of the ARIA patterns for a combobox with a listbox and for a listbox, over
 * names. Pure: says where to go, moves nothing.
 */

export interface ListItem {
  readonly id: string;
  readonly name: string;
}

const PAGE = 8;
/** Letters that follow each other this closely are one word (ms). */
const TYPEAHEAD = 1_000;

export class ListCursor {
  #typed = '';
  #typedAt = -Infinity;

  /**
   * Where a key leads in the list itself; undefined: the key is not for the list.
   * @param now the item where the keyboard is; null: nowhere yet
   */
  moveInList(event: KeyboardEvent, items: readonly ListItem[], now: string | null): string | null | undefined {
    if (event.key === 'Home') return items[0]?.id ?? null;
    if (event.key === 'End') return items.at(-1)?.id ?? null;
    const moved = this.move(event, items, now);
    if (moved !== undefined) return moved;
    const { key, ctrlKey, metaKey, altKey, timeStamp } = event;
    // A space chooses, unless it is a part of what is typed.
    const typing = timeStamp - this.#typedAt <= TYPEAHEAD;
    if (Array.from(key).length !== 1 || ctrlKey || metaKey || altKey || (key === ' ' && !typing)) return undefined;
    this.#typed = (typing ? this.#typed : '') + key.toLocaleLowerCase();
    this.#typedAt = timeStamp;
    return this.#find(items, now);
  }

  /** Where a key leads from the search field, where letters, Home and End belong to the text. */
  move({ key }: KeyboardEvent, items: readonly ListItem[], now: string | null): string | null | undefined {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[key];
    if (steps === undefined) return undefined;
    const at = items.findIndex(({ id }) => id === now);
    if (at < 0) return items.at(steps > 0 ? 0 : -1)?.id ?? null;
    return items[Math.max(0, Math.min(items.length - 1, at + steps))]?.id ?? null;
  }

  /** The next item that begins with what was typed, from the present one on and around; one letter, again and again, goes on. */
  #find(items: readonly ListItem[], now: string | null): string | null {
    const letters = Array.from(this.#typed);
    const again = letters.every((letter) => letter === letters[0]);
    const wanted = again ? (letters[0] ?? '') : this.#typed;
    const at = items.findIndex(({ id }) => id === now);
    const from = again ? at + 1 : Math.max(at, 0);
    const around = [...items.slice(from), ...items.slice(0, from)];
    return around.find(({ name }) => beginsWith(name.toLocaleLowerCase(), wanted))?.id ?? now;
  }
}

/** Names are often told as "Maker: Model": both may be typed. */
const beginsWith = (name: string, typed: string): boolean =>
  name.startsWith(typed) || name.slice(name.indexOf(': ') + 2).startsWith(typed);
