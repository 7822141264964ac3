import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest by far, the longest first. Where each stands matters little, as long as it begins early. */
const longest = [
  'access.test.ts',
  'browser/accessibility.test.ts',
  'browser/accessibility-of-translations.test.ts',
  'durability/killing.test.ts',
  'access/secrets.test.ts',
  'trust/caches.test.ts',
  'html.test.ts',
  'durability/two-instances.test.ts',
  'contributions/rush.test.ts',
  'api/rate-limits.test.ts',
];

/**
 * Begins with what takes longest, so that at the end no worker waits for one that has just begun. Files that share a
 * process follow those that have one of their own: nothing comes between them that would end it.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => sharing(one) - sharing(other) || rank(one) - rank(other));
  }
}

function sharing({ project }: TestSpecification): number {
  return Number(!project.config.isolate);
}

function rank({ moduleId }: TestSpecification): number {
  const at = longest.findIndex((file) => moduleId.includes(`/test/${file}`));
  return at === -1 ? longest.length : at;
}
