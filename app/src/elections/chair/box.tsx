import type { ReactNode } from 'react';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { ballotWords } from '../pages/in-meeting.tsx';
import type { AtChair } from './at-chair.ts';

/** Each election under the item, boxed: where its ballots are, never a running count. */
export function ElectionBoxes({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: AtChair }): ReactNode {
  return (
    <>
      {view.elections.map((election) => (
        <section
          className="votectl"
          aria-labelledby={`ballot-box-${election.id}`}
          data-key={election.id}
          key={election.id}
        >
          <h2 id={`ballot-box-${election.id}`} className="h nomargin">
            {ballotWords(ctx, election)}
          </h2>
          <p className="row row-end">
            <a href={ctx.href(`/elections/${election.id}`)}>
              <Text ctx={ctx} map={election.title} />
            </a>
            <span className="small">
              {ctx.t('meetings.seats-filled', { filled: election.elected, seats: election.seats })}
            </span>
          </p>
        </section>
      ))}
    </>
  );
}
