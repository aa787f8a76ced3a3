/** Number 25: a browser profile of its own, used and closed, and then every file of it searched for the key. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KEY } from '../person.mjs';
import { runSession } from '../session.mjs';

const SECRET = KEY.slice('sk-or-v1-'.length);
/** The key as text, as wide text, and as the bytes that its digits stand for; in pieces, because logs cut. */
const FORMS = [0, 16, 32, 48].flatMap((start) => {
  const piece = SECRET.slice(start, start + 16);
  return [Buffer.from(piece), Buffer.from(piece, 'utf16le'), Buffer.from(piece, 'hex')];
});

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });

function search(profile) {
  const found = filesUnder(profile).filter((file) => {
    const bytes = readFileSync(file);
    return FORMS.some((form) => bytes.includes(form));
  });
  return found.map((file) => `the key is on disk, in ${file.slice(profile.length + 1)}`);
}

/** @returns in which files of the profile the key stands */
export async function diskProbe(target, setup = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'byom-profile-'));
  try {
    const session = await runSession({
      target,
      moment: 'late',
      rows: [{ id: 'disk', attack: () => {} }],
      setup: { name: 'disk', profile, ...setup },
    });
    if (!session.connected || (setup.uses !== false && session.used !== 'answered'))
      return [`the session did not work: ${session.notes}`];
    return search(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
