import { z } from 'zod';
import type { DeadlineAct } from '../deadlines/index.ts';
import { metBy, openAgain } from '../deadlines/index.ts';
import { beforeAsking } from '../door/again.ts';
import { refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chairCommand, wayOfVoting } from '../meetings/index.ts';
import { isRefused, takenBy, takenInput } from '../parameters/index.ts';
import type { Tx } from '../store/database.ts';
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
  edition: 2,
  decides: true,
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

/**
 * Takes back an adoption that was recorded by mistake, in the same meeting. Once the Assembly has changed the agenda that it adopted
 * (rule 20), the adoption was none: those decisions rest on it, and stand.
 */
export const takeBackAdoption = chairCommand<
  z.infer<typeof backInput>,
  { readonly agenda: AgendaFacts | null; readonly changed: boolean },
  AgendaAct | DeadlineAct,
  z.input<typeof backInput>
>({
  name: 'take-back-adoption',
  edition: 2,
  decides: true,
  undo: { back: 'adopt-agenda' },
  input: backInput,
  async load(tx, { session }) {
    const agenda = await agendaFacts(tx, session);
    return { agenda, changed: agenda !== null && (await changedByAssembly(tx, agenda)) };
  },
  decide({ agenda, session, changed }, { meeting, reason: why }) {
    if (!agenda || agenda.standing.adoptedIn !== meeting) return refuse(no('agenda-not-adopted-here'));
    if (changed) return refuse(no('agenda-changed-by-assembly', {}, 'Rules of Procedure of the Assembly, rule 20'));
    return [say('agenda.adoption-taken-back', { session, meeting, reason: why }), ...openAgain(session, 'adoption')];
  },
});

/** As it was taken back whatever the Assembly had decided since, and while it voted: by this such an entry is decided again. */
const asked = beforeAsking(takeBackAdoption, wayOfVoting);
export const takeBackAdoptionBefore: typeof takeBackAdoption = {
  ...asked,
  async load(...given) {
    const facts = await asked.load(...given);
    return facts && { ...facts, changed: false };
  },
};

/** Since it was adopted the Assembly has amended, deleted or included an item. The record knows. */
async function changedByAssembly(tx: Tx, { session, standing, items }: AgendaFacts): Promise<boolean> {
  const { adoptedAt } = standing;
  if (adoptedAt === null) return false;
  const changed = await tx
    .selectFrom('entry')
    .select('seq')
    .where('at', '>', adoptedAt)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('act', 'in', ['agenda-item.amended', 'agenda-item.deleted']),
          eb(
            'subject',
            'in',
            items.map(({ id }) => `agenda-item:${id}`),
          ),
        ]),
        eb.and([eb('act', '=', 'agenda-item.listed'), eb('subject', '=', `session:${session.id}`)]),
      ]),
    )
    .executeTakeFirst();
  return changed !== undefined;
}
