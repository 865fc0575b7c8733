import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { DeskFrame, type DeskPartProps } from '../../desk/index.ts';
import { nameOf } from '../../reference/index.ts';
import { localDay } from '../../sessions/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { Pages } from '../../web/components/pages.tsx';
import { Facts, Section } from '../../web/components/section.tsx';
import { Written } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Objections, refused } from '../../web/form.tsx';
import { pageOfList } from '../../web/pages.ts';
import { type Lang, langNames } from '../../words/languages.ts';
import type { DelegationsOnDesk, PersonOnDesk } from '../desk/reads.ts';
import type { Addressed, MailWhom } from './by-mail.ts';
import { type MailedBefore, mailLetters } from './mail-letters.ts';

/** What was chosen: whose letters, and in which language. */
export interface MailChoice {
  readonly whom: MailWhom;
  /** code of a State; '' is every one */
  readonly state: string;
  readonly lang: Lang;
}

export interface MailPageProps extends DeskPartProps<DelegationsOnDesk> {
  readonly chosen: MailChoice;
  readonly addressed: Addressed;
  readonly before: MailedBefore;
  /** of those without an address, as the address of the page asks for it */
  readonly page: number;
}

/** The step before letters are sent by mail: to how many, in which language, who was sent one before, and who has no address. */
export function MailPage(props: MailPageProps): ReactNode {
  const { ctx, desk, chosen, addressed } = props;
  const { to, without } = addressed;
  const of = pageOfList(without.length, props.page);
  const letters = `/desk/sessions/${desk.session.id}/letters`;
  return (
    <DeskFrame ctx={ctx} desk={desk} part="delegations" page={ctx.t('letters.mail.title')}>
      <p>
        <a href={ctx.href(`${letters}/sent`)}>{ctx.t('letters.sent.title')}</a>
      </p>
      <Section id="mail" title={ctx.t('letters.mail.title')} quiet>
        <div className="stack gap-m">
          <p>{ctx.t('letters.mail.lede')}</p>
          <Facts
            items={[
              { label: ctx.t('letters.whom'), value: ctx.t(`letters.mail.whom.${chosen.whom}`) },
              {
                label: ctx.t('letters.state'),
                value: chosenDelegation(ctx, desk, chosen.state),
              },
              { label: ctx.t('letters.language'), value: <span lang={chosen.lang}>{langNames[chosen.lang]}</span> },
            ]}
          />
          {to.length === 0 ? (
            <Empty title={ctx.t('letters.mail.nobody')}>
              {ctx.t('letters.mail.nobody.what')} <a href={ctx.href(letters)}>{ctx.t('letters.title')}</a>
            </Empty>
          ) : (
            <SendForm {...props} />
          )}
        </div>
      </Section>
      {without.length > 0 && (
        <Section id="without" title={ctx.t('letters.mail.no-address', { n: without.length })}>
          <p>{ctx.t('letters.mail.no-address.what')}</p>
          <ul>
            {without.slice(of.from, of.to).map((person) => (
              <li key={person.account}>
                <WithoutAddress {...{ ctx, desk, person }} />
              </li>
            ))}
          </ul>
          <Pages ctx={ctx} of={of} />
        </Section>
      )}
    </DeskFrame>
  );
}

function chosenDelegation(ctx: Ctx, desk: DelegationsOnDesk, state: string): string {
  if (state === '') return ctx.t('letters.state.every');
  return desk.delegations.has(state) ? nameOf(ctx, desk.names, state) : ctx.t('desk.nobody');
}

function SendForm({ ctx, desk, chosen, addressed: { to }, before }: MailPageProps): ReactNode {
  const { id, city } = desk.session;
  const letters = `/desk/sessions/${id}/letters`;
  const hidden = { session: id, lang: chosen.lang };
  const objections = refused(ctx, mailLetters, hidden) ? (ctx.refusal?.objections ?? []) : [];
  // Who could not be reached is not asked about: to send again is what was chosen.
  const asksBack = before.last !== null && chosen.whom !== 'failed';
  return (
    <form
      className="stack"
      method="post"
      action={ctx.href(`${letters}/mail`)}
      data-refused={objections.length > 0 ? '' : undefined}
    >
      <Objections ctx={ctx} objections={objections} />
      <input type="hidden" name="requestId" value={randomUUID()} />
      <input type="hidden" name="from" value={ctx.href(ctx.path + ctx.search)} />
      <input type="hidden" name="basedOn" value={ctx.recordEntry ?? 0} />
      {Object.entries({ ...hidden, whom: chosen.whom, state: chosen.state }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {asksBack && (
        <>
          <Notice s="wait">
            {ctx.t('letters.mail.before', {
              n: before.persons.size,
              day: ctx.date(localDay(city, before.last ?? '')),
            })}
          </Notice>
          <div className="opt">
            <input type="checkbox" id="again" name="again" value="yes" />
            <label htmlFor="again">{ctx.t('letters.mail.again', { n: before.persons.size })}</label>
          </div>
        </>
      )}
      <div className="row">
        <Button kind="main" large>
          {ctx.t('letters.mail.send', { n: to.length })}
        </Button>
        <LinkButton href={ctx.href(letters)}>{ctx.t('web.form.change')}</LinkButton>
      </div>
    </form>
  );
}

function WithoutAddress({
  ctx,
  desk,
  person: { account, name, state },
}: {
  readonly ctx: Ctx;
  readonly desk: DelegationsOnDesk;
  readonly person: PersonOnDesk;
}): ReactNode {
  return (
    <>
      <Written>{name}</Written>
      {ctx.comma}
      {nameOf(ctx, desk.names, state)}{' '}
      <a
        className="small"
        href={ctx.href(`/desk/sessions/${desk.session.id}/accreditations/${account}/details`)}
        aria-label={`${ctx.t('letters.mail.enter')}${ctx.colon}${name}`}
      >
        {ctx.t('letters.mail.enter')}
      </a>
    </>
  );
}
