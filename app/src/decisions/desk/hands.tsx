import type { ReactNode } from 'react';
import { isSecretariat } from '../../identity/index.ts';
import { byName, nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Select } from '../../web/components/field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { appointTellers } from '../appoint-tellers.ts';
import { CountHands } from '../pages/count-hands.tsx';
import { Differed, handsSaid, TellersLine } from '../pages/hands.tsx';
import type { HandsOnDesk as Hands, VoteOnDesk } from './reads.ts';

/** A show of hands on the desk: how far the counting is, the count of this person, and who else counts. */
export function HandsOnDesk({
  ctx,
  vote,
  hands: { stand, own, tellers, there },
}: {
  readonly ctx: Ctx;
  readonly vote: VoteOnDesk;
  readonly hands: Hands;
}): ReactNode {
  const counts = isSecretariat(ctx.viewer) && tellers === null && !stand.agreed && !own;
  const begun = stand.counted !== null || stand.agreed !== null || stand.differed.length > 0;
  return (
    <div className="stack gap-l mt">
      <Notice s={stand.agreed ? 'good' : 'wait'}>
        {ctx.t('decisions.hands.stand', { stand: handsSaid(stand) })}
        {own && ` ${ctx.t('desk.hands.other')}`}
      </Notice>
      <TellersLine ctx={ctx} tellers={tellers} names={vote.names} />
      <Differed ctx={ctx} hands={stand} />
      {counts && <CountHands ctx={ctx} vote={vote.id} />}
      {!begun && <Tellers ctx={ctx} vote={vote} there={there} />}
    </div>
  );
}

function Tellers({
  ctx,
  vote,
  there,
}: {
  readonly ctx: Ctx;
  readonly vote: VoteOnDesk;
  readonly there: readonly string[];
}): ReactNode {
  const hidden = { vote: vote.id };
  const options = byName(ctx, vote.names, there).map((value) => ({ value, label: nameOf(ctx, vote.names, value) }));
  const field = { ctx, state: stateOf(ctx, appointTellers, hidden), options } as const;
  return (
    <Section id="tellers" title={ctx.t('desk.hands.tellers')}>
      <p className="small">{ctx.t('desk.hands.tellers.what')}</p>
      <Form ctx={ctx} act={appointTellers} hidden={hidden}>
        <Select {...field} name="first" label={ctx.t('desk.hands.tellers.first')} />
        <Select {...field} name="second" label={ctx.t('desk.hands.tellers.second')} />
        <Button>{ctx.t('desk.hands.tellers.do')}</Button>
      </Form>
    </Section>
  );
}
