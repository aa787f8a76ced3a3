/**
 * Runs in each page before the bundle: tells the driver every transaction of the ledger as it was committed, and every
 * reserve and refusal. It reads along inside the ledger's own transactions, so what it tells is what stood on disk.
 */
export function watchLedger() {
  if (window !== window.top) return;
  const tell = (message) => void globalThis.__chaos?.(message)?.catch?.(() => undefined);
  for (const name of ['byom-call-reserved', 'byom-call-refused'])
    document.addEventListener(name, ({ detail }) => tell({ type: name, detail: { ...detail } }));

  const { put, delete: remove } = IDBObjectStore.prototype;
  const journals = new WeakMap();
  const journalOf = ({ transaction }) => {
    const known = journals.get(transaction);
    if (known) return known;
    const journal = { before: null, after: null, reserved: [], rows: [], cleared: [] };
    journals.set(transaction, journal);
    transaction.addEventListener('complete', () => tell({ type: 'transaction', journal }));
    return journal;
  };
  const kept = (store, key, take) => {
    const request = store.get(key);
    request.addEventListener('success', () => take(request.result ?? null));
  };

  IDBObjectStore.prototype.put = function (value, key) {
    if (key === 'budget' && this.name === 'live') {
      const journal = journalOf(this);
      const first = journal.after === null;
      if (first) kept(this, key, (before) => (journal.before = before));
      journal.after = value;
    } else if (String(key).startsWith('open:') && value.state === 'reserved') {
      journalOf(this).reserved.push({ id: value.id, holdNano: value.holdNano });
    } else if (String(key).startsWith('call:')) journalOf(this).rows.push(value);
    return put.call(this, value, key);
  };
  IDBObjectStore.prototype.delete = function (key) {
    // Cleared rows are read in the transaction that removes them: what the person clears must still be audited.
    if (String(key).startsWith('call:')) {
      const { cleared } = journalOf(this);
      kept(this, key, (row) => row && cleared.push(row));
    }
    return remove.call(this, key);
  };
}

/** Runs in a page: live and history at one moment. */
export function readLedger() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('byom');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(['live', 'history'], 'readonly');
      const requests = ['live', 'history'].map((name) => {
        const store = transaction.objectStore(name);
        return [store.getAllKeys(), store.getAll()];
      });
      transaction.oncomplete = () => {
        database.close();
        const [live, history] = requests.map(([keys, values]) =>
          keys.result.map((key, index) => [key, values.result[index]]),
        );
        resolve({ live, history });
      };
    };
  });
}

/** Runs in a page: starts calls that nobody waits for. @returns their ids, or null if the tab has no key any more */
export function startCalls(requests) {
  const { byom } = globalThis;
  globalThis.__running ??= 0;
  if (byom.state.connection.status !== 'connected') return null;
  return requests.map(({ stopAfter, ...request }) => {
    const call = byom.call(request);
    globalThis.__running++;
    call.result
      .catch(() => undefined)
      .finally(() => globalThis.__running--)
      .catch(() => undefined);
    if (stopAfter === 0) call.cancel();
    void (async () => {
      let seen = 0;
      for await (const text of call) if ((seen += text.length) >= (stopAfter ?? Infinity)) call.cancel();
    })().catch(() => undefined);
    return call.id;
  });
}
