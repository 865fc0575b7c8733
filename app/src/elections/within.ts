import type { Parents, Within } from '../door/within.ts';
import type { ElectionAct } from './acts.ts';

type Of = { readonly election: string };
type OfBallot = Of & { readonly ballot: string };

const ofElection = ({ election }: Of) => [`election:${election}`];
const ofBallot = ({ ballot, election }: OfBallot) => [`ballot:${ballot}`, `election:${election}`];

export const electionWithin: Within<ElectionAct> = {
  'election.created': ({ election, item }) => [`election:${election}`, `agenda-item:${item}`],
  'election.changed': ofElection,
  'candidate.nominated': ofElection,
  'candidate.corrected': ofElection,
  'candidate.withdrawn': ofElection,
  'candidate.removed': ofElection,
  'ballot.opened': (data) => [...ofBallot(data), `meeting:${data.meeting}`],
  'ballot.counted': ofBallot,
  'ballot.announced': ofBallot,
  'lot.drawn': (data) => [...ofBallot(data), `meeting:${data.meeting}`],
  'tie.ended': (data) => [...ofBallot(data), `meeting:${data.meeting}`],
  'lot.taken-back': ofBallot,
  'ballot.annulled': ofBallot,
  'election.completed': ofElection,
};

export const electionParents: Parents = {
  async election(tx, id) {
    const row = await tx.selectFrom('election').select('item').where('id', '=', id).executeTakeFirst();
    return row ? [`agenda-item:${row.item}`] : [];
  },
  async ballot(tx, id) {
    const row = await tx.selectFrom('ballot').select(['election', 'meeting']).where('id', '=', id).executeTakeFirst();
    return row ? [`election:${row.election}`, `meeting:${row.meeting}`] : [];
  },
};
