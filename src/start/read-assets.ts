import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assets } from '#web/blocks/page-frame.tsx';

/** URLs of what the browser loads, by kind of page; written by the build under names that change with content. */
export interface PageAssets {
  /** Families and sign-in: no script at all */
  readonly plain: Assets;
  readonly staff: Assets;
  readonly student: Assets;
  /** Pages that ask the browser for a passkey, whoever's they are */
  readonly passkey: Assets;
}

/** Reads the build's manifest below `folder` (dist/assets). */
export async function readAssets(folder: string): Promise<PageAssets> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  >;
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
  };
}
