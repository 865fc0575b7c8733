import type { ReactNode } from 'react';
import type { DeskPartProps } from '../../desk/index.ts';
import type { Accredited } from '../../identity/index.ts';
import { nameOf } from '../../reference/index.ts';
import { PageHead } from '../../web/components/section.tsx';
import { Written } from '../../web/components/words.tsx';
import { Confirm, Objections, refused } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import { endAccreditation } from '../end-accreditation.ts';
import type { DelegationsOnDesk } from './reads.ts';

export interface EndAccreditationProps extends DeskPartProps<DelegationsOnDesk> {
  readonly person: Accredited;
  readonly state: string;
  /** nobody else is accredited for the seat: it leaves the meeting with this person */
  readonly last: boolean;
}

/** Before an accreditation ends: whose, for which seat, and what the seat loses by it. */
export function EndAccreditationPage({ ctx, desk, person, state, last }: EndAccreditationProps): ReactNode {
  const { account, name } = person;
  const path = `/desk/sessions/${desk.session.id}/delegations`;
  const seat = nameOf(ctx, desk.names, state);
  const title = ctx.t('desk.person.end.of', { name });
  const hidden = { account, session: desk.session.id, state };
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      crumbs={[
        { label: ctx.t('desk.title'), path: '/desk' },
        { label: ctx.t('sessions.delegations'), path },
      ]}
      indexed={false}
    >
      <PageHead title={title} />
      <div className="stack gap-l">
        <Objections
          ctx={ctx}
          objections={refused(ctx, endAccreditation, hidden) ? (ctx.refusal?.objections ?? []) : []}
        />
        <Confirm
          ctx={ctx}
          what={ctx.t('desk.person.end')}
          about
          whom={
            <>
              <Written>{name}</Written>
              {ctx.comma}
              {seat}
            </>
          }
          follows={ctx.t(last ? 'desk.person.end.last' : 'desk.person.end.follows')}
          change={path}
          back={ctx.t('desk.person.end.not')}
          verb={ctx.t('desk.person.end')}
          grave
          form={{
            act: endAccreditation,
            hidden,
            // biome-ignore lint/suspicious/noThenProperty: the name of the form's field, never awaited
            then: `${path}?ended=${account}`,
            state: fresh,
            objections: [],
          }}
        />
      </div>
    </Page>
  );
}
