import { randomUUID } from 'node:crypto';
import type { Requirements } from '@plenary/rules';
import { adoptByConsensus, announceResult, castVote, closeVote, correctVote, openVote } from '../../decisions/index.ts';
import { announceBallot, enterCount, openBallot, withdrawCandidate } from '../../elections/index.ts';
import { askForFloor, endSpeech, giveFloor, withdrawFromList } from '../../floor/index.ts';
import { closeMeeting, concludeItem, openMeeting, registerPresence, takeUpItem } from '../../meetings/index.ts';
import { seeded } from '../random.ts';
import { candidates, seats } from '../scenario.ts';
import type { Stage } from '../set-the-stage.ts';
import { fillPapers, type Standing } from '../voters.ts';
import { Person, type Timing } from './client.ts';
import { Watcher } from './watcher.ts';

export interface Rehearsal {
  readonly timings: readonly Timing[];
  /** milliseconds from an act to the open page that shows it */
  readonly live: readonly number[];
}

/** More ballots than this mean that the simulated delegations cannot agree: a fault of the rehearsal. */
const mostBallots = 40;

/**
 * Holds a whole demonstration meeting through the door that people use. Each step tells what happened; a step that goes
 * otherwise than it must throws.
 */
export async function rehearse(
  address: string,
  stage: Stage,
  terms: (ballot: string) => Promise<BallotTerms>,
  tell: (line: string) => void,
): Promise<Rehearsal> {
  const timings: Timing[] = [];
  const random = seeded(20_261_124);
  const president = await Person.signIn(address, stage.president, timings);
  const secretariat = await Person.signIn(address, stage.secretariat, timings);
  const second = await Person.signIn(address, stage.second, timings);
  const delegates = new Map<string, Person>();
  for (const [state, account] of stage.delegates) delegates.set(state, await Person.signIn(address, account, timings));
  tell(`${delegates.size} delegations, the President and the Secretariat have signed in.`);
  const hall: Hall = { stage, terms, president, secretariat, second, delegates, random, tell, live: [] };
  const watcher = await Watcher.open(address, `meeting:${stage.meeting}`);
  try {
    await opening(hall);
    await agendaByConsensus(hall);
    await debate(hall, watcher);
    await recordedVote(hall);
    await election(hall);
    await president.must(concludeItem, { meeting: stage.meeting });
    await president.must(closeMeeting, { meeting: stage.meeting });
    await president.mustNot(giveFloor, { meeting: stage.meeting }, 'meeting-closed');
    tell('The meeting is closed; an act on it is refused.');
  } finally {
    watcher.close();
  }
  return { timings, live: hall.live };
}

/** What is printed on the ballot papers. */
export interface BallotTerms {
  readonly seats: number;
  readonly issued: number;
  readonly requirements: Requirements;
}

interface Hall {
  readonly stage: Stage;
  readonly terms: (ballot: string) => Promise<BallotTerms>;
  readonly president: Person;
  readonly secretariat: Person;
  /** confirms what takes two persons */
  readonly second: Person;
  readonly delegates: ReadonlyMap<string, Person>;
  readonly random: () => number;
  readonly tell: (line: string) => void;
  readonly live: number[];
}

async function opening({ stage, president, delegates, tell }: Hall): Promise<void> {
  const { meeting } = stage;
  const [first, ...others] = [...delegates];
  if (!first) throw new Error('no delegations');
  await president.mustNot(openMeeting, { meeting }, 'no-opening-quorum');
  // Five delegations stay away, so that not everybody is there.
  const come = [first, ...others].slice(0, Math.max(1, delegates.size - 5));
  await Promise.all(come.map(([state, person]) => person.must(registerPresence, { meeting, arrived: [state] })));
  await president.must(openMeeting, { meeting });
  tell(`Without a quorum the opening was refused; with ${come.length} delegations present the meeting is open.`);
}

async function agendaByConsensus({ stage, president, tell }: Hall): Promise<void> {
  const { meeting, items, proposals } = stage;
  await president.must(takeUpItem, { meeting, item: items.agenda });
  const { symbol } = await president.must(adoptByConsensus, { meeting, proposal: proposals[0] });
  await president.must(concludeItem, { meeting });
  tell(`The agenda is adopted by consensus (${symbol}).`);
}

async function debate({ stage, president, delegates, tell, live }: Hall, watcher: Watcher): Promise<void> {
  const { meeting, items } = stage;
  await president.must(takeUpItem, { meeting, item: items.debate });
  const asking = [...delegates].slice(0, 21);
  const asked: string[] = [];
  for (const [state, person] of asking)
    asked.push(String((await person.must(askForFloor, { meeting, state })).speaker));
  const [withdrawing] = asking.slice(-1);
  if (withdrawing) {
    await withdrawing[1].mustNot(askForFloor, { meeting, state: withdrawing[0] }, 'already-listed');
    await withdrawing[1].must(withdrawFromList, { meeting, speaker: asked.at(-1) });
  }
  for (let n = 0; n < asked.length - 1; n++) {
    const since = performance.now();
    await president.must(giveFloor, { meeting });
    const arrived = await watcher.after(since);
    if (arrived === null) throw new Error('an open page did not hear of the speaker within two seconds');
    live.push(arrived);
  }
  await president.must(endSpeech, { meeting });
  await president.mustNot(giveFloor, { meeting }, 'list-empty');
  await president.must(concludeItem, { meeting });
  tell(`${asked.length} asked for the floor, one withdrew, ${asked.length - 1} spoke.`);
}

