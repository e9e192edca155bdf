import { defineConfig } from 'vitest/config';

// Only the rules of mastery and what tests them: no database, no browser. The comparison of methods takes long, so its
// own tests are run for its own mutants alone.
const ofComparison = 'src/core/mastery/evaluation/**/*.test.ts';
const comparing = process.env.MUTATED === 'comparison';

export default defineConfig({
  test: {
    include: comparing ? [ofComparison] : ['src/core/mastery/**/*.test.ts', 'src/core/scales/**/*.test.ts'],
    exclude: comparing ? [] : [ofComparison],
    env: { MASTERY_RUNS: '40', MASTERY_SEED: '1' },
    pool: 'threads',
  },
});
