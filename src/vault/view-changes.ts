/** What a person changed in a view, so that the same view can be drawn anew and nothing is lost. It never leaves the vault. */

type Control = HTMLInputElement;

/** Puts what was changed, and the focus, into the same view drawn anew. */
export type Changes = (view: HTMLElement) => void;

/** Marks what a person changes. */
export function watchChanges(view: HTMLElement): void {
  view.addEventListener('input', ({ target }) => void ((target as Control).dataset['changed'] = ''));
}

export function takeChanges(view: HTMLElement): Changes {
  const changed = Array.from(view.querySelectorAll<Control>('[data-changed]'), ({ id, value, checked }) => ({
    id,
    value,
    checked,
  }));
  const active = view.querySelector(':focus')?.id;
  return (again) => {
    const find = (id: string): Control | null => again.querySelector(`#${id}`);
    for (const { id, ...change } of changed) {
      const control = find(id);
      if (!control) continue;
      Object.assign(control, change);
      // As if it had been made by hand.
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
    }
    if (active) find(active)?.focus();
  };
}
