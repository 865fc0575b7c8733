import {
  adoptByConsensus,
  announceResult,
  askForRecordedVote,
  beginRollCallLot,
  closeVote,
  drawRollCall,
  giveSeed,
  noteCorrection,
  noteNoAnswer,
  notePosition,
  openVote,
  submitProposal,
} from '../../decisions/index.ts';
import { concludeItem, takeUpItem } from '../../meetings/index.ts';
import {
  appealRuling,
  makeMotion,
  putMotion,
  raisePointOfOrder,
  resumeDebate,
  ruleOnPoint,
  speakOnMotion,
} from '../../motions/index.ts';
import { castAll, compare, type DayHall, delegation, stands, voted } from './day-hall.ts';
import { exampland } from './fictitious-state.ts';
import { table } from './session-checks.ts';

/** A motion that is contested; a point of order on it, a ruling, an appeal that is voted on. What is lost falls on the fictitious State. */
export async function contestedMotion(hall: DayHall): Promise<void> {
  const { president, fictitious, stage, figures, tell } = hall;
  const { meeting, items } = stage;
  await president.must(takeUpItem, { meeting, item: items.resolution });
  const [mover, person] = delegation(hall, 0);
  const { motion } = await person.must(makeMotion, { meeting, state: mover, kind: 'adjournDebate' });
  const own = { meeting, state: exampland.iso3 };
  const { motion: point } = await fictitious.must(raisePointOfOrder, own);
  await president.mustNot(putMotion, { meeting, motion: String(motion) }, 'motion-first');
  await president.must(ruleOnPoint, { meeting, motion: String(point), wellTaken: 'no' });
  const { motion: appeal } = await fictitious.must(appealRuling, own);
  await motionDecided(hall, 'the appeal', String(appeal), figures.appeal);
  await fictitious.mustNot(appealRuling, own, 'appeal-too-late');
  await heard(hall, String(motion));
  await motionDecided(hall, 'the motion', String(motion), figures.motion);
  await president.mustNot(adoptByConsensus, { meeting, proposal: stage.proposals[2] ?? '' }, 'debate-adjourned');
  await president.must(resumeDebate, { meeting });
  const { yes, no } = figures.appeal;
  tell(`A point of order of ${exampland.names.en} was ruled on; its appeal failed by ${yes} to ${no}.`);
  tell(
    `The contested motion, two heard for it and two against, was carried by ${figures.motion.yes} to ${figures.motion.no}.`,
  );
}

/** Two for it and two against; one more is refused. */
async function heard(hall: DayHall, motion: string): Promise<void> {
  const { president, stage } = hall;
  const sides = [
    [0, 'mover'],
    [1, 'for'],
    [2, 'against'],
    [3, 'for'],
    [4, 'against'],
  ] as const;
  for (const [n, side] of sides) {
    const [state] = delegation(hall, n);
    await president.must(speakOnMotion, { meeting: stage.meeting, motion, state, side });
  }
  const [state] = delegation(hall, 5);
  const fifth = { meeting: stage.meeting, motion, state, side: 'for' } as const;
  await president.mustNot(speakOnMotion, fifth, 'motion-speakers-heard');
}

async function motionDecided(hall: DayHall, what: string, motion: string, figures: DayHall['figures']['motion']) {
  const { president, stage } = hall;
  const before = await putSoFar(hall);
  await president.must(putMotion, { meeting: stage.meeting, motion });
  const proposal = [...(await putSoFar(hall))].find((one) => !before.has(one));
  if (proposal === undefined) throw new Error(`the page of motions does not lead to ${what}`);
  const vote = await voted(hall, proposal, figures);
  await president.must(announceResult, { vote });
  await compare(hall, what, vote, figures);
}

