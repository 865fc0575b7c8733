import { presiding, signedIn, watchedBy } from '../web/access.ts';
import type { Topic } from './hub.ts';

const nothing = async () => ({});

/**
 * Topics without regions: they say that something was recorded, and a page that follows one asks for itself again. For pages
 * that few have open and that are forms and lists all over. `often`: acts that such pages show nothing of.
 */
export function lookAgainTopics(often: ReadonlySet<string>): readonly Topic[] {
  const desk = { deaf: often, admits: watchedBy(presiding), render: nothing };
  return [
    { name: 'record', deaf: often, admits: watchedBy(signedIn), render: nothing },
    { ...desk, name: 'desk:{session}', of: (id) => `session:${id}` },
    { ...desk, name: 'desk-election:{uuid}', of: (id) => `election:${id}` },
    { ...desk, name: 'desk-vote:{uuid}', of: (id) => `vote:${id}`, deaf: new Set() },
  ];
}
