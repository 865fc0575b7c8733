import { Fragment, type ReactNode } from 'react';
import type { LibraryDocument } from '../../documents/index.ts';
import { AskedList, SeatLines } from '../../for-you/index.ts';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { ForReader, ForYou, SeatLine } from '../../web/for-you.ts';
import { Page } from '../../web/page.tsx';
import type { DecidedLately, RoleAtHome } from '../slots.ts';
import type { Now } from '../view.ts';
import { ChangedSection, type ChangedSectionProps } from './changed.tsx';
import { Decided } from './decided.tsx';
import { LatestDocuments } from './home.tsx';
import { TodayPart, TodayWhen } from './now.tsx';

export interface OwnHomePageProps {
  readonly ctx: Ctx;
  readonly now: Now;
  readonly documents: readonly LibraryDocument[];
  /** each role of the reader; the one in which most is asked comes first */
  readonly roles: readonly [ForReader, ...ForReader[]];
  /** of a seat: how its delegation stands */
  readonly lines: readonly SeatLine[];
  readonly parts: readonly RoleAtHome[];
  readonly decided: readonly DecidedLately[];
  /** of a seat: what changed while the reader was away; null at the first visit, and in an office */
  readonly changes: Pick<ChangedSectionProps, 'since' | 'until' | 'changed'> | null;
}

/** The home of who is signed in: what is asked in each role, today, and what belongs to the role. */
export function OwnHomePage({
  ctx,
  now,
  documents,
  roles,
  lines,
  parts,
  decided,
  changes,
}: OwnHomePageProps): ReactNode {
  const [first, ...others] = roles;
  const title = titleOf(ctx, first);
  const { role } = first;
  const seat = role.kind === 'seat' ? [`home-seat:${role.session}-${role.state}`] : [];
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="now"
      indexed={false}
      live={['home', ...seat, ...parts.flatMap(({ live }) => live)]}
    >
      <header className="page-head">
        <TodayWhen ctx={ctx} now={now} />
        <h1>{title}</h1>
      </header>
      <div className="split home-split own-home">
        <div>
          <Section
            id="for-you-head"
            title={ctx.t('home.for-you')}
            aside={<p className="mute">{ctx.t('home.for-you.order')}</p>}
          >
            <div className={first.votes ? undefined : 'not-voting'}>
              <AskedList ctx={ctx} forYou={first} />
            </div>
          </Section>
          {others.map((role) => (
            <OtherRole key={JSON.stringify(role.role)} ctx={ctx} forYou={role} />
          ))}
          {parts.map(({ key, show }) => (
            <Fragment key={key}>{show(ctx)}</Fragment>
          ))}
          {changes && (
            <ChangedSection
              ctx={ctx}
              city={now.city}
              since={changes.since}
              until={changes.until}
              changed={changes.changed}
            />
          )}
        </div>
        <div>
          <Section id="today" title={ctx.t('home.today')}>
            <TodayPart ctx={ctx} now={now} />
          </Section>
          {role.kind === 'seat' && (
            <Section
              id="my-delegation-head"
              title={ctx.t('home.my-delegation')}
              aside={<a href={ctx.href('/me/delegation')}>{ctx.t('home.my-delegation.all')}</a>}
            >
              <SeatLines ctx={ctx} lines={lines} region="my-delegation" />
            </Section>
          )}
        </div>
        <div>
          <Decided ctx={ctx} decided={decided} />
          <LatestDocuments ctx={ctx} documents={documents} />
        </div>
      </div>
    </Page>
  );
}

function titleOf(ctx: Ctx, { role, name }: ForYou): string {
  switch (role.kind) {
    case 'secretariat':
      return ctx.t('home.run-of-day');
    case 'president':
      return ctx.t('home.day-of-president');
    case 'seat':
    case 'focal-point':
      return ctx.t('home.today-for', { name });
  }
}

/** A further role: what is asked in it when the page is made. */
function OtherRole({ ctx, forYou }: { readonly ctx: Ctx; readonly forYou: ForYou }): ReactNode {
  return <p className="mute">{ctx.t('home.other-role', { name: forYou.name, n: forYou.asked.length })}</p>;
}
