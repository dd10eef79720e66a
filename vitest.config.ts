import { defineConfig } from 'vitest/config';
import './src/scenario/gather.mjs';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/closing-line-reporter.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          // A test must not end before what it waits for has been given up and named.
          testTimeout: 240_000,
          expect: { poll: { timeout: 120_000 } },
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
