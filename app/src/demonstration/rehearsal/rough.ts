import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  adoptByConsensus,
  announceResult,
  castVote,
  closeVote,
  openVote,
  reviseProposal,
  submitProposal,
  takeBackVote,
  withdrawProposal,
} from '../../decisions/index.ts';
import { askForFloor, endSpeech, giveFloor } from '../../floor/index.ts';
import {
  closeMeeting,
  concludeItem,
  openMeeting,
  registerPresence,
  reopenItem,
  reopenMeeting,
  takeUpItem,
} from '../../meetings/index.ts';
import { setParameter } from '../../parameters/index.ts';
import { addAgendaItem, renameAgendaItem } from '../../sessions/index.ts';
import type { Stage } from '../set-the-stage.ts';
import { Person, type Timing } from './client.ts';
import { type RoughFigures, roughFigures } from './rough-figures.ts';
import { openTabs, type Tabs } from './tabs.ts';

/** What was announced of a vote, as everybody can read it. */
export interface PublishedVote {
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly needed: number;
  readonly carried: boolean;
}

/** A day in which things go wrong, and what it needs besides the address. */
export interface RoughDay {
  readonly address: string;
  readonly stage: Stage;
  readonly published: (vote: string) => Promise<PublishedVote>;
  readonly tell: (line: string) => void;
  /** the figures it must come to; only a test gives others, to see that a wrong one is noticed */
  readonly figures?: RoughFigures;
}

interface Hall extends RoughDay {
  readonly figures: RoughFigures;
  readonly president: Person;
  /** the President's office has the console open on a second machine */
  readonly secondConsole: Person;
  readonly secretariat: Person;
  readonly delegates: readonly (readonly [state: string, person: Person])[];
  readonly tabs: Tabs;
}

/**
 * Holds a meeting in which people come late and leave early, press twice, err and take it back, and lose their lines. Every
 * step that goes otherwise than it must throws; so does an open page that at the end is not what a fresh one is.
 */
export async function roughDay(day: RoughDay): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  const enter = (account: string) => Person.signIn(day.address, account, timings);
  const { stage } = day;
  const delegates: (readonly [string, Person])[] = [];
  for (const [state, account] of stage.delegates) delegates.push([state, await enter(account)]);
  const president = await enter(stage.president);
  const secretariat = await enter(stage.secretariat);
  const [first] = delegates;
  if (!first) throw new Error('no delegations');
  const tabs = await openTabs(day.address, stage, { president, secretariat, delegate: first[1] });
  const hall: Hall = {
    ...day,
    figures: day.figures ?? roughFigures,
    president,
    secondConsole: await enter(stage.president),
    secretariat,
    delegates,
    tabs,
  };
  equal('delegations accredited', delegates.length, hall.figures.statesParties);
  try {
    await morning(hall);
    await leavesBeforeTheAnnouncement(hall);
    await mistakeTakenBack(hall);
    await hall.tabs.mustBeFresh();
    await tieWithLateArrivals(hall);
    await twoConsoles(hall);
    await deskInTheMeeting(hall);
    await hall.tabs.mustBeFresh();
    await closedTooEarly(hall);
    await hall.tabs.mustBeFresh();
    hall.tell(`${hall.tabs.count} open pages show what a page loaded now shows; none went back.`);
  } finally {
    tabs.close();
  }
  return timings;
}

function early({ delegates, figures }: Hall) {
  return delegates.slice(0, figures.early);
}

async function morning(hall: Hall): Promise<void> {
  const { president, stage, tell } = hall;
  const { meeting } = stage;
  await president.mustNot(openMeeting, { meeting }, 'no-opening-quorum');
  await arrive(hall, early(hall));
  await president.must(openMeeting, { meeting });
  tell(
    `With nobody there the opening was refused; ${hall.figures.early} delegations are present and the meeting is open.`,
  );
}

