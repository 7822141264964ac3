import { statSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest by far, the longest first. Where each stands matters little, as long as it begins early. */
const longest = [
  'access.test.ts',
  'browser/accessibility.test.ts',
  'browser/accessibility-of-translations.test.ts',
  'durability/killing.test.ts',
  'access/secrets.test.ts',
  'contributions/rush.test.ts',
  'trust/caches.test.ts',
  'html.test.ts',
  'durability/two-instances.test.ts',
  'durability/ending.test.ts',
  'command-line/commands.test.ts',
  'api/rate-limits.test.ts',
];

/**
 * Begins with what takes longest, so that at the end no worker waits for one that has just begun; the other files follow
 * by their size. Files that share a process follow those that have one of their own: whatever came between them would
 * end it.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => sharing(one) - sharing(other) || rank(one) - rank(other) || sizeOf(other) - sizeOf(one));
  }
}

function sharing({ project }: TestSpecification): number {
  return Number(!project.config.isolate);
}

function rank({ moduleId }: TestSpecification): number {
  const at = longest.findIndex((file) => moduleId.endsWith(`/test/${file}`));
  return at === -1 ? longest.length : at;
}

function sizeOf({ moduleId }: TestSpecification): number {
  return statSync(moduleId).size;
}
