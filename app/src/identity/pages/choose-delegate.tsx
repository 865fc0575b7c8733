import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { DemonstrationAccount, DemonstrationSession } from '../demonstration.ts';

export interface ChooseDelegateProps {
  readonly ctx: Ctx;
  /** with persons to sign in as, the newest first */
  readonly sessions: readonly DemonstrationSession[];
  /** the one that is shown */
  readonly session: DemonstrationSession;
  /** of that session */
  readonly accounts: readonly DemonstrationAccount[];
  /** one of the delegation of which all persons are shown */
  readonly one: DemonstrationAccount | null;
  readonly then: string;
}

/** First the session, then the State, and whoever wants another person than its first one finds all of them. */
export function ChooseDelegate(props: ChooseDelegateProps): ReactNode {
  const { ctx, session, sessions, one, then } = props;
  return (
    <Section id="delegations" title={ctx.t('identity.delegation')}>
      <div className="stack gap-m">
        {one ? <Persons {...props} one={one} /> : <States {...props} />}
        {sessions.length > 1 && (
          <form className="stack gap-s" method="get" action={`${ctx.href('/sign-in')}#delegations`}>
            <input type="hidden" name="then" value={then} />
            <div className="field">
              <label htmlFor="session">{ctx.t('identity.other-session')}</label>
              <select id="session" name="session" defaultValue={session.id}>
                {sessions.map((each) => (
                  <option key={each.id} value={each.id}>
                    {called(ctx, each)}
                  </option>
                ))}
              </select>
            </div>
            <div className="row">
              <Button>{ctx.t('identity.other-session.go')}</Button>
            </div>
          </form>
        )}
      </div>
    </Section>
  );
}

function called(ctx: Ctx, { symbolPrefix, title }: DemonstrationSession): string {
  return `${symbolPrefix}${ctx.colon}${ctx.text(title)}`;
}

/** A State each, by its first person; a focal point, who is of no delegation, beside it. */
function States({ ctx, session, accounts, then }: ChooseDelegateProps): ReactNode {
  const first = Map.groupBy(accounts, ({ state, kind }) => `${state} ${kind === 'focal-point'}`);
  const options = [...first.values()]
    .flatMap(([account]) => (account?.stateName ? [{ ...account, label: ctx.text(account.stateName) }] : []))
    .toSorted((a, b) => ctx.compare(a.label, b.label));
  return (
    <form className="stack gap-m" method="post" action={ctx.href('/sign-in')}>
      <input type="hidden" name="then" value={then} />
      <p>{called(ctx, session)}</p>
      <div className="field">
        <label htmlFor="account">{ctx.t('identity.delegate-of')}</label>
        <select id="account" name="account">
          {options.map(({ label, ...account }) => (
            <option key={account.account} value={account.account}>
              {[label, ...(account.role === 'head' ? [] : roleOf(ctx, account))].join(ctx.colon)}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        <Button large>{ctx.t('identity.sign-in-delegate')}</Button>
        <Button asks={`${ctx.href('/sign-in')}#delegations`}>{ctx.t('identity.another')}</Button>
      </div>
      <p className="small">{ctx.t('identity.who.delegate')}</p>
    </form>
  );
}

/** Every person of one delegation, by name, with what tells apart those who share one. */
function Persons({
  ctx,
  session,
  accounts,
  one,
  then,
}: ChooseDelegateProps & { readonly one: DemonstrationAccount }): ReactNode {
  const persons = accounts.filter(({ state }) => state === one.state);
  return (
    <form className="stack gap-m" method="post" action={ctx.href('/sign-in')}>
      <input type="hidden" name="then" value={then} />
      <p>
        {one.stateName && <b>{ctx.text(one.stateName)}</b>} · {called(ctx, session)}
      </p>
      {persons.map((person, place) => (
        <div key={`${person.account} ${person.kind}`} className="stack gap-s">
          <Button name="account" value={person.account} wide>
            {ctx.t('identity.sign-in-as', { name: person.name })}
          </Button>
          <p className="small">
            {[...roleOf(ctx, person), ...(person.function === null ? [] : [person.function])].join(ctx.comma)} ·{' '}
            {ctx.t('identity.person-of', { place: place + 1, n: persons.length })}
          </p>
        </div>
      ))}
      <p>
        <a href={ctx.href(`/sign-in?${new URLSearchParams({ session: session.id, then })}#delegations`)}>
          {ctx.t('identity.all-delegations')}
        </a>
      </p>
    </form>
  );
}

function roleOf(ctx: Ctx, { kind, role }: DemonstrationAccount): readonly string[] {
  if (kind === 'focal-point') return [ctx.t('identity.focal-point')];
  return role === 'head' || role === 'alternate' || role === 'adviser' ? [ctx.t(`desk.role.${role}`)] : [];
}
