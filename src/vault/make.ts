/** Builds one element. Plain DOM, so that the vault needs no template engine and no policy. */

interface Attributes {
  readonly className?: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly [attribute: string]: string | Readonly<Record<string, string>> | undefined;
}

/** Text children become text nodes, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const { className, data, ...rest } = attributes;
  if (className) element.className = className;
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(rest)) if (typeof value === 'string') element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button that never submits. `action` is the stable hook of design.md 3.8. */
export function makeButton(action: string, label: string, className = ''): HTMLButtonElement {
  return make('button', { type: 'button', className, data: { action } }, label);
}
