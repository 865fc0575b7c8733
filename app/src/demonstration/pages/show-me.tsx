import type { ReactNode } from 'react';
import type { Db } from '../../store/database.ts';
import { Button } from '../../web/components/button.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { offeredSession, playedNow } from '../play/meeting-to-play.ts';

/** For whoever has come to see what this is, and is nobody yet. */
export async function showMe(db: Db, ctx: Ctx, where: 'sign-in' | 'home'): Promise<ReactNode> {
  const played = await playedNow(db);
  if (played !== null) return <PlayedNow ctx={ctx} meeting={played} where={where} />;
  if ((await offeredSession(db)) === null) return null;
  if (where === 'home')
    return (
      <form method="post" action={ctx.href('/demonstration')}>
        <p className="row">
          <Button name="do" value="play">
            {ctx.t('demonstration.show-me.do')}
          </Button>
          <span className="small mute">{ctx.t('demonstration.show-me.line')}</span>
        </p>
      </form>
    );
  return (
    <Section id="show-me" title={ctx.t('demonstration.show-me')}>
      <form className="stack gap-m" method="post" action={ctx.href('/demonstration')}>
        <p className="prose">{ctx.t('demonstration.show-me.what')}</p>
        <p>
          <Button kind="main" large name="do" value="play">
            {ctx.t('demonstration.show-me.do')}
          </Button>
        </p>
      </form>
    </Section>
  );
}

/** One is on already: whoever comes sees that one. */
function PlayedNow({
  ctx,
  meeting,
  where,
}: {
  readonly ctx: Ctx;
  readonly meeting: string;
  readonly where: 'sign-in' | 'home';
}): ReactNode {
  const row = (
    <p className="row">
      <a className={where === 'home' ? 'btn' : 'btn main large'} href={ctx.href(`/meetings/${meeting}`)}>
        {ctx.t('demonstration.show-me.see')}
      </a>
      <span className="small mute">{ctx.t('demonstration.show-me.now')}</span>
    </p>
  );
  if (where === 'home') return row;
  return (
    <Section id="show-me" title={ctx.t('demonstration.show-me')}>
      {row}
    </Section>
  );
}
