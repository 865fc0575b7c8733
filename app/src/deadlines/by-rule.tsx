import { sessionParameters } from '../parameters/index.ts';
import type { Db } from '../store/database.ts';
import { Cite } from '../web/components/ruling.tsx';
import { Doubt } from '../web/components/source.tsx';
import { daysOf } from './days-of.ts';
import type { SessionOnDeadlines } from './reads.ts';
import type { SessionDeadline } from './slots.ts';

/** Steps that only those can take who are not the Secretariat: their day is the last one, and nobody is late. */
const free: ReadonlySet<string> = new Set(['supplementaryRequest', 'credentials']);

const places: Readonly<Record<string, string>> = {
  provisionalAgenda: 'agenda',
  supplementaryRequest: 'agenda',
  supplementaryList: 'agenda',
  adoption: 'agenda',
  credentialsCommittee: 'credentials',
  credentials: 'credentials',
};

/** The days that the Rules of Procedure count for a session. */
export async function deadlinesByRule(db: Db, session: SessionOnDeadlines): Promise<readonly SessionDeadline[]> {
  const parameters = await sessionParameters(db, session.id);
  const met = await db.selectFrom('deadline_met').selectAll().where('session', '=', session.id).execute();
  return daysOf(session, parameters).map(
    ({ id, days, from, latest, cite, confidence, acts, told }): SessionDeadline => {
      const done = met.find(({ step }) => step === id);
      return {
        key: id,
        by: latest,
        what: (ctx) => ctx.t('deadlines.step', { id, days, from, kind: session.kind }),
        provision: cite.provision,
        confidence,
        rule: (ctx) => (
          <Doubt ctx={ctx} confidence={confidence} besideLink>
            <Cite ctx={ctx} provision={cite.provision} />
          </Doubt>
        ),
        acts,
        told,
        met: done ? { on: done.met_on, due: done.due, reference: done.reference } : null,
        open: free.has(id),
        href: `/desk/sessions/${session.id}/${places[id] ?? 'deadlines'}`,
      };
    },
  );
}
