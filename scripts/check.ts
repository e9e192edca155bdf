import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// `npm run check`: everything that can be said of the house without running it.
const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const steps: readonly [string, string, readonly string[]][] = [
  ['words of every language', process.execPath, ['scripts/generate-message-types.ts', '--check']],
  ['catalogues', process.execPath, ['scripts/check-messages.ts']],
  ['types', bin('tsc'), []],
  [
    'format and lint',
    bin('biome'),
    ['ci', '--error-on-warnings', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.'],
  ],
  ['dead code', bin('knip'), []],
  ['schema', process.execPath, ['scripts/write-schema.ts', '--check']],
];
const failed: string[] = [];
for (const [name, command, options] of steps) {
  const begun = performance.now();
  const { status } = spawnSync(command, options, { cwd: root, stdio: 'inherit' });
  console.log(`${status === 0 ? 'fine' : 'WRONG'}: ${name} (${Math.round(performance.now() - begun)} ms)`);
  if (status !== 0) failed.push(name);
}
console.log(failed.length ? `Not fine: ${failed.join(', ')}` : 'All fine.');
process.exit(failed.length ? 1 : 0);
