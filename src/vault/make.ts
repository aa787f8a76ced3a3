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
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const { className, data, ...rest } = attributes;
  if (className) element.className = className;
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(rest)) if (typeof value === 'string') element.setAttribute(name, value);
  element.append(...children.map((child) => child ?? ''));
  return element;
}

/** A button that never submits. `action` is the stable hook of design.md 3.8. While `act` goes on, it acts no second time. */
export function makeButton(
  action: string,
  label: string | undefined,
  className = '',
  act: () => unknown = () => undefined,
): HTMLButtonElement {
  const button = make('button', { type: 'button', className, data: { action } }, label);
  button.addEventListener('click', async () => {
    if (button.ariaDisabled) return;
    button.ariaDisabled = 'true';
    await act();
    button.ariaDisabled = null;
  });
  return button;
}