async function recordedVote({ stage, president, secretariat, delegates, random, tell }: Hall): Promise<void> {
  const { meeting, items, proposals } = stage;
  await president.must(takeUpItem, { meeting, item: items.resolution });
  const proposal = proposals[1];
  await president.mustNot(openVote, { meeting, proposal }, 'consensus-not-sought');
  const vote = String((await president.must(openVote, { meeting, proposal, consensusSought: true })).vote);
  const voting = [...delegates].slice(0, delegates.size - 8);
  const tally = { yes: 0, no: 0, abstain: 0 };
  await Promise.all(
    voting.map(async ([state, person], n) => {
      const lot = random();
      const choice = n === 0 || lot < 0.78 ? 'yes' : lot < 0.9 ? 'no' : 'abstain';
      tally[choice] += 1;
      const requestId = randomUUID();
      const first = await person.act(castVote, { vote, state, choice }, requestId);
      const again = await person.act(castVote, { vote, state, choice }, requestId);
      if (!first.ok || !again.ok || first.answer?.receipt !== again.answer?.receipt)
        throw new Error(`the vote of ${state}: a repeated request did not give the same receipt`);
    }),
  );
  const [one] = voting;
  if (!one) throw new Error('nobody votes');
  await one[1].mustNot(castVote, { vote, state: one[0], choice: 'no' }, 'already-voted');
  await secretariat.mustNot(castVote, { vote, state: one[0], choice: 'yes' }, 'only-in-roll-call');
  await secretariat.mustNot(correctVote, { vote, state: one[0], choice: 'no' }, 'only-the-delegation-corrects');
  await one[1].must(correctVote, { vote, state: one[0], choice: 'no' });
  tally.yes -= 1;
  tally.no += 1;
  await president.must(closeVote, { vote });
  const { carried } = await president.must(announceResult, { vote });
  // Two thirds of those present and voting, counted here once more and by other means.
  const expected = 3 * tally.yes >= 2 * (tally.yes + tally.no);
  if (carried !== expected) throw new Error(`the vote came to ${carried}, it must be ${expected}`);
  await president.must(concludeItem, { meeting });
  tell(
    `Recorded vote: ${tally.yes} in favour, ${tally.no} against, ${tally.abstain} abstentions, ${carried ? 'carried' : 'not carried'}; every vote was sent twice and counted once, one was corrected.`,
  );
}

async function election(hall: Hall): Promise<void> {
  const { stage, president, tell } = hall;
  const { meeting, items } = stage;
  await president.must(takeUpItem, { meeting, item: items.judges });
  let standing: readonly Standing[] = stage.candidates.map((id, n) => ({ id, before: 0, ...candidateOf(n) }));
  const elected: string[] = [];
  for (let n = 1; elected.length < seats; n++) {
    if (n > mostBallots) throw new Error(`${mostBallots} ballots and seats still open`);
    const outcome = await oneBallot(hall, n, standing, seats - elected.length);
    elected.push(...outcome.elected);
    standing = outcome.standing.filter(({ id }) => !elected.includes(id));
    const names = outcome.elected.map((id) => outcome.standing.find((one) => one.id === id)?.name);
    tell(
      `Ballot ${n}: ${outcome.valid} valid, ${outcome.invalid} invalid, ${outcome.needed} needed; ${names.length > 0 ? `elected ${names.join('; ')}` : 'nobody elected'}.`,
    );
    if (elected.length < seats && n % 2 === 0 && standing.length > 2 * (seats - elected.length))
      standing = await withdrawLast(hall, standing);
  }
  tell(`All ${seats} seats are filled.`);
}

function candidateOf(n: number) {
  const found = candidates[n];
  if (!found) throw new Error(`no candidate ${n}`);
  return found;
}

async function oneBallot(
  { stage, terms, president, secretariat, second, random }: Hall,
  number: number,
  standing: readonly Standing[],
  open: number,
) {
  const opening = await president.must(openBallot, { meeting: stage.meeting, election: stage.election });
  const { ballot } = await second.confirms(opening.proposed);
  const printed = await terms(String(ballot));
  if (printed.seats !== open) throw new Error(`ballot ${number} is for ${printed.seats} seats, ${open} are open`);
  const sheet = fillPapers(printed.issued, { number, ...printed, standing }, random);
  const [first, ...rest] = sheet.votes;
  if (!first) throw new Error('a ballot without candidates');
  const impossible = [{ ...first, votes: sheet.valid + 1 }, ...rest];
  await secretariat.mustNot(enterCount, { ballot, ...sheet, votes: impossible }, 'count.moreThanVoting');
  await secretariat.must(enterCount, { ballot, ...sheet });
  const announcing = await president.must(announceBallot, { ballot });
  const answer = await second.confirms(announcing.proposed);
  const elected = answer.elected as readonly string[];
  const needed = Math.ceil((2 * sheet.valid) / 3);
  for (const { candidate, votes } of sheet.votes)
    if (elected.includes(candidate) && votes < needed)
      throw new Error(`elected with ${votes} votes, ${needed} are needed`);
  return {
    elected,
    needed,
    valid: sheet.valid,
    invalid: sheet.invalid,
    standing: standing.map((one) => ({
      ...one,
      before: sheet.votes.find(({ candidate }) => candidate === one.id)?.votes ?? 0,
    })),
  };
}

/** The candidate with the fewest votes gives up; the Secretariat records it for the State that nominated. */
async function withdrawLast({ secretariat, tell }: Hall, standing: readonly Standing[]): Promise<readonly Standing[]> {
  const [last] = standing.toSorted((a, b) => a.before - b.before);
  if (!last) return standing;
  await secretariat.must(withdrawCandidate, {
    candidate: last.id,
    reference: 'Note verbale, read out in the meeting',
  });
  tell(`${last.name} withdraws.`);
  return standing.filter(({ id }) => id !== last.id);
}
