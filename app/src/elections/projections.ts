import type { Projections } from '../door/command.ts';
import type { Tx } from '../store/database.ts';
import type { ElectionAct } from './acts.ts';

export const electionProjections: Projections<ElectionAct> = {
  'election.created': async (tx, { data, at }) => {
    await tx
      .insertInto('election')
      .values({
        id: data.election,
        session: data.session,
        item: data.item,
        kind: data.kind,
        title: JSON.stringify(data.title),
        seats: data.seats,
        in_office: JSON.stringify(data.inOffice),
        nationalities_in_office: JSON.stringify(data.nationalitiesInOffice),
        group_sizes: JSON.stringify(data.groupSizes),
        created_at: at,
      })
      .execute();
  },
  'election.changed': async (tx, { data: { election, seats } }) => {
    await tx.updateTable('election').set({ seats }).where('id', '=', election).execute();
  },
  'candidate.nominated': async (tx, { data }) => {
    await tx
      .insertInto('candidate')
      .values({
        id: data.candidate,
        election: data.election,
        name: data.name,
        list: data.list,
        region: data.region,
        gender: data.gender,
        nationality: data.nationality,
        nominated_by: data.nominatedBy,
        after_ballot: null,
      })
      .execute();
  },
  'candidate.corrected': async (tx, { data: { candidate, name, list, region, gender, nationality } }) => {
    await tx
      .updateTable('candidate')
      .set({ name, list, region, gender, nationality })
      .where('id', '=', candidate)
      .execute();
  },
  'candidate.withdrawn': (tx, { data }) => standsNoMore(tx, [data.candidate], 'withdrawn', data.afterBallot),
  'candidate.removed': (tx, { data }) => standsNoMore(tx, [data.candidate], 'removed', data.afterBallot),
  'ballot.opened': async (tx, { data, at, seq }) => {
    await tx
      .insertInto('ballot')
      .values({
        id: data.ballot,
        election: data.election,
        meeting: data.meeting,
        number: data.number,
        attempt: data.attempt,
        seats: data.seats,
        standing: JSON.stringify(data.standing),
        restricted: data.restricted,
        group_sizes: JSON.stringify(data.groupSizes),
        requirements: JSON.stringify(data.requirements),
        explanation: JSON.stringify(data.explanation),
        present: data.present,
        issued: data.issued,
        states_parties: data.statesParties,
        opened_at: at,
        announced_at: null,
        count: null,
        parameters: data.parameters ? JSON.stringify(data.parameters) : null,
        result: null,
        annulled_because: null,
        last_seq: seq,
      })
      .execute();
  },
  'ballot.counted': async (tx, { data, seq }) => {
    await tx
      .updateTable('ballot')
      .set({ status: 'counted', count: JSON.stringify(data.count), last_seq: seq })
      .where('id', '=', data.ballot)
      .execute();
  },
  'ballot.announced': async (tx, { data, at, seq }) => {
    await tx
      .updateTable('ballot')
      .set({
        status: 'announced',
        announced_at: at,
        count: JSON.stringify(data.count),
        result: JSON.stringify(data.result),
        last_seq: seq,
      })
      .where('id', '=', data.ballot)
      .execute();
    await standsNoMore(tx, data.result.elected, 'elected', data.number);
  },
  'lot.drawn': async (tx, { data: { ballot, meeting, number, order, elected, how }, seq }) => {
    await tx
      .updateTable('ballot')
      .set({ lot: JSON.stringify({ order, elected, how }), lot_meeting: meeting, last_seq: seq })
      .where('id', '=', ballot)
      .execute();
    await standsNoMore(tx, elected, 'elected', number);
  },
  'tie.ended': async (tx, { data: { ballot, number, elected }, seq }) => {
    const lot = JSON.stringify({ order: [], elected, how: '', drawn: false });
    await tx.updateTable('ballot').set({ lot, last_seq: seq }).where('id', '=', ballot).execute();
    await standsNoMore(tx, elected, 'elected', number);
  },
  'lot.taken-back': async (tx, { data: { ballot, election, elected }, seq }) => {
    await tx
      .updateTable('ballot')
      .set({ lot: null, lot_meeting: null, last_seq: seq })
      .where('id', '=', ballot)
      .execute();
    if (elected.length > 0)
      await tx
        .updateTable('candidate')
        .set({ status: 'standing', after_ballot: null })
        .where('id', 'in', [...elected])
        .execute();
    await tx.updateTable('election').set({ status: 'open' }).where('id', '=', election).execute();
  },
  'ballot.annulled': async (tx, { data, seq }) => {
    await tx
      .updateTable('ballot')
      .set({ status: 'annulled', annulled_because: data.reason, last_seq: seq })
      .where('id', '=', data.ballot)
      .execute();
  },
  'election.completed': async (tx, { data }) => {
    await tx.updateTable('election').set({ status: 'completed' }).where('id', '=', data.election).execute();
  },
};

async function standsNoMore(
  tx: Tx,
  candidates: readonly string[],
  status: 'elected' | 'withdrawn' | 'removed',
  afterBallot: number,
): Promise<void> {
  if (candidates.length === 0) return;
  await tx
    .updateTable('candidate')
    .set({ status, after_ballot: afterBallot })
    .where('id', 'in', [...candidates])
    .execute();
}
