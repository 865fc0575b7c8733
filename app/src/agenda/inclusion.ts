import { randomUUID } from 'node:crypto';
import { inclusionRule, waitsUntil } from '@plenary/rules';
import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { choice, flag, ref, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { chairCommand } from '../meetings/index.ts';
import { inclusionDebate, isRefused, takenBy, takenInput } from '../parameters/index.ts';
import { wholeAgenda } from '../sessions/index.ts';
import { say } from './acts.ts';
import { nextNumber } from './facts.ts';
import { type AgendaRequest, requestsOf } from './requests.ts';

const about = { meeting: ref('meeting'), request: ref('agenda-request') };

function undecided(requests: readonly AgendaRequest[], id: string): AgendaRequest | Objection {
  const request = requests.find((one) => one.id === id);
  if (!request) return no('no-such-request');
  return request.outcome === null ? request : no('inclusion-decided', { outcome: request.outcome });
}

/** Notes who has spoken for or against the inclusion of an item: three on each side, unless the Bureau has set another number. */
export const noteInclusionSpeaker = chairCommand({
  name: 'note-inclusion-speaker',
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
    return [say('inclusion.spoken', { request: id, session: facts.session, meeting, state, side }, cites)];
  },
});

/** The Assembly includes an item that was asked for after the days of the rules, or does not. */
export const decideInclusion = chairCommand({
  name: 'decide-inclusion',
  edition: 2,
  undo: { back: 'request-agenda-item' },
  input: z.object({ ...about, ...takenInput, atOnce: flag.optional() }),
  load: async (tx, { session }) => ({
    requests: await requestsOf(tx, session),
    items: await wholeAgenda(tx, session),
    newItem: String(randomUUID()),
  }),
  decide(facts, { meeting, request: id, atOnce = false, ...how }) {
    const request = undecided(facts.requests, id);
    if ('code' in request) return refuse(request);
    const taken = takenBy(facts, request.decision === 'D01' ? 'D01' : 'D02', how);
    if (isRefused(taken)) return taken;
    const { title, by, state, requested, memorandum, route } = request;
    const outcome = taken.carried ? 'included' : 'refused';
    const item = taken.carried ? facts.newItem : null;
    const decided = say(
      'inclusion.decided',
      { request: id, session: facts.session, meeting, title, outcome, item, atOnce, ...taken.data },
      [inclusionRule(route).provision, ...taken.cites],
    );
    if (item === null) return [decided];
    const listed = say('agenda-item.listed', {
      ...{ item, session: facts.session, number: nextNumber(facts.items), title },
      asked: { requested, by, state, route, memorandum },
      notBefore: waitsUntil({ included: facts.day, route, atOnce }, facts.parameters.values),
    });
    return [decided, listed];
  },
});