/** What decides is who was there when the voting ended. */
async function leavesBeforeTheAnnouncement(hall: Hall): Promise<void> {
  const { president, stage, figures, tell } = hall;
  const { meeting, items, proposals } = stage;
  await president.must(takeUpItem, { meeting, item: items.resolution });
  const vote = await voteOpened(hall, proposals[1]);
  for (const [state, person] of early(hall).slice(0, figures.firstVote.yes))
    await castTwice(hall, person, vote, state, 'yes');
  await president.must(closeVote, { vote });
  const [leaving] = early(hall).slice(-1);
  if (!leaving) throw new Error('nobody leaves');
  await leaving[1].must(registerPresence, { meeting, left: [leaving[0]] });
  await president.must(announceResult, { vote });
  await arrive(hall, [leaving]);
  await compare(hall, 'the vote before whose announcement one left', vote, figures.firstVote);
  tell(
    `One delegation left between the closing and the announcement: decided by the ${figures.firstVote.present} who were there.`,
  );
}

async function mistakeTakenBack(hall: Hall): Promise<void> {
  const { president, secretariat, stage, tell } = hall;
  const { meeting, items, proposals } = stage;
  const vote = await voteOpened(hall, proposals[2]);
  await president.mustNot(closeVote, { vote }, 'no-votes');
  const back = await president.must(takeBackVote, {
    vote,
    reason: 'Opened by mistake: the draft had not been introduced.',
  });
  await secretariat.confirms(back.proposed);
  await president.must(concludeItem, { meeting });
  await president.must(reopenItem, {
    meeting,
    item: items.resolution,
    reason: 'Concluded before its second draft was decided.',
  });
  await president.must(takeUpItem, { meeting, item: items.resolution });
  const { symbol } = await president.must(adoptByConsensus, { meeting, proposal: proposals[2] });
  await president.must(concludeItem, { meeting });
  tell(`A vote and the conclusion of an item were taken back; then the draft was adopted by consensus (${symbol}).`);
}

/** Delegations come while a vote is open; it is equally divided, and by the Bureau's decision a second vote follows. */
async function tieWithLateArrivals(hall: Hall): Promise<void> {
  const { president, secretariat, stage, figures, delegates, tell } = hall;
  const { meeting, items, session } = stage;
  await secretariat.must(setParameter, {
    session,
    key: 'tie.proposal',
    value: 'secondVote',
    decidedOn: new Date().toISOString().slice(0, 10),
    reference: 'Demonstration decision of the Bureau',
    reason: 'A demonstration of a second vote.',
  });
  const draft = { item: items.closing, kind: 'D02', title: { en: 'Demonstration motion on the closing hour' } };
  const { proposal } = await secretariat.must(submitProposal, {
    ...draft,
    body: { en: 'The meeting closes at a quarter to. (Text of a demonstration.)' },
  });
  await president.must(takeUpItem, { meeting, item: items.closing });
  const first = await voteOpened(hall, proposal);
  const late = delegates.slice(figures.early, figures.early + figures.late);
  const voters = [...early(hall), ...late];
  const half = voters.slice(0, figures.tie.yes);
  const rest = voters.slice(figures.tie.yes);
  await Promise.all(half.map(([state, person]) => castTwice(hall, person, first, state, 'yes')));
  await arrive(hall, late);
  hall.tabs.cut();
  await Promise.all(rest.map(([state, person]) => castTwice(hall, person, first, state, 'no')));
  await president.must(closeVote, { vote: first });
  await president.must(announceResult, { vote: first });
  await compare(hall, 'the tied vote', first, figures.tie);
  await secretariat.mustNot(withdrawProposal, { proposal }, 'second-vote-pending');

  const second = await voteOpened(hall, proposal);
  const [changing] = rest;
  if (!changing) throw new Error('nobody changes');
  const cast = [...half, changing].map(([state, person]) => castTwice(hall, person, second, state, 'yes'));
  await Promise.all([...cast, ...rest.slice(1).map(([state, person]) => castTwice(hall, person, second, state, 'no'))]);
  await president.must(closeVote, { vote: second });
  await president.must(announceResult, { vote: second });
  await compare(hall, 'the second vote', second, figures.secondVote);
  await president.must(concludeItem, { meeting });
  tell(
    `${late.length} delegations came while a vote was open; ${figures.tie.yes} to ${figures.tie.no}, then in a second vote ${figures.secondVote.yes} to ${figures.secondVote.no}. Every line to an open page was cut meanwhile, every vote was sent twice and counted once.`,
  );
}

