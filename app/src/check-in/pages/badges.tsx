import type { ReactNode } from 'react';
import { type Desk, DeskFrame, type DeskPartProps } from '../../desk/index.ts';
import type { Accredited } from '../../identity/index.ts';
import { nameOf, type StateNames } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Finder } from '../../web/components/finder.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { Pages } from '../../web/components/pages.tsx';
import { QrCode } from '../../web/components/qr-code.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form } from '../../web/form.tsx';
import type { PageOfList } from '../../web/pages.ts';
import { issueCheckInCodes, renewCheckInCode } from '../issue-check-in-codes.ts';

export type Badge = Accredited & { readonly code: string | null };

export interface BadgesPageProps extends DeskPartProps<Desk> {
  readonly names: StateNames;
  /** those of this page */
  readonly badges: readonly Badge[];
  /** how many persons are accredited, how many fit what was typed, how many have no code yet */
  readonly all: number;
  readonly fitting: number;
  readonly without: number;
  readonly find: string;
  readonly of: PageOfList;
  /** all that fit stand on this page, to be printed at once */
  readonly whole: boolean;
}

/** What the address asks for where all are to be printed at once. */
const print = { print: 'all' };

/** Badges with the code for the door, several to a sheet; codes are issued and renewed here. */
export function BadgesPage(props: BadgesPageProps): ReactNode {
  const { ctx, desk, names, badges, all, fitting, without, find, of, whole } = props;
  const session = desk.session.id;
  if (all === 0)
    return (
      <DeskFrame ctx={ctx} desk={desk} part="badges">
        <Section id="badges" title={ctx.t('check-in.badges')} quiet>
          <Empty title={ctx.t('check-in.none')}>{ctx.t('check-in.none.what')}</Empty>
        </Section>
      </DeskFrame>
    );
  return (
    <DeskFrame ctx={ctx} desk={desk} part="badges">
      <Section id="badges" title={ctx.t('check-in.badges')} quiet>
        <div className="noprint stack gap-m">
          <p>{ctx.t('check-in.badges.what', { n: all, without })}</p>
          {without > 0 && (
            <Form ctx={ctx} act={issueCheckInCodes} hidden={{ session }}>
              <Button kind="main">{ctx.t('check-in.issue')}</Button>
            </Form>
          )}
          <Finder
            ctx={ctx}
            label={ctx.t('desk.find')}
            find={find}
            shown={fitting}
            of={all}
            keeps={whole ? print : {}}
          />
          {of.pages > 1 && (
            <p>
              <a href={ctx.href(`${ctx.path}?${new URLSearchParams({ find, ...print })}`)}>
                {ctx.t('check-in.all', { n: fitting })}
              </a>
            </p>
          )}
          <Pages ctx={ctx} of={of} />
        </div>
        <div className="badges">
          {badges.map((badge) => (
            <OneBadge key={badge.account} {...{ ctx, desk, names, badge, whole }} />
          ))}
        </div>
      </Section>
    </DeskFrame>
  );
}

function OneBadge({
  ctx,
  desk: { session },
  names,
  badge: { account, name, state, role, code },
  whole,
}: {
  readonly ctx: Ctx;
  readonly desk: Desk;
  readonly names: StateNames;
  readonly badge: Badge;
  readonly whole: boolean;
}): ReactNode {
  return (
    <article className="badge" aria-label={ctx.t('check-in.badge-of', { name })}>
      <p className="small">
        <b>{ctx.text(session.title)}</b>
        <br />
        {ctx.cityName(session.city)}
        {ctx.comma}
        {ctx.dateRange(session.resumedOn ?? session.starts, session.ends)}
      </p>
      <p className="nm">
        <span dir="auto">{name}</span>
      </p>
      <p>
        {nameOf(ctx, names, state)}
        <br />
        {ctx.t(`desk.role.${role}`)}
      </p>
      {code === null ? (
        <p className="small mute">{ctx.t('check-in.no-code')}</p>
      ) : (
        <>
          <QrCode text={code} label={ctx.t('check-in.qr')} />
          <p>
            <b dir="ltr">{code}</b>
          </p>
          {!whole && (
            <div className="noprint">
              <Form ctx={ctx} act={renewCheckInCode} hidden={{ session: session.id, account }}>
                <Button slim label={`${ctx.t('check-in.renew')}${ctx.colon}${name}`}>
                  {ctx.t('check-in.renew')}
                </Button>
              </Form>
            </div>
          )}
        </>
      )}
    </article>
  );
}
