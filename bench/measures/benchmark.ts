import type { Places } from '../places/open-places.ts';
import type { Measured } from './row.ts';

/** The shape of every file `bench/<name>.bench.ts`. */
export interface Benchmark {
  readonly name: string;
  readonly run: (places: Places) => Promise<readonly Measured[]>;
}
