import { createElement, Fragment, type ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Pages } from '../../web/components/pages.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import type { PageOfList } from '../../web/pages.ts';
import type { DemonstrationAccount } from '../demonstration.ts';

export interface SignInPageProps {
  readonly ctx: Ctx;
  readonly accounts: readonly DemonstrationAccount[];
  /** what can be done without being anybody */
  readonly offers: readonly ReactNode[];
  /** of the sessions with delegations */
  readonly page: PageOfList;
  readonly demonstration: boolean;
  readonly then: string;
  /** A form was sent after its sign-in had ended, and waits. */
  readonly keptForm: boolean;
}

/** Whom to be. In a demonstration the accounts are listed; in production a person comes with a link. */
export function SignInPage({ ctx, accounts, offers, page, demonstration, then, keptForm }: SignInPageProps): ReactNode {
  const offices = accounts.filter(({ kind }) => kind === 'president' || kind === 'secretariat');
  const delegates = accounts.flatMap((account) =>
    account.stateName ? [{ ...account, label: ctx.text(account.stateName) }] : [],
  );
  const bySession = Map.groupBy(delegates, ({ symbolPrefix }) => symbolPrefix ?? '');
  return (
    <Page ctx={ctx} title={ctx.t('identity.sign-in')} indexed={false}>
      <PageHead
        title={ctx.t('identity.sign-in')}
        lede={ctx.t(demonstration ? 'identity.lede.demonstration' : 'identity.lede.production')}
      />
      {keptForm && <Notice s="wait">{ctx.t('identity.kept-form')}</Notice>}
      {demonstration && accounts.length === 0 && <Notice s="wait">{ctx.t('identity.no-accounts')}</Notice>}
      {!demonstration && (
        <form className="stack" method="post" action={ctx.href('/sign-in/code')}>
          <div className="field">
            <label htmlFor="code">{ctx.t('identity.code')}</label>
            <small id="code-hint">{ctx.t('identity.code.hint')}</small>
            <input
              id="code"
              name="code"
              required
              maxLength={60}
              autoComplete="off"
              dir="ltr"
              aria-describedby="code-hint"
            />
          </div>
          <div className="row">
            <Button kind="main">{ctx.t('identity.code.go')}</Button>
          </div>
        </form>
      )}
      {offers.length > 0 && <div>{createElement(Fragment, null, ...offers)}</div>}
      {offices.length > 0 && (
        <div className="cols">
          <Section id="offices" title={ctx.t('identity.office')}>
            <div className="stack gap-m">
              {offices.map(({ account, name, kind }) => (
                <form key={account} className="stack gap-s" method="post" action={ctx.href('/sign-in')}>
                  <input type="hidden" name="then" value={then} />
                  <Button name="account" value={account} large wide>
                    {ctx.t('identity.sign-in-as', { name })}
                  </Button>
                  <p className="small">
                    {ctx.t(kind === 'president' ? 'identity.who.president' : 'identity.who.secretariat')}
                  </p>
                </form>
              ))}
            </div>
          </Section>
          <Section id="delegations" title={ctx.t('identity.delegation')}>
            <form className="stack gap-m" method="post" action={ctx.href('/sign-in')}>
              <input type="hidden" name="then" value={then} />
              <div className="field">
                <label htmlFor="account">{ctx.t('identity.delegate-of')}</label>
                <select id="account" name="account">
                  {[...bySession].map(([prefix, ofSession]) => (
                    <optgroup
                      key={prefix}
                      label={`${prefix}${ctx.colon}${ctx.text(ofSession[0]?.sessionTitle ?? { en: '' })}`}
                    >
                      {ofSession
                        .toSorted((a, b) => ctx.compare(a.label, b.label))
                        .map(({ account, kind, label, role }) => (
                          <option key={account} value={account}>
                            {[
                              label,
                              ...(role === 'alternate' || role === 'adviser' ? [ctx.t(`desk.role.${role}`)] : []),
                              ...(kind === 'focal-point' ? [ctx.t('identity.focal-point')] : []),
                            ].join(ctx.colon)}
                          </option>
                        ))}
                    </optgroup>
                  ))}
                </select>
              </div>
              <Button large wide>
                {ctx.t('identity.sign-in-delegate')}
              </Button>
              <p className="small">{ctx.t('identity.who.delegate')}</p>
            </form>
            <Pages ctx={ctx} of={page} />
          </Section>
        </div>
      )}
    </Page>
  );
}
