import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assets, CaptureAssets } from '#web/blocks/page-frame.tsx';

/** URLs of what the browser loads, by kind of page; written by the build under names that change with content. */
export interface PageAssets {
  /** Families and sign-in: no script at all */
  readonly plain: Assets;
  readonly staff: Assets;
  readonly student: Assets;
  /** Pages that ask the browser for a passkey, whoever's they are */
  readonly passkey: Assets;
  readonly capture: CaptureAssets;
}

/** Reads the build's manifest below `folder` (dist/assets). */
export async function readAssets(folder: string): Promise<PageAssets> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const url = (source: string) => {
    const entry = manifest[source];
    if (!entry) throw new Error(`The build has no ${source}. Run npm run build.`);
    return `/${entry.file}`;
  };
  const stylesheets = [url('src/web/ui/styles/index.css')];
  return {
    plain: { stylesheets, scripts: [] },
    staff: { stylesheets, scripts: [url('src/web/client/staff.ts')] },
    student: { stylesheets, scripts: [url('src/web/client/student.ts')] },
    passkey: { stylesheets, scripts: [url('src/web/client/passkey.ts')] },
    capture: {
      worker: `const KEPT=${JSON.stringify(listKept(manifest))};\n${await readFile(
        join(folder, url('src/web/client/capture-worker.ts')),
        'utf8',
      )}`,
      icon180: url('src/web/ui/icons/capture-180.png'),
      icon192: url('src/web/ui/icons/capture-192.png'),
      icon512: url('src/web/ui/icons/capture-512.png'),
    },
  };
}

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly assets?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** What Capture is made of where there is no network: styles with their letters, and script with all that it loads. */
function listKept(manifest: Manifest): string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || found.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.assets ?? [])]) found.add(file);
    for (const each of chunk.imports ?? []) visit(each);
  };
  visit('src/web/ui/styles/index.css');
  visit('src/web/client/staff.ts');
  for (const name of ['capture', 'outbox/kept', 'outbox/outbox'])
    visit(`src/web/client/${name}-controller.ts`);
  visit('src/web/client/outbox/outbox.ts');
  return [...found].map((file) => `/${file}`).sort();
}
