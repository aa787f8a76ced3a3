/** A replay of varied calls against the simulator, each with the hold that the client would make: it covers all. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { createSimulator } from '../../simulator/core.mjs';
import { seeded } from '../../simulator/random-faults.mjs';
import { Chance, drawFault, drawModel, drawRequest } from './hold-replay-kit.mjs';

const CALLS = 1_000;
/** Refused calls are drawn again, but not for ever. */
const MOST_DRAWS = 4 * CALLS;
const SEED = 20_261_124;
const KEY = `sk-or-v1-${'0b0e'.repeat(16)}`;
const SOURCES = [
  'controller/plan',
  'controller/prompt-bound',
  'controller/request',
  'provider/catalogue',
  'provider/request-fields',
];

/** Node can't import TypeScript: the parts under test, as one module. */
async function importSources(context) {
  const folder = await mkdtemp(join(tmpdir(), 'byom-replay-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const { outputFiles } = await build({
    stdin: {
      contents: SOURCES.map((name) => `export * from './src/${name}.ts';`).join('\n'),
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  const file = join(folder, 'sources.mjs');
  await writeFile(file, outputFiles[0].contents);
  return import(pathToFileURL(file).href);
}

class Replay {
  charged = [];
  refused = {};
  #sources;
  #chance = new Chance(seeded(SEED));
  #now = Date.UTC(2026, 10, 24);
  #simulator = createSimulator({
    now: () => this.#now,
    sleep: async () => {},
    settings: { tokensPerSecond: 0, thinkMilliseconds: 0 },
  });
  #models;
  #draws = 0;

  constructor(sources) {
    this.#sources = sources;
    this.#simulator.keys.set({ key: KEY, limit: null });
    this.#models = sources.parseCatalogue(this.#get('models')).filter(isWanted);
  }

  async run() {
    while (this.charged.length < CALLS && this.#draws < MOST_DRAWS) {
      this.#draws++;
      this.#now += 1_000;
      const refusal = await this.#call();
      if (refusal) this.refused[refusal] = (this.refused[refusal] ?? 0) + 1;
    }
  }

  #get(path) {
    const answer = this.#simulator.handle({ method: 'GET', path: `/api/v1/${path}`, query: '', headers: {} });
    return JSON.parse(answer.body);
  }

  /** One call from its drawing to its charge. @returns why it was refused, or undefined */
  async #call() {
    const chance = this.#chance;
    const model = drawModel(chance, this.#models);
    const { kind, factor, request } = drawRequest(chance, model);
    this.#simulator.settings.familyFactors = { [model.id.split('/')[0]]: factor };
    const answer = await this.#plan(model, request);
    if (!answer.ok) return answer.code;
    const { plan } = answer;
    const step = plan.steps[plan.first];
    const { outputCap } = plan;
    const built = this.#sources.buildBody('chat/completions', plan.body, {
      outputCap,
      priceCeiling: step.priceCeiling,
    });
    if (!built.ok) return built.detail.code;
    // Dearer than when it was planned: the provider refuses what the price ceiling leaves out.
    const risen = chance.happens(0.04);
    const fault = risen ? {} : drawFault(chance, { model, plan, step, tools: request.tools });
    if (risen) this.#simulator.catalogue.multiply(model.id, 1.25);
    const { status, nano } = await this.#send(built.body, fault);
    if (risen) this.#simulator.catalogue.multiply(model.id, 0.8);
    if (risen && status === 404) {
      assert.equal(nano, 0);
      return 'max-price';
    }
    const call = { model: model.id, kind, factor, outputCap, fault, holdNano: step.holdNano, nano };
    assert.ok(nano > 0, `not charged: ${status} ${JSON.stringify(call)}`);
    assert.ok(step.holdNano >= nano, `the hold is less than the cost: ${JSON.stringify(call)}`);
    this.charged.push(call);
  }

  /** With all the money there is first, and then with less, near what the call needs. */
  async #plan(model, request) {
    const chance = this.#chance;
    const endpoints = chance.happens(0.1)
      ? []
      : this.#sources.parseEndpoints(this.#get(`models/${encodeURIComponent(model.id)}/endpoints`));
    const checked = this.#sources.checkRequest(request, false);
    const estimate = await this.#sources.boundPrompt(checked.fields, model);
    const planWith = (budget) =>
      this.#sources.makePlan({
        request: checked,
        state: { connection: { status: 'connected' }, budget: { decided: true, callLimitNano: null, ...budget } },
        model,
        gone: false,
        dearer: false,
        dataPolicy: 'allow',
        endpoints,
        estimate,
      });
    const free = planWith({ leftNano: null });
    if (!free.ok || chance.happens(0.4)) return free;
    const nano = Math.round(free.plan.steps[0].holdNano * (0.3 + chance.random()));
    return planWith(chance.happens(0.7) ? { leftNano: nano } : { leftNano: 2 * nano, callLimitNano: nano });
  }

  async #send(body, fault) {
    const simulator = this.#simulator;
    const idempotencyKey = `replay-${this.#draws}`;
    simulator.faults.add({ match: { idempotencyKey }, times: 1, fault });
    const answer = simulator.handle({
      method: 'POST',
      path: '/api/v1/chat/completions',
      query: '',
      headers: { authorization: `Bearer ${KEY}`, 'idempotency-key': idempotencyKey },
      body,
    });
    if (typeof answer.body === 'function')
      for await (const _bytes of answer.body(new AbortController().signal)) void _bytes;
    // The log keeps whole bodies.
    simulator.requests.length = 0;
    return { status: answer.status, nano: simulator.books.read().byIdempotencyKey[idempotencyKey].totalNano };
  }
}

/** Text models with a price; those whose price is no number stay, to be refused. */
function isWanted({ outputModalities, prices }) {
  return outputModalities.includes('text') && (prices === null || Number(prices.prompt) > 0);
}

function figures(replay) {
  const ratios = replay.charged.map(({ holdNano, nano }) => holdNano / nano).sort((a, b) => a - b);
  const at = (share) => ratios[Math.floor(share * (ratios.length - 1))].toFixed(3);
  const refusals = Object.entries(replay.refused).map(([why, count]) => `${count} ${why}`);
  return `hold over cost in ${ratios.length} charged calls: minimum ${at(0)}, median ${at(0.5)}, p95 ${at(0.95)}; refused: ${refusals.join(', ')}`;
}

test('S6: the hold covers the real cost of each of 1,000 varied calls', async (context) => {
  const replay = new Replay(await importSources(context));
  await replay.run();
  console.log(figures(replay));
  assert.equal(replay.charged.length, CALLS);
  for (const why of ['no-price', 'over-budget', 'max-price']) assert.ok(replay.refused[why] > 0, why);
});
