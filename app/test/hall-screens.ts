import { announceResult, castVote, closeVote, openVote, submitProposal, takeBackVote } from '../src/decisions/index.ts';
import {
  announceBallot,
  annulBallot,
  createElection,
  enterCount,
  nominateCandidate,
  openBallot,
} from '../src/elections/index.ts';
import { askForFloor, closeList, endSpeech, giveFloor } from '../src/floor/index.ts';
import { showOnScreen } from '../src/hall/index.ts';
import { takeUpItem } from '../src/meetings/index.ts';
import { setParameter } from '../src/parameters/index.ts';
import { addAgendaItem } from '../src/sessions/index.ts';
import { electionTitle, inventedNames, longGroup, longTitle, nationalities } from './given/hall-texts.ts';
import { fullDay, hallMoments } from './hall-moments.ts';
import { openedBy, type TestStage } from './stage.ts';

/** A screen of the hall, made by the acts of the meeting. */
export interface HallScreen {
  readonly name: string;
  /** names that stand on it, each once; of a ballot */
  readonly candidates: readonly string[];
  show(): Promise<void>;
}

/** The meeting is open, with a long agenda; each screen follows from the one before, in this order. */
export async function hallScreens(
  stage: Omit<TestStage, typeof Symbol.asyncDispose>,
  ballots: readonly number[],
): Promise<readonly HallScreen[]> {
  const { meeting, session, president, done } = stage;
  const chair = (command: Parameters<typeof done>[0], input: object) => done(command, { meeting, ...input }, president);
  // What follows an equal division stands in the longest words.
  await done(setParameter, {
    session,
    key: 'tie.proposal',
    value: 'secondVote',
    reference: 'Decision of a test',
    reason: 'For the screens',
    decidedOn: new Date().toISOString().slice(0, 10),
  });
  await fullDay(stage);
  await openedBy(stage);
  const long = await done(addAgendaItem, { session, title: longTitle });
  const elections: { item: string; election: string; candidates: number }[] = [];
  for (const candidates of ballots) {
    const { item = '' } = await done(addAgendaItem, { session, title: electionTitle });
    const { election = '' } = await done(createElection, {
      session,
      item,
      title: candidates === 40 ? longTitle : electionTitle,
      seats: 3,
      inOffice,
    });
    for (let n = 0; n < candidates; n += 1)
      await done(nominateCandidate, {
        election,
        name: inventedNames[n],
        list: n % 2 ? 'A' : 'B',
        gender: n % 3 ? 'F' : 'M',
        nationality: nationalities[n],
        nominatedBy: nationalities[n],
      });
    elections.push({ item, election, candidates });
  }
  for (let n = 0; n < 14; n += 1) await done(addAgendaItem, { session, title: n === 3 ? longTitle : electionTitle });
  const { proposal } = await done(submitProposal, {
    item: long.item,
    kind: 'D01',
    title: longTitle,
    body: { en: 'The Assembly of States Parties decides nothing. (Text of a test.)' },
  });
  let vote: string | undefined;
  const none: readonly string[] = [];
  const [first = { item: '', election: '' }] = elections;
  return [
    ...hallMoments(stage, { proposal, item: long.item, ballot: first }),
    { name: 'standing', candidates: none, show: async () => void (await chair(takeUpItem, { item: long.item })) },
    {
      name: 'long-speaker',
      candidates: none,
      async show() {
        const list = [
          ['GBR', longGroup],
          ['COD', ''],
          ['VCT', longGroup],
          ['VEN', ''],
          ['URY', ''],
          ['PRK', ''],
        ] as const;
        for (const [state, onBehalfOf] of list.filter(([code]) => stage.delegates.has(code)))
          await done(askForFloor, { meeting, state, onBehalfOf });
        await chair(closeList, {});
        await chair(giveFloor, {});
      },
    },
    {
      name: 'speakers',
      candidates: none,
      show: async () => {
        await chair(endSpeech, {});
        await chair(showOnScreen, { what: 'speakers' });
      },
    },
    { name: 'long-name', candidates: none, show: async () => void (await chair(giveFloor, {})) },
    { name: 'agenda', candidates: none, show: async () => void (await chair(showOnScreen, { what: 'agenda' })) },
    { name: 'blank', candidates: none, show: async () => void (await chair(showOnScreen, { what: 'blank' })) },
    {
      name: 'vote-taken-back',
      candidates: none,
      async show() {
        await chair(endSpeech, {});
        const { vote: mistaken } = await chair(openVote, { proposal, consensusSought: true });
        await done(takeBackVote, { vote: mistaken, reason: longTitle.en }, president);
      },
    },
    {
      name: 'vote-tied',
      candidates: none,
      async show() {
        const { vote: tied } = await chair(openVote, { proposal, consensusSought: true });
        const voting = [...stage.delegates].filter((_, n) => n % 17 !== 0).slice(0, 80);
        for (const [n, [state, account]] of voting.entries())
          await done(castVote, { vote: tied, state, choice: n % 2 ? 'yes' : 'no' }, account);
        await done(closeVote, { vote: tied }, president);
        await done(announceResult, { vote: tied }, president);
      },
    },
    {
      name: 'vote-open',
      candidates: none,
      async show() {
        vote = (await chair(openVote, { proposal, consensusSought: true })).vote;
      },
    },
    {
      name: 'vote-closed',
      candidates: none,
      async show() {
        const choices = ['yes', 'yes', 'yes', 'no', 'yes', 'abstain'];
        for (const [n, [state, account]] of [...stage.delegates].entries())
          if (n % 17 !== 0) await done(castVote, { vote, state, choice: choices[n % choices.length] }, account);
        await done(closeVote, { vote }, president);
      },
    },
    {
      name: 'vote-result',
      candidates: none,
      show: async () => void (await done(announceResult, { vote }, president)),
    },
    {
      name: 'ballot-annulled',
      candidates: none,
      async show() {
        const long = elections.at(-1);
        await chair(takeUpItem, { item: long?.item });
        const { ballot } = await chair(openBallot, { election: long?.election });
        await done(annulBallot, { ballot, reason: longTitle.en }, president);
      },
    },
    ...elections.map(
      ({ item, election, candidates }): HallScreen => ({
        name: `ballot-${candidates}`,
        candidates: inventedNames.slice(0, candidates),
        async show() {
          await chair(takeUpItem, { item });
          const { ballot } = await chair(openBallot, { election });
          const rows = await stage.db
            .selectFrom('candidate')
            .select(['id', 'name'])
            .where('election', '=', election)
            .execute();
          const votes = rows.map(({ id, name }) => ({
            candidate: id,
            votes: votesOf(inventedNames.indexOf(name), candidates),
          }));
          const papers = stage.delegates.size;
          await done(enterCount, { ballot, papers, valid: papers, invalid: 0, abstentions: 0, votes });
          await done(announceBallot, { ballot }, president);
        },
      }),
    ),
  ];
}

/** Two or three elected, the others level here and there; together fewer than three names on each paper. */
function votesOf(nth: number, candidates: number): number {
  const top = [90, 85, candidates === 12 ? 84 : 30, 30, 22];
  return top[nth] ?? Math.floor(14 / (1 + (nth - 5) / 3));
}

/** Fifteen judges in office with whom no minimum voting requirement is left. No such bench exists. */
const inOffice = {
  ...{ listA: 9, listB: 6, female: 8, male: 7 },
  ...{ african: 3, asiaPacific: 3, easternEuropean: 3, grulac: 3, weog: 3 },
};