/** The motions that were put to the Assembly, as the page of motions leads to them. */
async function putSoFar({ president, stage }: DayHall): Promise<Set<string>> {
  const { text } = await president.page(`/meetings/${stage.meeting}/motions`);
  return new Set([...text.matchAll(/href="\/decisions\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id));
}

/** Two thirds of those who vote; and afterwards one says that it had intended to vote otherwise. */
export async function recordedVote(hall: DayHall): Promise<void> {
  const { president, secretariat, stage, figures, tell } = hall;
  const expected = figures.recorded;
  const vote = await voted(hall, stage.proposals[1] ?? '', expected);
  const [state] = delegation(hall, expected.yes + expected.no);
  const says = { vote, state, intended: 'yes' } as const;
  await secretariat.mustNot(noteCorrection, says, 'not-announced-yet');
  await president.must(announceResult, { vote });
  await secretariat.must(noteCorrection, says);
  await secretariat.mustNot(noteCorrection, says, 'correction-noted');
  await compare(hall, 'the recorded vote, corrected afterwards', vote, expected);
  tell(`A recorded vote, ${expected.yes} to ${expected.no}; a correction announced afterwards changed no figure.`);
}

/** One delegation asks that States are called; the State from which it begins falls by a lot that nobody steers alone. */
export async function rollCall(hall: DayHall): Promise<void> {
  const { president, secretariat, stage, figures, delegates, tell } = hall;
  const { meeting, items } = stage;
  const { proposal } = await secretariat.must(submitProposal, {
    ...{ item: items.resolution, kind: 'D02', otherKind: true, title: { en: 'Demonstration motion on the order' } },
    body: { en: 'The drafts are taken in their order. (Text of a demonstration.)' },
  });
  const [asks, asking] = delegation(hall, 0);
  const put = { meeting, proposal: String(proposal), consensusSought: true };
  await asking.must(askForRecordedVote, { meeting, proposal: String(proposal), state: asks, how: 'rollCall' });
  await president.mustNot(openVote, { ...put, method: 'showOfHands' }, 'vote-by-name-asked');
  const vote = String((await president.must(openVote, { ...put, method: 'rollCall' })).vote);
  const [first, second] = [delegation(hall, 0), delegation(hall, 1)];
  await president.mustNot(beginRollCallLot, { vote, first: first[0], second: first[0] }, 'two-delegations');
  await president.must(beginRollCallLot, { vote, first: first[0], second: second[0] });
  await president.mustNot(drawRollCall, { vote }, 'seed-awaited');
  await first[1].must(giveSeed, { vote, state: first[0], seed: 'coffee' });
  await second[1].mustNot(giveSeed, { vote, state: second[0], seed: 'two words' }, 'seed-not-plain');
  await second[1].must(giveSeed, { vote, state: second[0], seed: 'Tea42' });
  const { state: drawn } = await president.must(drawRollCall, { vote });
  await castAll(hall, vote, figures.rollCall);
  const silent = delegates.at(-1)?.[0] ?? '';
  await secretariat.must(noteNoAnswer, { vote, state: silent });
  await president.must(closeVote, { vote });
  await president.must(announceResult, { vote });
  await compare(hall, 'the roll call', vote, figures.rollCall);
  await stands(president, `/votes/${vote}/lot`, 'Tea42');
  tell(`A roll call from ${String(drawn)}, by a lot of two seeds; who was called without an answer counts nowhere.`);
}

/** Adopted without a vote; the fictitious State dissociates itself, and the consensus stands. */
export async function consensus(hall: DayHall): Promise<void> {
  const { president, fictitious, stage, tell } = hall;
  const { meeting } = stage;
  const proposal = stage.proposals[2] ?? '';
  const says = { proposal, state: exampland.iso3, kind: 'dissociation', paragraph: null, lang: 'en' } as const;
  const position = { ...says, text: 'Exampland tidies no corridors. (Words of a rehearsal.)' };
  await fictitious.mustNot(notePosition, position, 'position-after-consensus');
  const { symbol } = await president.must(adoptByConsensus, { meeting, proposal });
  await fictitious.must(notePosition, position);
  await fictitious.mustNot(notePosition, position, 'position-noted');
  await stands(president, `/decisions/${proposal}`, 'One delegation dissociated itself from the text');
  await president.must(concludeItem, { meeting });
  tell(`${String(symbol)} was adopted by consensus; ${exampland.names.en} dissociated itself from it.`);
}

/** The Journal of the day, read back: so many lines of each kind, and the figures of the votes in its sentences. */
export async function journalReadBack({ president, stage, figures, tell }: DayHall): Promise<void> {
  const list = await president.page(`/sessions/${stage.session}/journal`);
  // A day that goes on beyond midnight has two.
  const days = new Set(list.text.match(new RegExp(`/sessions/${stage.session}/journal/\\d{4}-\\d\\d-\\d\\d`, 'g')));
  const rows: Awaited<ReturnType<typeof table>>[number][] = [];
  for (const day of days) rows.push(...(await table(president, `${day}.json`)));
  for (const [act, times] of Object.entries(figures.journal)) {
    const found = rows.filter((row) => row.act === act).length;
    if (found !== times) throw new Error(`lines of the Journal of ${act}: ${found}, it must be ${times}`);
  }
  const { recorded, rollCall: called, motion, appeal, amendment } = figures;
  const votes = [recorded, called, motion, appeal, amendment];
  for (const { yes, no, abstain, needed } of votes) {
    const said = `In favour: ${yes}; against: ${no}; abstentions: ${abstain}; needed: ${needed}`;
    if (!rows.some(({ says }) => String(says).includes(said))) throw new Error(`the Journal does not say “${said}”`);
  }
  const told = await Promise.all([...days].map((day) => president.page(day)));
  const replies = told.flatMap(({ text }) => text.match(/\(Right of reply\)/g) ?? []).length;
  if (replies !== figures.replies) throw new Error(`replies in the Journal: ${replies}, it must be ${figures.replies}`);
  const printed = await president.page(`${[...days][0]}.pdf`);
  if (!printed.text.startsWith('%PDF')) throw new Error('the Journal is not printed');
  tell(`The Journal tells the day in ${rows.length} lines, with the figures of its five votes.`);
}