/** Two consoles press "next" at the same moment: the floor is given once. */
async function twoConsoles(hall: Hall): Promise<void> {
  const { president, secondConsole, stage, figures, tell } = hall;
  const { meeting, items } = stage;
  await president.must(takeUpItem, { meeting, item: items.debate });
  for (const [state, person] of early(hall).slice(0, figures.speakers))
    await person.must(askForFloor, { meeting, state });
  let given = 0;
  for (let n = 0; n < figures.floorsGiven; n++) {
    const seen = await president.seenOn(`/meetings/${meeting}/podium`, 'give-floor');
    const both = await Promise.all(
      [president, secondConsole].map((console) => console.act(giveFloor, { meeting }, randomUUID(), seen)),
    );
    given += both.filter(({ ok }) => ok).length;
  }
  equal('floors given when two consoles pressed', given, figures.floorsGiven);
  await president.must(endSpeech, { meeting });
  tell(
    `Two consoles pressed "next" at the same moment ${figures.floorsGiven} times: the floor was given ${given} times.`,
  );
}

/** The desk goes on while the meeting is open; the tabs have to follow. */
async function deskInTheMeeting(hall: Hall): Promise<void> {
  const { secretariat, stage, tell } = hall;
  const { items, session } = stage;
  const text = (words: string) => ({ en: words });
  const submit = async (title: string) =>
    secretariat.must(submitProposal, {
      item: items.debate,
      kind: 'D01',
      title: text(title),
      body: text('(Text of a demonstration.)'),
    });
  const { proposal: kept } = await submit('Demonstration draft on umbrellas');
  const { proposal: dropped } = await submit('Demonstration draft on hats');
  await secretariat.must(reviseProposal, {
    proposal: kept,
    title: text('Demonstration draft on umbrellas, revised'),
    body: text('(Text of a demonstration, revised.)'),
  });
  await secretariat.must(withdrawProposal, { proposal: dropped });
  await secretariat.must(renameAgendaItem, {
    item: items.debate,
    title: text('General debate, renamed while it goes on'),
  });
  await secretariat.must(addAgendaItem, { session, title: text('Demonstration item added in the meeting') });
  tell('During the debate the desk added, revised and withdrew drafts, renamed the item and added another.');
}

async function closedTooEarly(hall: Hall): Promise<void> {
  const { president, stage, tell } = hall;
  const { meeting } = stage;
  await president.must(concludeItem, { meeting });
  await president.must(closeMeeting, { meeting });
  await president.must(reopenMeeting, { meeting, reason: 'Closed by mistake.' });
  await president.must(closeMeeting, { meeting });
  tell('The meeting was closed by mistake, reopened, and closed.');
}

async function arrive({ stage }: Hall, coming: Hall['delegates']): Promise<void> {
  const { meeting } = stage;
  await Promise.all(coming.map(([state, person]) => person.must(registerPresence, { meeting, arrived: [state] })));
}

async function voteOpened({ president, stage }: Hall, proposal: unknown): Promise<string> {
  const { vote } = await president.must(openVote, { meeting: stage.meeting, proposal, consensusSought: true });
  return String(vote);
}

/** The answer to the first sending is lost on the way: the same request is sent again. */
async function castTwice(_: Hall, person: Person, vote: string, state: string, choice: 'yes' | 'no'): Promise<void> {
  const requestId = randomUUID();
  await person.sendAndHangUp(castVote, { vote, state, choice }, requestId);
  const answer = await person.act(castVote, { vote, state, choice }, requestId);
  if (!answer.ok) throw new Error(`the vote of ${state} was refused: ${JSON.stringify(answer)}`);
}

async function compare({ published }: Hall, what: string, vote: string, expected: PublishedVote): Promise<void> {
  const { present, yes, no, abstain, needed, carried } = await published(vote);
  equal(what, { present, yes, no, abstain, needed, carried }, { ...expected });
}

function equal(what: string, found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected))
    throw new Error(`${what}: ${JSON.stringify(found)}, it must be ${JSON.stringify(expected)}`);
}
