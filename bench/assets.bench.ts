import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Benchmark } from './measures/benchmark.ts';
import { root } from './places/start-database.ts';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
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
    const controllers = (...names: string[]) => names.map((name) => `src/web/client/${name}-controller.ts`);
    const pages = {
      map: [staff, ...controllers('map', 'choose-rows')],
      evaluate: [staff, ...controllers('evaluate', 'phrases', 'draft')],
      capture: [staff, ...controllers('capture', 'outbox/outbox')],
      today: [staff, ...controllers('today')],
      any: [staff],
      student: [student],
      passkey: [passkey],
    };
    const loaded = (page: keyof typeof pages) => kilobytes(follow(manifest, pages[page]));
    const { map: _, ...elsewhere } = pages;
    const sizes = await Promise.all(
      (Object.keys(elsewhere) as (keyof typeof elsewhere)[]).map(async (page) => ({
        page,
        size: await loaded(page),
      })),
    );
    const [most] = sizes.toSorted((a, b) => b.size - a.size);
    const row = { unit: 'kB', better: 'lower' } as const;
    return [
      {
        ...row,
        name: 'style, compressed',
        value: await kilobytes(['src/web/ui/styles/index.css']),
        budget: 12,
      },
      { ...row, name: 'script on the Map, compressed', value: await loaded('map'), budget: 25 },
      {
        ...row,
        name: `script elsewhere, compressed (most: ${most?.page})`,
        value: most?.size ?? 0,
        budget: 14,
      },
    ];
  },
};

/** What a page opens with: these entries and all they import. What opens only when it is asked for is not among it. */
function follow(manifest: Manifest, entries: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no ${name}`);
    found.add(name);
    for (const each of chunk.imports ?? []) visit(each);
  };
  for (const entry of entries) visit(entry);
  return [...found];
}
