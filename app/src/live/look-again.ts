import type { Thing } from '../door/within.ts';
import { presiding, signedIn, watchedBy } from '../web/access.ts';
import type { Topic } from './hub.ts';

const nothing = async () => ({});

/**
 * Topics without regions: they say that something was recorded, and a page that follows one asks for itself again. For pages
 * that few have open and that are forms and lists all over. `often`: acts that such pages show nothing of.
 */
export function lookAgainTopics(
  often: ReadonlySet<string>,
  isThere: (thing: Thing) => Promise<boolean>,
): readonly Topic[] {
  const desk = (kind: string): Omit<Topic, 'name'> => ({
    of: (id) => `${kind}:${id}`,
    deaf: often,
    admits: watchedBy(presiding),
    render: async (id) => ((await isThere(`${kind}:${id}`)) ? {} : null),
  });
  return [
    { name: 'record', deaf: often, admits: watchedBy(signedIn), render: nothing },
    { ...desk('session'), name: 'desk:{session}' },
    { ...desk('election'), name: 'desk-election:{uuid}' },
    { ...desk('vote'), name: 'desk-vote:{uuid}', deaf: new Set() },
  ];
}
