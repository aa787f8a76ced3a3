/** What each file of the script-tag bundle weighs, and the limits that fail the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { join } from 'node:path';

/** Bytes. The first load leaves the vault's inlined source out, which has a limit of its own. */
export const LIMITS = { firstLoadBrotli: 24_000, vaultGzip: 17_950 };
const WEIGHED = '.cache/weigh';

const weigh = (code) => ({
  raw: Buffer.byteLength(code),
  gzip: gzipSync(code, { level: 9 }).length,
  brotli: brotliCompressSync(code).length,
});

/** The entry and what it imports statically: everything that one script tag fetches at once. */
function firstLoad(folder) {
  const wanted = ['byom.js'];
  for (const file of wanted) {
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, next] of code.matchAll(/(?:^|[;}])(?:import|export)[^'"()]*?["']\.\/([^'"]+)["']/g))
      if (!wanted.includes(next)) wanted.push(next);
  }
  return wanted;
}

/** @returns {{rows: object[], firstLoadBrotli: number, vaultGzip: number, files: string[]}} */
export function measureSizes() {
  const files = readdirSync(WEIGHED).filter((file) => file.endsWith('.js'));
  const first = firstLoad(WEIGHED);
  const rows = files.map((file) => ({
    file,
    first: first.includes(file),
    ...weigh(readFileSync(join(WEIGHED, file))),
  }));
  const vault = weigh(readFileSync('.cache/vault-source.js'));
  rows.push({ file: 'vault source (inlined)', first: false, ...vault });
  return {
    rows,
    files: first,
    firstLoadBrotli: rows.filter((row) => row.first).reduce((sum, row) => sum + row.brotli, 0),
    vaultGzip: vault.gzip,
  };
}

/** Prints the table. @returns false if a limit is passed */
export function printSizes() {
  const { rows, firstLoadBrotli, vaultGzip } = measureSizes();
  console.log(`\n${'file'.padEnd(38)}${'raw'.padStart(9)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}  load`);
  for (const { file, raw, gzip, brotli, first } of rows.sort(
    (a, b) => Number(b.first) - Number(a.first) || b.raw - a.raw,
  ))
    console.log(
      `${file.padEnd(38)}${String(raw).padStart(9)}${String(gzip).padStart(9)}${String(brotli).padStart(9)}  ${first ? 'first' : 'later'}`,
    );
  console.log(
    `first load: ${firstLoadBrotli} of ${LIMITS.firstLoadBrotli} bytes brotli; vault: ${vaultGzip} of ${LIMITS.vaultGzip} bytes gzip\n`,
  );
  const good = firstLoadBrotli <= LIMITS.firstLoadBrotli && vaultGzip <= LIMITS.vaultGzip;
  if (!good) console.error('A size limit is passed.');
  return good;
}
