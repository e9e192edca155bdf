import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build as bundle } from 'vite';
import { build } from './build.ts';

// `npm run bench`: measures the budgets on this machine. `-- --json` prints an object a row, `-- NAME` runs one.
const root = join(import.meta.dirname, '..');
await build({ quiet: true });
await bundle({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  ssr: {
    target: 'node',
    noExternal: true,
    external: ['pg', 'graphile-worker', 'pino', 'nodemailer', 'playwright-core', '@sparticuz/chromium'],
  },
  build: {
    ssr: join(root, 'bench/run.ts'),
    outDir: join(root, 'dist/bench'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
});
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', join(root, 'dist/bench/run.js'), ...process.argv.slice(2)],
  // In production no statement is checked before it is sent, as where it is used.
  { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production', WAYMARK_ROOT: root } },
);
process.exit(status ?? 1);
