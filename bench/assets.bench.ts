import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Benchmark } from './measures/benchmark.ts';
import { root } from './places/start-database.ts';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** Style and script as the browser loads them, compressed with gzip; brotli is a tenth less. */
export const assetsBench: Benchmark = {
  name: 'assets',
  run: async () => {
    const folder = join(root, 'dist/assets');
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    const kilobytes = async (names: readonly string[]) => {
      const files = new Set(names.map((name) => manifest[name]?.file ?? name));
      const sizes = await Promise.all([...files].map((file) => stat(join(folder, `${file}.gz`))));
      return sizes.reduce((sum, { size }) => sum + size, 0) / 1000;
    };
    const [staff, student] = ['src/web/client/staff.ts', 'src/web/client/student.ts'];
    const passkey = 'src/web/client/passkey.ts';
    // Whatever a staff page loads later, the Map loads; so this is the most.
    const map = follow(manifest, staff, true);
    const elsewhere = [staff, student, passkey].map((entry) => follow(manifest, entry, false));
    const row = { unit: 'kB', better: 'lower' } as const;
    return [
      {
        ...row,
        name: 'style, compressed',
        value: await kilobytes(['src/web/ui/styles/index.css']),
        budget: 12,
      },
      { ...row, name: 'script on the Map, compressed', value: await kilobytes(map), budget: 25 },
      {
        ...row,
        name: 'script elsewhere, compressed',
        value: Math.max(...(await Promise.all(elsewhere.map(kilobytes)))),
        budget: 14,
      },
    ];
  },
};

/** An entry and all it imports; with what it imports later on too, where `later`. */
function follow(manifest: Manifest, entry: string, later: boolean): string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no ${name}`);
    found.add(name);
    for (const each of chunk.imports ?? []) visit(each);
    if (later) for (const each of chunk.dynamicImports ?? []) visit(each);
  };
  visit(entry);
  return [...found];
}
