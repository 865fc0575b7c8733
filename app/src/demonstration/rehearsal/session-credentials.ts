import {
  adoptCredentialsReport,
  appointCredentialsCommittee,
  chooseCredentialsChair,
  decideCredentialsObjection,
  examineCredentials,
  makeCredentialsReport,
} from '../../credentials/index.ts';
import { localDay } from '../../sessions/index.ts';
import { exampland } from './fictitious-state.ts';
import { must, shown, table } from './session-checks.ts';
import type { Desk } from './session-desk.ts';

/**
 * The Committee is appointed, examines, and objects to one delegation, the fictitious one; the Assembly adopts its report, and decides
 * on the objection. Until then nothing is taken away from that delegation; then its vote is.
 */
export async function credentialsDecided(
  desk: Desk,
  { meeting, account }: Readonly<Record<'meeting' | 'account', string>>,
): Promise<void> {
  const { secretariat, president, session, states, figures, tell } = desk;
  const decided = { meeting, how: 'consensus' } as const;
  const members = states.slice(0, figures.committee);
  await president.must(appointCredentialsCommittee, { session, members, ...decided });
  await president.mustNot(adoptCredentialsReport, { session, ...decided }, 'credentials-not-reported');
  await secretariat.must(chooseCredentialsChair, { session, state: states[0] ?? '', account });
  await examined(desk);
  await mayVote(desk, figures.mayVote.provisionally, { may_vote: true, reason: 'party' });
  // The Committee meets after it was appointed, on the day of the city.
  const metOn = localDay('The Hague', new Date().toISOString());
  await secretariat.must(makeCredentialsReport, { session, metOn });
  await president.must(adoptCredentialsReport, { session, ...decided });
  await standings(desk, figures.reported);
  await mayVote(desk, figures.mayVote.provisionally, { may_vote: true, reason: 'party' });
  const objection = { session, state: exampland.iso3, account: null, outcome: 'upheld', ...decided } as const;
  const { text } = await shown(president, `/sessions/${session}/credentials/decide/${exampland.iso3}`);
  must('the fictitious State by its name', text.includes(exampland.names.en), true);
  await president.must(decideCredentialsObjection, objection);
  await president.mustNot(decideCredentialsObjection, objection, 'no-open-objection');
  await standings(desk, figures.decided);
  await mayVote(desk, figures.mayVote.decided, { may_vote: false, reason: 'credentials' });
  tell(
    `The report on credentials is adopted; ${exampland.names.en} kept its vote while an objection was open, and lost it when the Assembly upheld that.`,
  );
}

/** What came as a copy is accepted on the understanding that originals follow; to the fictitious State the Committee objects. */
async function examined({ secretariat, session, states, figures }: Desk): Promise<void> {
  const { copies } = figures.credentials;
  const of = { session, reason: '' } as const;
  const others = states.filter((state) => state !== exampland.iso3);
  await secretariat.must(examineCredentials, { ...of, states: others.slice(copies), examined: 'accepted' });
  const copied = { ...of, states: others.slice(0, copies), examined: 'acceptedOnUnderstanding' } as const;
  await secretariat.must(examineCredentials, copied);
  const objected = { session, states: [exampland.iso3], examined: 'objected' } as const;
  await secretariat.mustNot(examineCredentials, { ...objected, reason: '' }, 'credentials-reason-missing');
  await secretariat.must(examineCredentials, { ...objected, reason: 'Two imagined persons are named as its head' });
}

async function standings({ secretariat, session }: Desk, wanted: Readonly<Record<string, number>>): Promise<void> {
  const rows = await table(secretariat, `/desk/sessions/${session}/credentials.json`);
  for (const [standing, count] of Object.entries(wanted))
    must(`credentials ${standing}`, rows.filter((row) => row.standing === standing).length, count);
}

/** How many States Parties may vote on the first day, and whether the one that was objected to may, and why. */
async function mayVote(
  { president, session, opens }: Desk,
  count: number,
  wanted: Readonly<Record<'may_vote' | 'reason', unknown>>,
): Promise<void> {
  const rows = await table(president, `/members/right-to-vote.json?session=${session}&on=${opens}`);
  must('States Parties that may vote', rows.filter((row) => row.may_vote === true).length, count);
  const own = rows.find((row) => row.iso3 === exampland.iso3);
  must('the vote of the fictitious State', own?.may_vote, wanted.may_vote);
  must('the reason of its vote', own?.reason, wanted.reason);
}
