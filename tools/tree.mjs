/** What belongs to the repository, and what must not stand in it. */
import { execFileSync } from 'node:child_process';

/** Tracked files and new ones that git does not ignore, with forward slashes. */
export function listTree() {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  return [...new Set(output.split('\n').filter(Boolean))];
}

/** Machine paths and registry hosts; a path inside an address or after a dot is none. */
const LEAKS = [
  /(^|[^A-Za-z0-9_.~/:-])\/(work|farm|root|home|Users)\/[A-Za-z.]/m,
  /https?:\/\/(registry|deb|security)\./,
];

/** @returns what is wrong with a text file, as sentences */
export function findLeaks(file, text) {
  return LEAKS.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match ? [`${file}: ${match[0].trim()}`] : [];
  });
}
