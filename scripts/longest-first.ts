import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest begin first, also where no run before has told how long they take: one that began last would leave
 * the other core idle at the end.
 */
const longest = [
  'open-pages.slow.test.ts',
  'rehearse.slow.test.ts',
  'start.slow.test.ts',
  'access.store.test.ts',
  'embedded.store.test.ts',
  'waiting.store.test.ts',
  'verify-under-load.store.test.ts',
  'pages.e2e.ts',
  'print.e2e.ts',
  'secretariat.e2e.ts',
  'verify-links.e2e.ts',
  'hall.e2e.ts',
];

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return found < 0 ? longest.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
