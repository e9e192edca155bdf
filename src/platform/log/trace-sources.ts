import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A line of a stack that names a place in a file: its path or address, line and column. */
const place = /(?<file>(?:file:\/\/)?\/[^\s():]+\.js):(?<line>\d+):(?<column>\d+)/g;

/**
 * A stack whose places in built files are named as places in the files they were built from, where their map lies
 * beside them. Read only when a stack is written down: Node's own way (`--enable-source-maps`) keeps the maps of all
 * files in memory from the start, 58 MB for the web process.
 */
export function traceSources(stack: string): string {
  const maps = new Map<string, SourceMap | undefined>();
  return stack.replaceAll(place, (whole, file: string, line: string, column: string) => {
    const path = file.startsWith('file:') ? fileURLToPath(file) : file;
    if (!maps.has(path)) maps.set(path, readMap(path));
    const source = maps.get(path)?.findOrigin(Number(line), Number(column));
    return source && 'fileName' in source
      ? `${resolve(dirname(path), source.fileName)}:${source.lineNumber}:${source.columnNumber}`
      : whole;
  });
}

function readMap(path: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')));
  } catch {
    // Not a built file, or its map was left behind: the place is named as it is.
    return undefined;
  }
}
