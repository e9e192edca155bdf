import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

// `npm run mutation [-- FILE,FILE]`: changes the rules of mastery in thousands of small ways and counts how many of
// these the tests notice; fails below nine in ten. The tester is installed apart, so that only who runs it has it.
const root = join(import.meta.dirname, '..');
const from = join(root, 'scripts/mutation');
const tool = join(root, '.waymark/mutation');
mkdirSync(tool, { recursive: true });
for (const name of ['package.json', 'package-lock.json']) cpSync(join(from, name), join(tool, name));
run('npm', ['ci', '--legacy-peer-deps', '--no-audit', '--no-fund'], tool);
const [files] = process.argv.slice(2);
run(
  process.execPath,
  [
    join(tool, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    join(from, 'stryker.config.json'),
    ...(files ? ['--mutate', files] : []),
  ],
  root,
);

function run(command: string, words: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, words, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
