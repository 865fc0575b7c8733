import { createElement, Fragment, type ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import type { DemonstrationAccount } from '../demonstration.ts';
import { ChooseDelegate, type ChooseDelegateProps } from './choose-delegate.tsx';

export interface SignInPageProps {
  readonly ctx: Ctx;
  readonly accounts: readonly DemonstrationAccount[];
  /** what can be done without being anybody */
  readonly offers: readonly ReactNode[];
  /** of whose delegation, where anybody is in one */
  readonly choose: Pick<ChooseDelegateProps, 'sessions' | 'session' | 'one'> | null;
  readonly demonstration: boolean;
  readonly then: string;
  /** A form was sent after its sign-in had ended, and waits. */
  readonly keptForm: boolean;
}

/** Whom to be. In a demonstration the accounts are listed; in production a person comes with a link. */
export function SignInPage({
  ctx,
  accounts,
  offers,
  choose,
  demonstration,
  then,
  keptForm,
}: SignInPageProps): ReactNode {
  const offices = accounts.filter(({ kind }) => kind === 'president' || kind === 'secretariat');
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
          {choose && <ChooseDelegate {...choose} ctx={ctx} accounts={accounts} then={then} />}
        </div>
      )}
    </Page>
  );
}
