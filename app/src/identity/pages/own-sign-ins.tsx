import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { OpenSignIn } from '../open-sign-ins.ts';

/** The ways into the own account that stand open. */
export interface OwnWays {
  /** id of the sign-in that reads this page */
  readonly own: string | null;
  readonly signIns: readonly OpenSignIn[];
  /** links that were not used yet */
  readonly links: number;
}

/** Where the person is signed in, and a button for each that ends it. This browser leaves by the button in the masthead. */
export function OwnSignIns({ ctx, ways }: { readonly ctx: Ctx; readonly ways: OwnWays }): ReactNode {
  const { own, signIns, links } = ways;
  const others = signIns.filter(({ id }) => id !== own).length;
  return (
    <Section id="sign-ins" title={ctx.t('identity.sign-ins')}>
      <p>{ctx.t('identity.sign-ins.what')}</p>
      {signIns.map((signIn) => (
        <div className="doc" key={signIn.id}>
          <Span ctx={ctx} signIn={signIn} />
          {signIn.id === own ? (
            <strong>{ctx.t('identity.sign-ins.this')}</strong>
          ) : (
            <form method="post" action={ctx.href(`/me/sign-ins/${signIn.id}/end`)}>
              <Button>{ctx.t('identity.sign-ins.end')}</Button>
            </form>
          )}
        </div>
      ))}
      {links > 0 && <p>{ctx.t('identity.sign-ins.links', { n: links })}</p>}
      {others + links > 0 && (
        <form className="mt" method="post" action={ctx.href('/me/sign-ins/end-others')}>
          <Button>{ctx.t('identity.sign-ins.end-others')}</Button>
        </form>
      )}
    </Section>
  );
}

function Span({ ctx, signIn: { since, until } }: { readonly ctx: Ctx; readonly signIn: OpenSignIn }): ReactNode {
  const at = (instant: string): string => `${ctx.date(instant, 'day')}${ctx.comma}${ctx.timeIn(instant, 'The Hague')}`;
  return (
    <>
      <time dateTime={since}>{ctx.t('identity.sign-ins.since', { at: at(since) })}</time>
      <time className="meta" dateTime={until}>
        {ctx.t('identity.sign-ins.until', { at: at(until) })}
      </time>
    </>
  );
}
