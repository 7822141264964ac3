import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/machine/longest-first.js';

const minute = 60_000;

/** Stories that are told through a portal of their own: those of the rooms, and those of all rooms together. */
const rooms = [
  ...['account', 'api', 'contributions', 'delivery', 'documents', 'events', 'foundation', 'groups', 'home', 'instruments'],
  ...['meetings', 'outcomes', 'participants', 'people', 'proceedings', 'reports', 'sessions', 'summary-records', 'web'],
  ...['access', 'sample', 'trust'],
].map((room) => `test/${room}/**/*.test.{ts,tsx}`);
const shared = [...rooms, 'test/html.test.ts'];

/**
 * Stories are told through HTTP or about pure rules, the browser's tests need a real Chromium. Two files run at a time,
 * the longest first. Those that open a portal of their own, and leave nothing behind, follow each other in the same two
 * processes, so that the portal is loaded twice and not a hundred times. All others run in processes of their own: what
 * needs no portal, what starts programs, and the matrix of access, which is long.
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
      { extends: true, test: { name: 'stories', include: shared, isolate: false } },
      { extends: true, test: { name: 'stories-apart', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**', ...shared] } },
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
