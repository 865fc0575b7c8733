import { ElectionLede, ElectionState } from '../election-archive/index.ts';
import type { Topic } from '../live/hub.ts';
import { PrintedProof } from '../log/index.ts';
import { fragment } from '../web/page.tsx';
import type { LiveSite } from '../web/site.ts';
import { electionPaper, electionView } from './reads.ts';

/** Keeps the page of a running election current: the same component as the page. */
export function electionTopics({ reads, partCtx }: LiveSite): readonly Topic[] {
  return [
    {
      name: 'election:{uuid}',
      of: (id) => `election:${id}`,
      async render(id, lang) {
        const view = await electionView(reads, id);
        if (!view) return null;
        const ctx = partCtx(lang, `/elections/${id}`);
        const paper = await electionPaper(reads, view);
        return {
          'election-lede': fragment(<ElectionLede ctx={ctx} view={view} />),
          'election-state': fragment(<ElectionState ctx={ctx} view={view} />),
          'election-paper': fragment(<PrintedProof ctx={ctx} paper={paper} region="election-paper" />),
        };
      },
    },
  ];
}
