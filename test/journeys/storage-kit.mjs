/** Everything that lies in the page's storages, as text; a byte is a character. */
export const stored = (page) =>
  page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const opening = indexedDB.open('byom');
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = await Promise.all(
      [...database.objectStoreNames].map(
        (name) =>
          new Promise((resolve) => {
            const reading = database.transaction(name).objectStore(name).getAll();
            reading.onsuccess = () => resolve(reading.result);
          }),
      ),
    );
    database.close();
    const text = (_, value) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value);
    return JSON.stringify(all, text) + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage });
  });
