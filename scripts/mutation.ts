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
const rules = 'src/core/mastery/**/*.ts,!src/core/mastery/**/*.test.ts,!src/core/mastery/evaluation/**';
const comparison = 'src/core/mastery/evaluation/*.ts,!src/core/mastery/evaluation/*.test.ts';
const [only] = process.argv.slice(2);
if (only) mutate(only, only.includes('/evaluation/') ? 'comparison' : 'rules');
else {
  mutate(rules, 'rules');
  mutate(comparison, 'comparison');
}

function mutate(files: string, mutated: 'rules' | 'comparison'): void {
  const stryker = join(tool, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const config = join(from, 'stryker.config.json');
  process.env.MUTATED = mutated;
  run(process.execPath, [stryker, 'run', config, '--mutate', files], root);
}

function run(command: string, words: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, words, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
