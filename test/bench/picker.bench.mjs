/**
 * The picker with 500 models against the same picker with 20, and against itself with every row laid out, in turns in one
 * page of one run: ratios, not milliseconds.
 */
import { benchInPage, row } from './page.mjs';

const ENTRY = `
  import './components/define/byom-models.ts';
  import { provideByom, makeListing, CONNECTED } from './test/elements/fake-byom.ts';
  const using = { id: 'acme/model-3', name: 'Acme: Model 3', promptUsd: '0.0000005', completionUsd: '0.000002', chosen: true };
  const fake = provideByom({ state: { ...CONNECTED, models: { worker: using, frontier: null } } });
  const listOf = (count) => Array.from({ length: count }, (_, index) => makeListing(index, { eligible: index < count / 2 }));
  const frame = () => new Promise(requestAnimationFrame);
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  async function open(count, { laidOut = false } = {}) {
    document.body.replaceChildren();
    fake.answers.list = listOf(count);
    const element = document.createElement('byom-models');
    element.className = laidOut ? 'laid-out' : '';
    document.body.append(element);
    while (element.shadowRoot.querySelectorAll('[role=option]').length < count) await frame();
    await frame();
    return element;
  }
  const part = (element, name) => element.shadowRoot.querySelector('[part=' + name + ']');
  /** From the top to the bottom: what each step of a scroll costs until it is painted. */
  async function scroll(element) {
    const list = part(element, 'list');
    const costs = [];
    for (list.scrollTop = 0; costs.length < 80; ) {
      await frame();
      const from = performance.now();
      list.scrollTop = (list.scrollTop + 240) % Math.max(1, list.scrollHeight - list.clientHeight);
      list.getBoundingClientRect();
      await frame();
      costs.push(performance.now() - from);
    }
    return median(costs);
  }
  /** One letter in the search, until the list is drawn. */
  async function type(element) {
    const search = part(element, 'search');
    const costs = [];
    for (let round = 0; round < 12; round++) {
      search.value = round % 2 ? '' : 'model 1';
      const from = performance.now();
      search.dispatchEvent(new Event('input'));
      await element.updateComplete;
      part(element, 'list').getBoundingClientRect();
      costs.push(performance.now() - from);
    }
    return median(costs);
  }
  /** One press of an arrow key in the list. */
  async function walk(element) {
    const list = part(element, 'list');
    list.focus();
    const costs = [];
    for (let round = 0; round < 30; round++) {
      const from = performance.now();
      list.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      await element.updateComplete;
      list.getBoundingClientRect();
      costs.push(performance.now() - from);
    }
    return median(costs);
  }
  async function layOut(element) {
    const from = performance.now();
    element.style.display = 'none';
    element.getBoundingClientRect();
    element.style.display = '';
    element.getBoundingClientRect();
    part(element, 'list').scrollHeight;
    return performance.now() - from;
  }
  globalThis.bench = async () => {
    const rounds = [];
    for (let round = 0; round < 5; round++) {
      const few = await open(20);
      const small = { scroll: await scroll(few), type: await type(few), walk: await walk(few) };
      const many = await open(500);
      const large = { scroll: await scroll(many), type: await type(many), walk: await walk(many), layOut: await layOut(many) };
      const whole = await layOut(await open(500, { laidOut: true }));
      rounds.push({ scroll: large.scroll / small.scroll, type: large.type / small.type, walk: large.walk / small.walk, layOut: large.layOut / whole });
    }
    return Object.fromEntries(Object.keys(rounds[0]).map((name) => [name, median(rounds.map((round) => round[name]))]));
  };
`;

const ratios = await benchInPage(ENTRY, '<style>.laid-out::part(option) { content-visibility: visible }</style>');
row('a step of a scroll through 500 models, in steps through 20', ratios.scroll, '≤ 1.5');
row('a letter in the search of 500, in letters in that of 20', ratios.type, '≤ 25');
row('an arrow key among 500, in arrow keys among 20', ratios.walk, '≤ 25');
row('laying out 500, in layouts with every row laid out', ratios.layOut, '≤ 0.6');
