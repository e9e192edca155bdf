// Runs before every command of package.json with whatever Node the machine has, and so depends on nothing:
// installs what the lock file names where it is missing or older than the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  console.error('Installing what is missing (this takes a minute the first time) …');
  const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    // The versions are right for the Node that is about to be installed, not for the one running this.
    env: { ...process.env, npm_config_engine_strict: 'false' },
  });
  if (status !== 0) {
    console.error('The packages could not be installed. Is there a network, and may this user write here?');
    process.exit(status ?? 1);
  }
}
