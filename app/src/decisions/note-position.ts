import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Actor, acting, capacityName, delegateOf } from '../door/actor.ts';
import { sayingOf } from '../door/acts.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, ref, stateCode, text, whole } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { ownSeatOrSecretariat } from '../door/who.ts';
import { type MeetingFacts, meetingFacts } from '../meetings/index.ts';
import { wrongWorld } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { langs } from '../words/languages.ts';
import { positionActs, positionKinds } from './position-acts.ts';
import { positionsOn } from './positions.ts';
import { type ProposalFacts, proposalFacts } from './proposal-facts.ts';

const say = sayingOf(positionActs);

const which = {
  proposal: ref('proposal'),
  state: stateCode,
  kind: choice(positionKinds),
  /** of the text; empty for the whole */
  paragraph: z.union([choice(['']).transform(() => null), whole({ min: 1, max: 999 }), z.null()]).default(null),
};
const input = z.object({ ...which, lang: choice(langs), text: text({ max: 5000 }) });
type Input = z.infer<typeof input>;
const ending = z.object(which);
type Which = z.infer<typeof ending>;

interface Facts {
  readonly proposal: ProposalFacts | null;
  /** the meeting that adopted it by consensus; null where none did */
  readonly meeting: MeetingFacts | null;
  /** id of such a position that the seat has; null where it has none */
  readonly noted: string | null;
  readonly newPosition: string;
}

/** docs/law.md, 3.6: consensus; what a delegation says after it changes nothing of it. */
const provision = 'Rome Statute, article 112(7)';

async function load(tx: Tx, { proposal, state, kind, paragraph }: Which, _actor: Actor, now: string): Promise<Facts> {
  const adopted = await tx
    .selectFrom('proposal')
    .select('meeting')
    .where('id', '=', proposal)
    .where('decided_by', '=', 'consensus')
    .executeTakeFirst();
  const noted = await positionsOn(tx, proposal);
  return {
    proposal: await proposalFacts(tx, proposal),
    meeting: adopted?.meeting ? await meetingFacts(tx, adopted.meeting, now) : null,
    noted: noted.find((one) => one.state === state && one.kind === kind && one.paragraph === paragraph)?.id ?? null,
    newPosition: randomUUID(),
  };
}

/** Who may say it, and whether there is something to say it of. */
function speaker({ proposal, meeting }: Facts, state: string, actor: Actor) {
  if (!proposal) return refuse(no('no-such-proposal'));
  const wrong = wrongWorld(proposal, actor);
  if (wrong) return refuse(wrong);
  const capacity = delegateOf(actor, proposal.session, state) ?? acting(actor, 'secretariat');
  if (!capacity) return refuse(no('not-your-seat'));
  return meeting === null ? refuse(no('position-after-consensus')) : { capacity: capacityName(capacity), meeting };
}

/**
 * Once a text is adopted by consensus a delegation says how it stands to it, or to a paragraph: a statement of position, a reservation,
 * or that it dissociates itself. The delegation writes it, or the Secretariat what was said in the hall. The consensus stands.
 */
export const notePosition: Command<Input, Facts, ReturnType<typeof say>, z.input<typeof input>> = {
  name: 'note-position',
  undo: { back: 'take-back-position' },
  who: ownSeatOrSecretariat,
  input,
  load,
  decide(facts, { lang, text, paragraph, ...about }, actor) {
    const found = speaker(facts, about.state, actor);
    if ('ok' in found) return found;
    const { capacity, meeting } = found;
    const { state } = about;
    if (!meeting.statesParties.includes(state))
      return refuse(no('not-a-state-party', { state }, 'Rome Statute, article 112(1)'));
    if (facts.noted !== null) return refuse(no('position-noted', { state }));
    const position = facts.newPosition;
    const where = paragraph === null ? {} : { paragraph };
    const data = { position, ...about, meeting: meeting.meeting, ...where, lang, text };
    return { ok: true, capacity, answer: { position }, acts: [say('position.noted', data, [provision])] };
  },
};

/** A slip in what was noted, or what a delegation does not maintain. */
export const takeBackPosition: Command<Which, Facts, ReturnType<typeof say>, z.input<typeof ending>> = {
  name: 'take-back-position',
  undo: { back: 'note-position' },
  who: ownSeatOrSecretariat,
  input: ending,
  load,
  decide(facts, { paragraph, ...about }, actor) {
    const found = speaker(facts, about.state, actor);
    if ('ok' in found) return found;
    if (facts.noted === null) return refuse(no('nothing-changed'));
    const where = paragraph === null ? {} : { paragraph };
    const data = { position: facts.noted, ...about, meeting: found.meeting.meeting, ...where };
    return { ok: true, capacity: found.capacity, acts: [say('position.taken-back', data)] };
  },
};
