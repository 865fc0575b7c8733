import { type DeskTask, progressOf, tabsOf } from '../../desk/index.ts';
import { sessionPattern, uuidPattern } from '../../door/input.ts';
import { partiesOn } from '../../membership/index.ts';
import { preparedOn, sessionRunHere } from '../../sessions/index.ts';
import { may, secretariat } from '../../web/access.ts';
import { askedText } from '../../web/asked-text.ts';
import { respondPage } from '../../web/respond.ts';
import type { Routes, Site } from '../../web/site.ts';
import { DeskDelegationsPage } from './delegations.tsx';
import { EndAccreditationPage } from './end-accreditation.tsx';
import { ErasePersonPage } from './erase-person.tsx';
import { ParticipantsPage } from './participants.tsx';
import { PersonDetailsPage } from './person-details.tsx';
import { type DelegationsOnDesk, delegationsOf, delegationsOnDesk, waysOnDesk } from './reads.ts';

const address = `/desk/sessions/:id{${sessionPattern}}`;

/** Null when there is no such session. */
export async function deskOf(
  { reads, filled }: Pick<Site, 'reads' | 'filled'>,
  id: string,
  now: string,
): Promise<DelegationsOnDesk | null> {
  const session = await sessionRunHere(reads, id);
  return session && delegationsOnDesk(reads, { session, tabs: tabsOf(filled) }, now);
}

export const delegationDeskRoutes: Routes = (app, site) => {
  app.get(`${address}/delegations`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await deskOf(site, c.req.param('id'), ctx.now);
    if (!desk) return c.notFound();
    const shown = {
      ...{ ctx, desk, invitation: null, ways: await waysOnDesk(site.reads, desk, ctx.now) },
      find: askedText(c.req.query('find'), 100),
      accredited: c.req.query('accredited') ?? null,
      ended: c.req.query('ended') ?? null,
      imported: importedIn(c.req.query('made'), c.req.query('changed')),
    };
    return respondPage(c, ctx, <DeskDelegationsPage {...shown} />);
  });

  app.get(`${address}/delegations/participants`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await deskOf(site, c.req.param('id'), ctx.now);
    return desk ? respondPage(c, ctx, <ParticipantsPage ctx={ctx} desk={desk} />) : c.notFound();
  });

  app.get(`${address}/accreditations/:account{${uuidPattern}}/details`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await deskOf(site, c.req.param('id'), ctx.now);
    const persons = [...(desk?.delegations.values() ?? [])].flat();
    const person = persons.find(({ account }) => account === c.req.param('account'));
    if (!desk || !person) return c.notFound();
    const ways = (await waysOnDesk(site.reads, desk, ctx.now)).get(person.account);
    return respondPage(c, ctx, <PersonDetailsPage {...{ ctx, desk, person, ways }} />);
  });

  app.get(`${address}/delegations/:account{${uuidPattern}}/erase`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await deskOf(site, c.req.param('id'), ctx.now);
    const person = desk?.former.find(({ account }) => account === c.req.param('account'));
    if (!desk || !person) return c.notFound();
    return respondPage(c, ctx, <ErasePersonPage ctx={ctx} desk={desk} person={person} />);
  });

  app.get(`${address}/accreditations/:account{${uuidPattern}}`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await deskOf(site, c.req.param('id'), ctx.now);
    const account = c.req.param('account');
    const [state, persons] =
      [...(desk?.delegations ?? [])].find(([, all]) => all.some((one) => one.account === account)) ?? [];
    const person = persons?.find((one) => one.account === account);
    if (!desk || !state || !person) return c.notFound();
    const last = persons?.length === 1;
    return respondPage(c, ctx, <EndAccreditationPage {...{ ctx, desk, person, state, last }} />);
  });
};

function importedIn(made: string | undefined, changed: string | undefined) {
  const figure = /^\d{1,4}$/;
  return figure.test(made ?? '') && figure.test(changed ?? '')
    ? { made: Number(made), changed: Number(changed) }
    : null;
}

export const delegationsTask: DeskTask = {
  place: 30,
  async read(db, session, now) {
    const parties = await partiesOn(db, preparedOn(session, now));
    const delegations = await delegationsOf(db, session.id);
    const represented = parties.filter((state) => delegations.has(state)).length;
    return {
      key: 'delegations',
      path: `/desk/sessions/${session.id}/delegations`,
      progress: progressOf(represented, represented, parties.length),
      figures: { n: represented, parties: parties.length },
    };
  },
};
