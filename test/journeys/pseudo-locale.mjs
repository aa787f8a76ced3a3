/** A language that nobody speaks: every word of ours in brackets, accented and a third longer. What stands outside the brackets was not translated. */
import { build } from 'esbuild';

const ENTRY = `
  import { en } from './src/i18n/en.ts';
  import { enStage } from './src/i18n/en-stage.ts';
  const ACCENTS = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', c: 'ç', y: 'ý' };
  const strange = (text) => text === '' ? '' : '⟦' + text.split(/(\\{\\w+\\})/).map((part, index) => index % 2 ? part : part.replace(/[aeiouncy]/g, (letter) => ACCENTS[letter])).join('') + ' ' + '~~~~ '.repeat(Math.ceil(text.length / 16)) + '⟧';
  const pseudo = (value) => typeof value === 'string' ? strange(value)
    : typeof value === 'function' ? (...given) => '⟦' + value(...given) + ' ~~~~~~⟧'
    : Array.isArray(value) ? value.map(pseudo)
    : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, pseudo(inner)]));
  export const terms = { page: pseudo(en), stage: pseudo(enStage) };
`;

let script = null;

/** Gives a page the pseudo language under a tag; the page still has to say that it speaks it. */
export async function teachPseudo(page, tag) {
  script ??= build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    tsconfig: 'tsconfig.json',
  }).then(({ outputFiles }) => outputFiles[0].text);
  const body = await script;
  await page.route('**/pseudo-terms.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.evaluate(async (lang) => {
    const [{ terms }, { replaceTerms }] = await Promise.all([import('/pseudo-terms.js'), import('/dist/byom.js')]);
    await replaceTerms(lang, terms);
  }, tag);
}

/** What a person sees of ours, in a page or in the vault's frame, that is neither in brackets nor a figure nor a name. */
export const untranslated = (place, names) =>
  place.evaluate((known) => {
    const found = [];
    const look = (where, text) => {
      let rest = text.replace(/⟦[^⟧]*⟧/g, ' ');
      for (const name of known) rest = rest.replaceAll(name, ' ');
      // Figures, amounts, times and their signs are the locale's own business.
      rest = rest.replace(
        /[\d\s\p{P}\p{S}]|\b(AM|PM|US|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|M|K|UTC)\b/gu,
        '',
      );
      if (rest !== '') found.push(`${where}: ${text.trim().slice(0, 80)}`);
    };
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return look(node.parentElement?.tagName ?? 'root', node.data);
      if (node instanceof Element) {
        if (!node.checkVisibility({ visibilityProperty: true })) return;
        if (
          /^(style|script|svg|slot)$/i.test(node.tagName) &&
          !(node.tagName === 'svg' && node.hasAttribute('aria-label'))
        )
          return;
        for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext'])
          if (node.hasAttribute(name)) look(`${node.tagName}@${name}`, node.getAttribute(name));
        if (node.tagName === 'svg') return;
        if (node.shadowRoot) walk(node.shadowRoot);
      }
      for (const child of node.childNodes) walk(child);
    };
    const ours =
      globalThis.parent === globalThis
        ? document.querySelectorAll('byom-connect, byom-budget, byom-cost, byom-history, byom-models, byom-panel')
        : [document.body];
    for (const element of ours) walk(element);
    return [...new Set(found)];
  }, names);

/** Elements of ours whose text runs out of its box sideways. */
export const cut = (place) =>
  place.evaluate(() => {
    const found = [];
    const walk = (node) => {
      if (node instanceof HTMLElement && node.checkVisibility({ visibilityProperty: true })) {
        const hides = getComputedStyle(node).overflowX !== 'visible' && !/^(INPUT|SELECT)$/.test(node.tagName);
        const scrolls = /auto|scroll/.test(getComputedStyle(node).overflowX);
        if (
          hides &&
          !scrolls &&
          node.scrollWidth > node.clientWidth + 1 &&
          !node.className.toString().includes('visually-hidden')
        )
          found.push(`${node.tagName}.${node.className}: ${node.textContent.trim().slice(0, 60)}`);
        if (node.shadowRoot) walk(node.shadowRoot);
      }
      for (const child of node.children ?? []) walk(child);
    };
    walk(document.documentElement);
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 1) found.push(`the page scrolls sideways by ${wide}`);
    return found;
  });
