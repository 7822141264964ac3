import { defineConfig } from 'vitest/config';

const minute = 60_000;

/**
 * Two projects of tests: stories (everything told through HTTP or about pure rules) and browser (what needs a real Chromium).
 * Two files run at a time, one after the other in two processes: a story opens a portal of its own, and leaves nothing behind. With TEST_DATABASE_URL the stories use that PostgreSQL server
 * instead of SQLite files. Decorators, their metadata and JSX are read from tsconfig.json; no plugin is needed.
 */
export default defineConfig({
  test: {
    globals: false,
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: minute / 2,
    hookTimeout: minute,
    teardownTimeout: minute / 6,
    projects: [
      { extends: true, test: { name: 'stories', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          testTimeout: 3 * minute,
          hookTimeout: 2 * minute,
        },
      },
      // npm run pictures: no tests, but what takes the pictures of the guides.
      { extends: true, test: { name: 'pictures', include: ['test/browser/pictures.ts'], hookTimeout: 2 * minute } },
    ],
  },
});
