import { receiveCredentials } from '../../credentials/index.ts';
import { accreditPerson } from '../../delegations/index.ts';
import { closeMeeting, openMeeting, registerPresence } from '../../meetings/index.ts';
import { Person, type Timing } from './client.ts';
import { amended } from './day-amendments.ts';
import { debate } from './day-debate.ts';
import { consensus, contestedMotion, journalReadBack, recordedVote, rollCall } from './day-decisions.ts';
import { type DayHall, equal, type FullDay } from './day-hall.ts';
import { exampland } from './fictitious-state.ts';
import { openTabs } from './tabs.ts';

/**
 * Holds a day from its opening to its closing as the floor goes through it. The fictitious State must be among the States Parties. Every
 * step that goes otherwise than it must throws; so does an open page that is not what a fresh one is.
 */
export async function fullDay(day: FullDay): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  const hall = await gathered(day, timings);
  const [first] = hall.delegates;
  if (!first) throw new Error('no delegations');
  const tabs = await openTabs(day.address, day.stage, { ...hall, delegate: first[1] });
  try {
    await opening(hall);
    await debate(hall);
    await tabs.mustBeFresh();
    await contestedMotion(hall);
    await recordedVote(hall);
    await rollCall(hall);
    await amended(hall);
    await consensus(hall);
    await tabs.mustBeFresh();
    await hall.president.must(closeMeeting, { meeting: day.stage.meeting });
    await journalReadBack(hall);
    hall.tell(`The meeting is closed; ${tabs.count} open pages showed what a page loaded then showed.`);
  } finally {
    tabs.close();
  }
  return timings;
}

/** Everybody signs in; the Secretariat accredits the fictitious State as it does any. */
async function gathered(day: FullDay, timings: Timing[]): Promise<DayHall> {
  const { address, stage, figures, today } = day;
  const enter = (account: string) => Person.signIn(address, account, timings);
  const president = await enter(stage.president);
  const secretariat = await enter(stage.secretariat);
  const { session } = stage;
  const state = exampland.iso3;
  const { account } = await secretariat.must(accreditPerson, {
    ...{ session, state, role: 'head', name: `Demonstration delegate of ${exampland.names.en}` },
  });
  const paper = { issuedBy: 'foreignMinister', receivedOn: today, received: 'original', reference: null } as const;
  await secretariat.must(receiveCredentials, { session, states: [state], ...paper });
  equal('delegations accredited', stage.delegates.size + 1, figures.statesParties);
  const delegates: (readonly [string, Person])[] = [];
  const real = [...stage.delegates].toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [code, delegate] of real.slice(0, figures.present - 1)) delegates.push([code, await enter(delegate)]);
  const fictitious = await enter(String(account));
  return { ...day, president, secretariat, fictitious, delegates: [...delegates, [state, fictitious]] };
}

async function opening({ delegates, president, stage, figures, tell }: DayHall): Promise<void> {
  const { meeting } = stage;
  const arrive = (coming: DayHall['delegates']) =>
    Promise.all(coming.map(([state, person]) => person.must(registerPresence, { meeting, arrived: [state] })));
  await arrive(delegates.slice(0, figures.tooFew));
  await president.mustNot(openMeeting, { meeting }, 'no-opening-quorum');
  await arrive(delegates.slice(figures.tooFew));
  await president.must(openMeeting, { meeting });
  tell(`With ${figures.tooFew} delegations the opening was refused; ${figures.present} are there, and it is open.`);
}
