/** The JSON of an export, object by object: one that is broken or cut off costs only itself. However it is laid out. */
import { HEAD, isForeign, isOurs, refuseFile, type FileRow } from './file-format.ts';

/** @throws ByomError `bad-file` if its head is not one of ours */
export function readJson(text: string): Iterable<FileRow> {
  const start = /"entries"\s*:\s*\[/.exec(text);
  if (!start) return refuseFile('format');
  const body = start.index + start[0].length;
  let said: Partial<Record<keyof typeof HEAD, unknown>> = {};
  try {
    said = JSON.parse(`${text.slice(0, body)}]}`) as typeof said;
  } catch {
    refuseFile('format');
  }
  if (said.format !== HEAD.format || said.unit !== HEAD.unit) refuseFile('format');
  if (said.version !== HEAD.version) refuseFile('version');
  return readObjects(text, body);
}

/** A string (it holds no line end), or a sign that opens, closes or ends a line. */
const MARK = /"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"?|[{}[\]\n]/g;

const broken = (line: number): FileRow => ({ line, fields: null, foreign: [] });

function* readObjects(text: string, body: number): Generator<FileRow> {
  let line = text.slice(0, body).split('\n').length;
  let [depth, start, startLine, end, endLine] = [0, body, line, body, line];
  const mark = new RegExp(MARK);
  mark.lastIndex = body;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const token = found[0];
    if (token === '\n') line++;
    else if (token === '{' || token === '[') {
      // Ours begin a line each: one that begins where another is still open ends that one.
      if (depth > 0 && token === '{' && text[found.index - 1] === '\n') {
        yield broken(startLine);
        depth = 0;
      } else if (depth === 0) yield* readBetween(text.slice(end, found.index), endLine);
      if (depth++ === 0) [start, startLine] = [found.index, line];
    } else if (token === ']' && (depth === 0 || (depth === 1 && text[start] === '{'))) {
      // The end of the list; inside an object it is one that lost its own end.
      if (depth > 0) yield broken(startLine);
      else yield* readBetween(text.slice(end, found.index), endLine);
      return;
    } else if (token === '}' || token === ']') {
      if (depth > 1) depth--;
      else {
        [end, endLine] = [mark.lastIndex, line];
        yield depth === 1 ? readObject(text.slice(start, end), startLine) : broken(line);
        depth = 0;
      }
    }
  }
  yield broken(depth > 0 ? startLine : line);
}

/** Between two objects is a comma; whatever else stands there is no row of ours. */
function* readBetween(text: string, first: number): Generator<FileRow> {
  let line = first;
  for (const piece of text.split(',')) {
    const at = piece.search(/\S/);
    if (at >= 0) yield broken(line + piece.slice(0, at).split('\n').length - 1);
    line += piece.split('\n').length - 1;
  }
}

function readObject(text: string, line: number): FileRow {
  try {
    const said = JSON.parse(text) as Record<string, unknown>;
    if (!Array.isArray(said)) {
      const names = Object.entries(said);
      const foreign = names.map(([name]) => name).filter(isForeign);
      return { line, fields: new Map(names.filter(([name]) => isOurs(name))), foreign };
    }
  } catch {
    // Told below.
  }
  return broken(line);
}
