import type { ReactNode } from 'react';
import type { DeskPartProps } from '../../desk/index.ts';
import type { FocalPointOf } from '../../identity/index.ts';
import { nameOf } from '../../reference/index.ts';
import { PageHead } from '../../web/components/section.tsx';
import { Confirm, Objections, refused } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import { endFocalPoint } from '../end-focal-point.ts';
import type { FocalPointsOnDesk } from './reads.ts';

/** Before somebody stops being the focal point of a State: who, of which State, and what goes on. */
export function EndFocalPointPage({
  ctx,
  desk: { session, names },
  one: { account, name, state },
}: DeskPartProps<FocalPointsOnDesk> & { readonly one: FocalPointOf }): ReactNode {
  const path = `/desk/sessions/${session.id}/focal-points`;
  const title = ctx.t('focal-points.end.of', { name });
  const hidden = { account, session: session.id, state };
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      crumbs={[
        { label: ctx.t('desk.title'), path: '/desk' },
        { label: ctx.t('focal-points.title'), path },
      ]}
      indexed={false}
    >
      <PageHead title={title} />
      <div className="stack gap-l">
        <Objections ctx={ctx} objections={refused(ctx, endFocalPoint, hidden) ? (ctx.refusal?.objections ?? []) : []} />
        <Confirm
          ctx={ctx}
          what={title}
          about
          whom={nameOf(ctx, names, state)}
          follows={ctx.t('focal-points.end.follows')}
          change={path}
          back={ctx.t('focal-points.end.not')}
          verb={ctx.t('focal-points.end')}
          grave
          form={{
            act: endFocalPoint,
            hidden,
            // biome-ignore lint/suspicious/noThenProperty: the name of the form's field, never awaited
            then: path,
            state: fresh,
            objections: [],
          }}
        />
      </div>
    </Page>
  );
}
