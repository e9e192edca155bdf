import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist');
const stampFile = join(out, 'stamp');

/** Bundles the server and the browser's files into dist/, unless nothing they are made from has changed. */
export async function build({ quiet = false }: { quiet?: boolean } = {}): Promise<'built' | 'unchanged'> {
  const stamp = await stampOfSources();
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return 'unchanged';
  if (!quiet) console.error('Building …');
  await rm(stampFile, { force: true });
  // Loaded only when there is something to build: a start with nothing to do stays fast.
  const { build: bundle } = await import('vite');
  // Each in one piece: a piece in common would cost more than it saves.
  const manifests = [];
  for (const [index, entries] of [
    ['web/ui/styles/index.css', 'web/client/staff.ts'],
    ['web/client/student.ts'],
    ['web/client/passkey.ts'],
    ['web/client/capture-worker.ts'],
  ].entries()) {
    const manifest = `manifest-${index}.json`;
    await bundle({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir: join(out, 'assets'),
        emptyOutDir: index === 0,
        manifest,
        modulePreload: false,
        assetsInlineLimit: 0,
        target: 'es2022',
        cssMinify: 'lightningcss',
        rolldownOptions: {
          input: entries.map((entry) => join(root, 'src', entry)),
          output: {
            assetFileNames: 'a/[name]-[hash][extname]',
            entryFileNames: 'a/[name]-[hash].js',
            chunkFileNames: 'a/[name]-[hash].js',
          },
        },
      },
    });
    const file = join(out, 'assets', manifest);
    manifests.push(JSON.parse(await readFile(file, 'utf8')));
    await rm(file);
  }
  manifests.push(await copyIcons());
  await writeFile(join(out, 'assets/manifest.json'), JSON.stringify(Object.assign({}, ...manifests)));
  await compressAssets(join(out, 'assets'));
  await bundle({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
    // Bundled with what they import: a process then reads a few files at its start instead of a thousand.
    ssr: {
      target: 'node',
      noExternal: true,
      external: ['pg', 'graphile-worker', 'pino', 'nodemailer', 'cli-progress', '@napi-rs/image'],
    },
    build: {
      ssr: true,
      outDir: join(out, 'server'),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          web: join(root, 'src/start/web.ts'),
          worker: join(root, 'src/start/worker.ts'),
          cli: join(root, 'src/start/cli.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  await mkdir(out, { recursive: true });
  await writeFile(stampFile, stamp);
  return 'built';
}

/** Pictures that no style names: those by which a phone shows an installed page. */
async function copyIcons(): Promise<Record<string, { file: string }>> {
  const icons: Record<string, { file: string }> = {};
  const folder = 'src/web/ui/icons';
  for (const name of (await readdir(join(root, folder))).filter((each) => each.endsWith('.png'))) {
    const bytes = await readFile(join(root, folder, name));
    const mark = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
    const file = `a/${basename(name, extname(name))}-${mark}${extname(name)}`;
    await copyFile(join(root, folder, name), join(out, 'assets', file));
    icons[`${folder}/${name}`] = { file };
  }
  return icons;
}

async function compressAssets(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(js|css|svg)$/.test(name)) continue;
    const bytes = await readFile(join(folder, name));
    await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(bytes, { level: 9 }));
    await writeFile(
      join(folder, `${name}.br`),
      await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
}

/** Names, sizes and times of everything a build is made from. */
async function stampOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['src', 'tests/world', 'scripts']) {
    const names = (await readdir(join(root, folder), { recursive: true }))
      .filter((name) => /\.(tsx?|css|json|png)$/.test(name))
      .sort();
    for (const name of names) {
      const { size, mtimeMs } = await stat(join(root, folder, name));
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\n`);
    }
  }
  hash.update(await readFile(join(root, 'package-lock.json')));
  return hash.digest('hex');
}

if (import.meta.main) console.error((await build()) === 'built' ? 'Built.' : 'Nothing changed.');
