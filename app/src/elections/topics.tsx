import type { Topic } from '../live/hub.ts';
import { languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import type { Site } from '../web/site.ts';
import { ElectionState } from './pages/election.tsx';
import { electionView } from './queries.ts';

/** Keeps the page of a running election current: the same component as the page. */
export function electionTopics({ reads }: Site): readonly Topic[] {
  return [
    {
      name: 'election:{id}',
      async render(id, lang) {
        const view = await electionView(reads, id);
        const ctx = languageCtx(lang, new Date().toISOString());
        return view ? { 'election-state': fragment(<ElectionState ctx={ctx} view={view} />) } : null;
      },
    },
  ];
}
