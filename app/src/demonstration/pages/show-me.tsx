import type { ReactNode } from 'react';
import type { Db } from '../../store/database.ts';
import { Button } from '../../web/components/button.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { offeredSession } from '../play/meeting-to-play.ts';

/** For whoever has come to see what this is, and is nobody yet. */
export async function showMe(db: Db, ctx: Ctx, where: 'sign-in' | 'home'): Promise<ReactNode> {
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
