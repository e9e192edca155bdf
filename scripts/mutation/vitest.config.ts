import { defineConfig } from 'vitest/config';

// Only the rules of mastery and what tests them: no database, no browser.
export default defineConfig({
  test: {
    include: ['src/core/mastery/**/*.test.ts', 'src/core/scales/**/*.test.ts'],
    env: { MASTERY_RUNS: '60', MASTERY_SEED: '1' },
    pool: 'threads',
  },
});
