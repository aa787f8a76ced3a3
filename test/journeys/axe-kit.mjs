/** axe, by the driver, over one state after the other in every look and both directions, in the page and in the vault's frame. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { waitFor } from './kit.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Off, because they judge a whole document: the frame is a part of a dialog, and an element a part of a page. On: the
 * size of targets, which axe leaves to whoever wants WCAG 2.2.
 */
const RULES = {
  'landmark-one-main': { enabled: false },
  'page-has-heading-one': { enabled: false },
  'target-size': { enabled: true },
};

/** What colours and sizes decide. Names, roles and order are the same in every look of one direction, and judged in the first. */
const LOOK_RULES = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/** Violations of what stands at the selector, as sentences; `whole`: by all rules. */
async function axe(place, selector, whole) {
  if (!(await place.evaluate(() => 'axe' in globalThis))) await place.evaluate(AXE);
  return place.evaluate(
    async ([root, rules, runOnly]) => {
      const options = { resultTypes: ['violations'], rules, runOnly, iframes: false, preload: false };
      const { violations } = await globalThis.axe.run(root ?? document, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`),
      );
    },
    [selector, whole ? RULES : {}, whole ? undefined : LOOK_RULES],
  );
}

/**
 * What axe can't see: in forced colours the browser lays the page's ground under words, on top of a system colour that the
 * page gave to a control. Words meant for that colour are then not to be read.
 */
const blottedOut = (place, selector) =>
  place.evaluate((root) => {
    const found = [];
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.background = 'Highlight';
    const highlight = getComputedStyle(probe).backgroundColor;
    const walk = (node) => {
      const { backgroundColor, forcedColorAdjust } = getComputedStyle(node);
      if (backgroundColor === highlight && forcedColorAdjust === 'auto' && node.textContent.trim() !== '')
        found.push(`words on Highlight without forced-color-adjust: ${node.outerHTML.slice(0, 120)}`);
      for (const child of [...(node.shadowRoot?.children ?? []), ...node.children]) walk(child);
    };
    walk(root ? document.querySelector(root) : document.documentElement);
    probe.remove();
    return found;
  }, selector);

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
];
const LEFT_TO_RIGHT = { lang: 'en', dir: 'ltr' };
const RIGHT_TO_LEFT = { lang: 'ar', dir: 'rtl' };

/** Closed roots open, so that axe sees the dialog's own title bar and a vault that stands in the page. */
export const openRoots = (context) =>
  context.addInitScript(() => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (given) {
      return attachShadow.call(this, { ...given, mode: 'open' });
    };
  });

const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The frame took on what the page told it, and its consents can be pressed: then nothing of it changes any more. */
const settled = (vault, given) =>
  vault.waitForFunction(({ lang, dir, colorScheme, forcedColors }) => {
    const root = document.documentElement;
    const forced = matchMedia('(forced-colors: active)').matches === (forcedColors === 'active');
    const told = root.lang === lang && root.dir === dir && root.style.colorScheme === colorScheme;
    return told && forced && !document.querySelector('.view button:disabled');
  }, given);

/** Walks through states; the next one begins in the look that the last one ended in, to switch as little as possible. */
export class Inspector {
  #directions = [LEFT_TO_RIGHT, RIGHT_TO_LEFT];
  #looks = LOOKS;
  #look = null;
  #direction = null;
  /** What was found, as sentences. */
  findings = [];

  /**
   * @param state `name`; `at`: a selector, or null for the whole page; `vault`: its frame, if it shows a view;
   * `again`: brings back what a view drawn in another language does not keep
   */
  async inspect(page, { name, at, vault, again }) {
    for (const [turn, direction] of this.#directions.entries()) {
      await this.#turnTo(page, direction);
      if (turn > 0) await again?.();
      for (const [index, look] of this.#looks.entries()) {
        await this.#dress(page, look);
        await Promise.all([drawn(page), vault && settled(vault, { ...look, ...direction })]);
        const found = await Promise.all([
          at === undefined ? [] : axe(page, at, index === 0),
          vault ? axe(vault, undefined, index === 0) : [],
        ]);
        if (look.forcedColors === 'active') {
          if (at !== undefined) found.push(await blottedOut(page, at));
          if (vault) found.push(await blottedOut(vault));
        }
        const where = `${name}, ${look.forcedColors === 'active' ? 'forced colours' : look.colorScheme}, ${direction.dir}`;
        this.findings.push(...found.flat().map((finding) => `${where}: ${finding}`));
      }
      this.#looks = this.#looks.toReversed();
    }
    this.#directions = this.#directions.toReversed();
  }

  async #turnTo(page, direction) {
    if (this.#direction === direction) return;
    this.#direction = direction;
    await page.evaluate((given) => Object.assign(document.documentElement, given), direction);
    if (direction === RIGHT_TO_LEFT) await untilArabic(page);
  }

  async #dress(page, look) {
    if (this.#look === look) return;
    this.#look = look;
    await page.emulateMedia(look);
    await page.waitForFunction(
      (forced) => matchMedia('(forced-colors: active)').matches === forced,
      look.forcedColors === 'active',
    );
  }
}

/** The language has loaded: it does so once a page. */
const untilArabic = (page) =>
  waitFor(
    () =>
      page.evaluate(() => {
        const words = [...document.querySelectorAll('*')]
          .map(({ shadowRoot }) => shadowRoot?.textContent ?? '')
          .join('');
        return words === '' || /[\u0600-\u06ff]/.test(words);
      }),
    'the Arabic words',
  );
