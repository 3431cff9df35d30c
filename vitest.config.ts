import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          // Lexicon, converters and dictionaries are loaded once for all files.
          isolate: false,
          // By default one core of two would stay idle.
          maxWorkers: '100%',
          // Tests of the commands start several programs each; what hangs is to fail, what is slow on a busy machine is not.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two browsers at once would slow each other beyond their limits.
          fileParallelism: false,
        },
      },
    ],
  },
});
