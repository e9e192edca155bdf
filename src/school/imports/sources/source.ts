import type { Readable } from 'node:stream';
import type { Finding } from '../problems/problem.ts';

/** One file of a source. Opening it again starts at its first byte again. */
export interface SourceFile {
  /** The name to show, as the source spells it. */
  name: string;
  /** The name to look it up by: lower case, without folders. */
  key: string;
  /** Bytes when unpacked. */
  size: number;
  open(): Promise<Readable>;
}

/** A folder, a zip or a loose file, opened for reading. */
export interface Source {
  label: string;
  files: ReadonlyMap<string, SourceFile>;
  /** What was noticed while opening: folders read through, files left out. */
  findings: readonly Finding[];
  close(): void;
}

export type OpenedSource = { source: Source } | { findings: readonly Finding[] };

/** A file found in a source before it is known where it belongs. */
export interface FoundFile {
  /** With forward slashes, from the root of the source. */
  path: string;
  size: number;
  open(): Promise<Readable>;
}
