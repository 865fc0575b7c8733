import { randomUUID } from 'node:crypto';
import { inclusionRule, waitsUntil } from '@plenary/rules';
import { z } from 'zod';
import { beforeAsking } from '../door/again.ts';
import { refuse } from '../door/command.ts';
import { choice, flag, ref, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { chairCommand, wayOfVoting } from '../meetings/index.ts';
import { inclusionDebate, isRefused, nobodyVoted, takenBy, takenInput } from '../parameters/index.ts';
import { sessionDays, type WholeItem, wholeAgenda } from '../sessions/index.ts';
import { type AgendaAct, say } from './acts.ts';
import { nextNumber } from './facts.ts';
import { type AgendaRequest, requestsOf } from './requests.ts';

const about = { meeting: ref('meeting'), request: ref('agenda-request') };

function undecided(requests: readonly AgendaRequest[], id: string): AgendaRequest | Objection {
  const request = requests.find((one) => one.id === id);
  if (!request) return no('no-such-request');
  return request.outcome === null ? request : no('inclusion-decided', { outcome: request.outcome });
}

/**
 * Notes who has spoken for or against the inclusion of an item: three on each side, unless the Bureau has set another number. A
 * delegation that stood on the other side is put right.
 */
export const noteInclusionSpeaker = {
  ...noting((side, { spokenFor, spokenAgainst }, state) =>
    (side === 'for' ? spokenAgainst : spokenFor).includes(state),
  ),
  edition: 2,
};

/** As it was when a change of sides was said as another statement, and while the Assembly voted, too. */
export const noteInclusionSpeakerBefore = beforeAsking({ ...noting(() => false), edition: 2 }, wayOfVoting);

function noting(corrects: (spoken: 'for' | 'against', on: AgendaRequest, state: string) => boolean) {
  return chairCommand({
    name: 'note-inclusion-speaker',
    decides: true,
    undo: { again: 'noted once more, on the other side or on neither' },
    input: z.object({ ...about, state: stateCode, side: choice(['for', 'against', 'neither']) }),
    load: async (tx, { session }) => ({ requests: await requestsOf(tx, session) }),
    decide(facts, { meeting, request: id, state, side }) {
      const request = undecided(facts.requests, id);
      if ('code' in request) return refuse(request);
      if (!facts.present.includes(state)) return refuse(no('inclusion-not-present', { state }));
      const others = (states: readonly string[]) => states.filter((one) => one !== state).length;
      const spoken = side === 'neither' ? 0 : others(side === 'for' ? request.spokenFor : request.spokenAgainst);
      const { value, lines } = inclusionDebate({ spoken }, facts.parameters);
      const cites = lines.map(({ cite }) => cite.provision);
      if (!value.another) return refuse(no('inclusion-enough', { most: value.most, side }, cites[0] ?? ''));
      const data = { request: id, session: facts.session, meeting, state };
      const said: AgendaAct =
        side !== 'neither' && corrects(side, request, state)
          ? say('inclusion.corrected', { ...data, side }, cites)
          : say('inclusion.spoken', { ...data, side }, cites);
      return [said];
    },
  });
}

interface InclusionFacts {
  readonly requests: readonly AgendaRequest[];
  readonly items: readonly WholeItem[];
  readonly newItem: string;
  /** last day of the session, ISO */
  readonly ends: string | null;
  /** decided again as before a count of nobody was refused */
  readonly before?: true;
}

/** The Assembly includes an item that was asked for after the days of the rules, or does not. */
export const decideInclusion = chairCommand({
  name: 'decide-inclusion',
  edition: 3,
  decides: true,
  undo: { back: 'request-agenda-item' },
  input: z.object({
    ...about,
    ...takenInput,
    atOnce: flag.optional(),
    /** whoever presides knows that it cannot be taken up in this session any more */
    beyond: flag.optional(),
  }),
  load: async (tx, { session }): Promise<InclusionFacts> => ({
    requests: await requestsOf(tx, session),
    items: await wholeAgenda(tx, session),
    newItem: String(randomUUID()),
    ends: (await sessionDays(tx, session))?.ends ?? null,
  }),
  decide(facts, { meeting, request: id, atOnce = false, beyond = false, ...how }) {
    const request = undecided(facts.requests, id);
    if ('code' in request) return refuse(request);
    if (!facts.before && nobodyVoted(how)) return refuse(no('vote-figures-none'));
    const taken = takenBy(facts, request.decision === 'D01' ? 'D01' : 'D02', how);
    if (isRefused(taken)) return taken;
    const { title, by, state, requested, memorandum, route } = request;
    const outcome = taken.carried ? 'included' : 'refused';
    const item = taken.carried ? facts.newItem : null;
    const notBefore = waitsUntil({ included: facts.day, route, atOnce }, facts.parameters.values);
    if (item !== null && !beyond && notBefore !== null && facts.ends !== null && notBefore > facts.ends)
      return refuse(no('inclusion-after-end', { day: notBefore, ends: facts.ends }, inclusionRule(route).provision));
    const decided = say(
      'inclusion.decided',
      { request: id, session: facts.session, meeting, title, outcome, item, atOnce, ...taken.data },
      [inclusionRule(route).provision, ...taken.cites],
    );
    if (item === null) return [decided];
    const listed = say('agenda-item.listed', {
      ...{ item, session: facts.session, number: nextNumber(facts.items), title },
      asked: { requested, by, state, route, memorandum },
      notBefore,
    });
    return [decided, listed];
  },
});

/** As inclusions were decided while a vote went on too, and by a count of nobody: by this such an entry is decided again. */
const asked = beforeAsking(decideInclusion, wayOfVoting);
export const decideInclusionBefore: typeof decideInclusion = {
  ...asked,
  async load(...given) {
    const facts = await asked.load(...given);
    return facts && { ...facts, before: true as const };
  },
};
