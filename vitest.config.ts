import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/machine/longest-first.js';

const minute = 60_000;

/** Stories of the rooms, each told through a portal of its own. */
const rooms = [
  ...['account', 'api', 'contributions', 'delivery', 'documents', 'events', 'groups', 'home', 'instruments'],
  ...['meetings', 'outcomes', 'participants', 'people', 'proceedings', 'reports', 'sessions', 'summary-records', 'web'],
].map((room) => `test/${room}/**/*.test.{ts,tsx}`);

/**
 * Stories are told through HTTP or about pure rules, the browser's tests need a real Chromium. Two files run at a time.
 * Those of the rooms follow each other in the same two processes, so that the portal is loaded twice and not sixty
 * times: each opens a portal of its own, and leaves nothing behind. All others run in processes of their own.
 * With TEST_DATABASE_URL the stories use that PostgreSQL server instead of SQLite files. Decorators, their metadata and
 * JSX are read from tsconfig.json; no plugin is needed.
 */
export default defineConfig({
  test: {
    globals: false,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: minute / 2,
    hookTimeout: minute,
    teardownTimeout: minute / 6,
    projects: [
      { extends: true, test: { name: 'stories', include: rooms, isolate: false } },
      { extends: true, test: { name: 'stories-apart', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**', ...rooms] } },
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
