import type { ReactNode } from 'react';
import { isSecretariat } from '../../identity/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { beginRollCallLot } from '../begin-roll-call-lot.ts';
import { drawRollCall } from '../draw-roll-call.ts';
import { giveSeed } from '../give-seed.ts';
import { LotSoFar } from '../pages/lot.tsx';
import { awaitedSeeds } from '../roll-call-lot.ts';
import type { VoteOnDesk } from './reads.ts';
import { statesByName } from './states-by-name.ts';

/** The lot of a roll call, step by step: two delegations are chosen, each gives a seed, and it is drawn. */
export function Lot({ ctx, vote }: { readonly ctx: Ctx; readonly vote: VoteOnDesk }): ReactNode {
  const { lot } = vote;
  const awaited = lot ? awaitedSeeds(lot) : [];
  return (
    <div className="stack mt">
      <p>{ctx.t('decisions.lot.what')}</p>
      {lot && <LotSoFar ctx={ctx} lot={lot} names={vote.names} />}
      {lot &&
        isSecretariat(ctx.viewer) &&
        awaited.map((state) => <Seed key={state} ctx={ctx} vote={vote} state={state} />)}
      {lot && awaited.length === 0 ? (
        <Form ctx={ctx} act={drawRollCall} hidden={{ vote: vote.id }} objections={[]}>
          <Button kind="main">{ctx.t('desk.roll-call.draw.do')}</Button>
        </Form>
      ) : (
        <Begin ctx={ctx} vote={vote} />
      )}
    </div>
  );
}

function Begin({ ctx, vote }: { readonly ctx: Ctx; readonly vote: VoteOnDesk }): ReactNode {
  const hidden = { vote: vote.id };
  const options = statesByName(ctx, vote, vote.called);
  const field = { ctx, state: stateOf(ctx, beginRollCallLot, hidden), options } as const;
  return (
    <Form ctx={ctx} act={beginRollCallLot} hidden={hidden}>
      <Select {...field} name="first" label={ctx.t('desk.hands.tellers.first')} />
      <Select {...field} name="second" label={ctx.t('desk.hands.tellers.second')} />
      {vote.lot ? <Button>{ctx.t('desk.lot.again')}</Button> : <Button kind="main">{ctx.t('desk.lot.begin')}</Button>}
    </Form>
  );
}

/** What a delegation says in the hall, entered for it. */
function Seed({
  ctx,
  vote,
  state,
}: {
  readonly ctx: Ctx;
  readonly vote: VoteOnDesk;
  readonly state: string;
}): ReactNode {
  const hidden = { vote: vote.id, state };
  return (
    <Form ctx={ctx} act={giveSeed} hidden={hidden}>
      <Field
        ctx={ctx}
        state={stateOf(ctx, giveSeed, hidden)}
        name="seed"
        label={ctx.t('decisions.lot.seed-of', { state: nameOf(ctx, vote.names, state) })}
        hint={ctx.t('decisions.lot.seed.hint')}
      />
      <Button>{ctx.t('decisions.lot.give')}</Button>
    </Form>
  );
}
