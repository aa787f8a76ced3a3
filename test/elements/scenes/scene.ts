/**
 * What stands in a page for one state of an element. The accessibility matrix bundles these scenes into a page with the
 * built elements; the handle that answers them is the fake one of the element tests.
 */
import { EMPTY_STATE, provideByom, type FakeByom } from '../fake-byom.ts';

/** As in the element tests. */
const PATIENCE_MILLISECONDS = 30_000;

async function until(condition: () => boolean, what: string): Promise<void> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise(requestAnimationFrame);
  }
}

/** By name: makes the state, and is there when it shows. */
export type Scenes = Readonly<Record<string, (page: ScenePage) => Promise<unknown>>>;

/** One page, one handle: every scene starts from nothing. */
export class ScenePage {
  readonly #place: HTMLElement;
  readonly fake: FakeByom;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.fake = provideByom({
      place,
      comparison: {
        oursNano: 400_000,
        theirsNano: 700_000,
        differenceNano: 300_000,
        unresolvedNano: 900_000,
        lagSeconds: 120,
        since: '2026-11-24T10:00:00Z',
        readAt: '2026-11-24T12:00:00Z',
        causes: ['unresolved', 'other-use', 'browser-repeats', 'lag'],
      },
    });
  }

  clear(): void {
    const { fake } = this;
    this.#place.replaceChildren();
    fake.failWith(null);
    fake.setEntries([]);
    fake.setState(EMPTY_STATE);
    Object.assign(fake.answers, { list: [], endpoints: {}, choice: null, typical: null });
  }

  /** An element with its attributes, once something of it stands there. */
  readonly put = async (
    tag: string,
    attributes: Readonly<Record<string, string>> = {},
    shows = '[part=base]',
  ): Promise<SceneElement> => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    this.#place.append(element);
    const scene = new SceneElement(element);
    await scene.shows(shows);
    return scene;
  };
}

/** An element, and what a person does with it. */
export class SceneElement {
  readonly element: HTMLElement;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  find<Kind extends Element = HTMLElement>(selector: string): Kind | null {
    return this.element.shadowRoot?.querySelector<Kind>(selector) ?? null;
  }

  async shows(selector: string): Promise<void> {
    await until(() => this.find(selector) !== null, selector);
  }

  /** It goes again. */
  async hides(selector: string): Promise<void> {
    await until(() => this.find(selector) === null, `the end of ${selector}`);
  }

  /** Presses one control, and waits for what it brings. */
  async press(selector: string, brings: string): Promise<void> {
    await this.shows(selector);
    this.find(selector)!.click();
    await this.shows(brings);
  }

  change(selector: string, value: string, event: 'input' | 'change'): void {
    const field = this.find<HTMLInputElement | HTMLSelectElement>(selector)!;
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
  }
}
