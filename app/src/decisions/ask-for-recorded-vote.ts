import { z } from 'zod';
import { acting, capacityName, delegateOf } from '../door/actor.ts';
import { type Command, type Decision, refuse } from '../door/command.ts';
import { choice, ref, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { ownSeatOrSecretariat } from '../door/who.ts';
import { duringVoting, meetingObjection, noSuchMeeting, type VotingFacts, votingFacts } from '../meetings/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { onThisItem } from './on-this-item.ts';
import { type ProposalFacts, proposalEnded, proposalFacts } from './proposal-facts.ts';
import { type Asked, askedMethods, askedOn, methodFor } from './voting-method.ts';

const about = { meeting: ref('meeting'), proposal: ref('proposal'), state: stateCode };
const asking = z.object({ ...about, how: choice(askedMethods) });
const ending = z.object(about);
type About = z.infer<typeof ending>;

interface Facts {
  readonly meeting: VotingFacts | null;
  readonly proposal: ProposalFacts | null;
  readonly asked: readonly Asked[];
}

const shared = {
  who: ownSeatOrSecretariat,
  load: async (tx, { meeting, proposal }, _actor, now, filled) => ({
    meeting: await votingFacts(tx, meeting, now, filled),
    proposal: await proposalFacts(tx, proposal),
    asked: await askedOn(tx, proposal),
  }),
} satisfies Partial<Command<About, Facts>>;

/**
 * Any State Party may ask, before the voting begins, that names stand in the record: by devices, or called one by one. No vote by a show
 * of hands is taken on that text then (docs/law.md, 3.7).
 */
export const askForRecordedVote: Command<z.infer<typeof asking>, Facts, DecisionAct, z.input<typeof asking>> = {
  ...shared,
  name: 'ask-for-recorded-vote',
  undo: { back: 'end-asking-for-recorded-vote' },
  input: asking,
  decide: (facts, { how, ...input }, actor) =>
    decided(facts, input, actor, (standing) =>
      standing?.how === how
        ? no('nothing-changed')
        : [
            // Another way than it had asked for: its first request does not stand beside the second.
            ...(standing ? [say('recorded-vote.no-longer-asked', input)] : []),
            say('recorded-vote.asked', { ...input, how }, provisions),
          ],
    ),
};

/** The State Party does not ask for it any more. */
export const endAskingForRecordedVote: Command<About, Facts, DecisionAct, z.input<typeof ending>> = {
  ...shared,
  name: 'end-asking-for-recorded-vote',
  undo: { back: 'ask-for-recorded-vote' },
  input: ending,
  decide: (facts, input, actor) =>
    decided(facts, input, actor, (standing) =>
      standing ? [say('recorded-vote.no-longer-asked', input)] : no('nothing-changed'),
    ),
};

const provisions = methodFor([{ state: '', how: 'recorded' }]).lines.map(({ cite }) => cite.provision);

function decided(
  { meeting, proposal, asked }: Facts,
  { state }: About,
  actor: Parameters<typeof delegateOf>[0],
  acts: (standing: Asked | undefined) => readonly DecisionAct[] | ReturnType<typeof no>,
): Decision<DecisionAct> {
  if (!meeting) return refuse(noSuchMeeting);
  const capacity = delegateOf(actor, meeting.session, state) ?? acting(actor, 'secretariat');
  if (!capacity) return refuse(no('not-your-seat'));
  const blocked = meetingObjection(meeting, actor, proposalEnded(proposal)) ?? duringVoting(meeting);
  if (blocked) return refuse(blocked);
  const ready = onThisItem(meeting, proposal);
  if ('objection' in ready) return refuse(ready.objection);
  if (!meeting.statesParties.includes(state))
    return refuse(no('not-a-state-party', { state }, 'Rome Statute, article 112(1)'));
  const found = acts(asked.find((one) => one.state === state));
  if (!Array.isArray(found)) return refuse(found as ReturnType<typeof no>);
  return { ok: true, capacity: capacityName(capacity), acts: found };
}
