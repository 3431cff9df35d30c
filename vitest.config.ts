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
          // Tests of the commands start several programs each.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two browsers at once would slow each other beyond their limits.
          fileParallelism: false,
        },
      },
    ],
  },
});
