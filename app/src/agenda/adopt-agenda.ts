import { z } from 'zod';
import type { DeadlineAct } from '../deadlines/index.ts';
import { metBy, openAgain } from '../deadlines/index.ts';
import { refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chairCommand } from '../meetings/index.ts';
import { isRefused, takenBy, takenInput } from '../parameters/index.ts';
import { type AgendaAct, say } from './acts.ts';
import { type AgendaFacts, agendaFacts } from './facts.ts';
import { changedSince, seenAgenda } from './seen-agenda.ts';

const input = z.object({ meeting: ref('meeting'), seen: seenAgenda, ...takenInput });
type Input = z.infer<typeof input>;

/** The Assembly adopts the agenda as a whole. From then on its numbers do not move, and the Assembly alone changes it. */
export const adoptAgenda = chairCommand<
  Input,
  { readonly agenda: AgendaFacts | null },
  AgendaAct | DeadlineAct,
  z.input<typeof input>
>({
  name: 'adopt-agenda',
  undo: { back: 'take-back-adoption' },
  input,
  load: async (tx, { session }) => ({ agenda: await agendaFacts(tx, session) }),
  decide({ agenda, ...facts }, { meeting, seen, ...how }) {
    const count = agenda?.items.filter(({ standing }) => standing === 'on').length ?? 0;
    if (!agenda || count === 0) return refuse(no('agenda-nothing-to-adopt'));
    if (agenda.standing.adoptedAt !== null) return refuse(no('agenda-adopted-already'));
    const changed = changedSince(seen, agenda.items);
    if (changed) return refuse(changed);
    const taken = takenBy(facts, 'D02', how);
    if (isRefused(taken)) return taken;
    if (!taken.carried) return refuse(no('agenda-not-carried', { needed: taken.data.needed ?? 0 }));
    return [
      say('agenda.adopted', { session: facts.session, meeting, count, ...taken.data }, [
        'Rules of Procedure of the Assembly, rule 19',
        ...taken.cites,
      ]),
      ...metBy(agenda.session, facts.parameters, 'adoption', facts.day),
    ];
  },
});

const backInput = z.object({ meeting: ref('meeting'), reason });

/** Takes back an adoption that was recorded by mistake, in the same meeting. */
export const takeBackAdoption = chairCommand<
  z.infer<typeof backInput>,
  { readonly agenda: AgendaFacts | null },
  AgendaAct | DeadlineAct,
  z.input<typeof backInput>
>({
  name: 'take-back-adoption',
  undo: { back: 'adopt-agenda' },
  input: backInput,
  load: async (tx, { session }) => ({ agenda: await agendaFacts(tx, session) }),
  decide({ agenda, session }, { meeting, reason: why }) {
    if (!agenda || agenda.standing.adoptedIn !== meeting) return refuse(no('agenda-not-adopted-here'));
    return [say('agenda.adoption-taken-back', { session, meeting, reason: why }), ...openAgain(session, 'adoption')];
  },
});
