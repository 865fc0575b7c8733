import type { ReactNode } from 'react';
import { isSecretariat } from '../../identity/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Select } from '../../web/components/field.tsx';
import { Section } from '../../web/components/section.tsx';
import { VoteMark } from '../../web/components/votes.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, Objections, refused, stateOf } from '../../web/form.tsx';
import { answerOfChoice } from '../cast-input.ts';
import { castVote, correctVote } from '../cast-vote.ts';
import { drawRollCall } from '../draw-roll-call.ts';
import { noteNoAnswer } from '../note-no-answer.ts';
import { RollCallRule } from '../pages/roll-call-line.tsx';
import { awaitedSeeds } from '../roll-call-lot.ts';
import { Lot } from './lot.tsx';
import type { VoteOnDesk } from './reads.ts';
import { statesByName } from './states-by-name.ts';

interface RollCallProps {
  readonly ctx: Ctx;
  readonly vote: VoteOnDesk;
}

/** Turns the open vote into a roll call by the lot that says where it begins: drawn here, or entered as the President drew it. */
export function DrawRollCall({ ctx, vote }: RollCallProps): ReactNode {
  const hidden = { vote: vote.id };
  const { rollCall } = vote;
  const mends = rollCall?.by === 'hand' && !vote.begun;
  if (rollCall && !mends) return null;
  // Once both seeds are given no other State is entered.
  const fallen = vote.lot !== null && awaitedSeeds(vote.lot).length === 0;
  return (
    <Section id="draw" title={ctx.t(mends ? 'desk.roll-call.draw' : 'desk.roll-call.turn')}>
      {refused(ctx, drawRollCall, hidden) && <Objections ctx={ctx} objections={ctx.refusal?.objections ?? []} />}
      {!mends && (
        <>
          <p>{ctx.t('desk.roll-call.turn.what', { voted: vote.voted.length })}</p>
          <p>{ctx.t('desk.roll-call.draw.what')}</p>
          <RollCallRule ctx={ctx} day={ctx.now.slice(0, 10)} />
          <Lot ctx={ctx} vote={vote} />
        </>
      )}
      {!fallen && (
        <div className="mt">
          <Form ctx={ctx} act={drawRollCall} hidden={hidden} objections={[]}>
            <Select
              ctx={ctx}
              state={stateOf(ctx, drawRollCall, hidden)}
              name="state"
              optional={false}
              label={ctx.t(mends ? 'desk.roll-call.mend' : 'desk.roll-call.state')}
              options={statesByName(ctx, vote, vote.called)}
            />
            <Button>{ctx.t(mends ? 'desk.roll-call.mend' : 'desk.roll-call.state.do')}</Button>
          </Form>
        </div>
      )}
    </Section>
  );
}

const answers = ['for', 'against', 'abstain'] as const;

/** The seat that is called now, with its answers as buttons; after each answer the next seat stands here. */
export function CalledNow({ ctx, vote }: RollCallProps): ReactNode {
  const next = vote.waiting[0];
  const { rollCall } = vote;
  if (!rollCall || next === undefined) return null;
  const hidden = { vote: vote.id, state: next };
  return (
    <section className="votebox stack" aria-labelledby="called">
      <p className="small mute">{ctx.t('desk.roll-call.now')}</p>
      {/* biome-ignore lint/a11y/noAutofocus: after each answer the next seat is read out, and the answers follow by Tab; no answer has the focus, so that a key pressed twice votes once */}
      <h2 id="called" tabIndex={-1} autoFocus={ctx.refusal === null}>
        {nameOf(ctx, vote.names, next)}
      </h2>
      {rollCall.unanswered.includes(next) && <p className="small">{ctx.t('desk.roll-call.again')}</p>}
      {isSecretariat(ctx.viewer) && (
        <>
          <Objections
            ctx={ctx}
            objections={
              refused(ctx, castVote, hidden) || refused(ctx, noteNoAnswer, hidden)
                ? (ctx.refusal?.objections ?? [])
                : []
            }
          />
          <div className="answers">
            <Form ctx={ctx} act={castVote} hidden={hidden} objections={[]}>
              <div className="row">
                {answers.map((answer) => (
                  <Button
                    key={answer}
                    large
                    name="choice"
                    value={answer}
                    shortcut={ctx.t(`desk.roll-call.key.${answer}`)}
                  >
                    <Answer ctx={ctx} answer={answer} />
                  </Button>
                ))}
              </div>
            </Form>
            <Form ctx={ctx} act={noteNoAnswer} hidden={hidden} objections={[]}>
              <Button large shortcut={ctx.t('desk.roll-call.key.silent')}>
                {ctx.t('desk.roll-call.silent')}
              </Button>
            </Form>
          </div>
          <p className="small mute">{ctx.t('web.keys')}</p>
        </>
      )}
    </section>
  );
}

function Answer({ ctx, answer }: { readonly ctx: Ctx; readonly answer: (typeof answers)[number] }): ReactNode {
  return (
    <>
      <VoteMark ctx={ctx} v={answer} word="elsewhere" />
      {ctx.t(answer === 'abstain' ? 'web.vote.abstain.do' : `web.vote.${answer}`)}
    </>
  );
}

/** Who is called after the one that is called now. */
export function CalledNext({ ctx, vote }: RollCallProps): ReactNode {
  const later = vote.rollCall ? vote.waiting.slice(1) : [];
  if (later.length === 0) return null;
  const name = (state: string) => nameOf(ctx, vote.names, state);
  return (
    <details open={later.length < 8}>
      <summary>
        {ctx.t('desk.roll-call.then')}
        {ctx.colon}
        {later.slice(0, 3).map(name).join(' · ')}
      </summary>
      <ol>
        {later.map((state) => (
          <li key={state}>{name(state)}</li>
        ))}
      </ol>
    </details>
  );
}

/** The answer just entered, read back to who entered it, who mends a slip in it here; once another seat is called the delegation alone corrects its vote. */
export function LastEntered({ ctx, vote }: RollCallProps): ReactNode {
  const { mends, rollCall } = vote;
  const silent = rollCall?.last === undefined ? rollCall?.unanswered.at(-1) : undefined;
  if (mends === null)
    return silent === undefined ? null : (
      <p>
        <LastOf ctx={ctx} vote={vote} state={silent} /> {ctx.t('desk.roll-call.silent')}
      </p>
    );
  const { state, choice } = mends;
  const hidden = { vote: vote.id, state };
  return (
    <Section id="mend" title={ctx.t('desk.votes.mend', { state: nameOf(ctx, vote.names, state) })}>
      <p className="row">
        <LastOf ctx={ctx} vote={vote} state={state} /> <VoteMark ctx={ctx} v={answerOfChoice(choice)} />
      </p>
      <p className="mt-s">{ctx.t('desk.votes.mend.what')}</p>
      <div className="mt">
        <Form ctx={ctx} act={correctVote} hidden={hidden}>
          <div className="row">
            {answers.map((answer) => (
              <Button key={answer} name="choice" value={answer}>
                <Answer ctx={ctx} answer={answer} />
              </Button>
            ))}
          </div>
        </Form>
      </div>
    </Section>
  );
}

function LastOf({ ctx, vote, state }: RollCallProps & { readonly state: string }): ReactNode {
  return <b>{ctx.t('desk.votes.last', { state: nameOf(ctx, vote.names, state) })}</b>;
}
