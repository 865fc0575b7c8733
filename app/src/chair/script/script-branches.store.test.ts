import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bench } from '../../../test/given/election.ts';
import { consoleOf, type HeardConsole, hears, withoutNames } from '../../../test/heard-script.ts';
import { type TestStage, testStage } from '../../../test/stage.ts';
import { type StageServer, serverOn } from '../../../test/stage-server.ts';
import { announceResult, castVote, closeVote, openVote, submitProposal, takeBackVote } from '../../decisions/index.ts';
import { withdrawProposal } from '../../decisions/revise-proposal.ts';
import type { AnyCommand, FieldsFor } from '../../door/command.ts';
import { annulBallot } from '../../elections/annul-ballot.ts';
import {
  announceBallot,
  createElection,
  enterCount,
  nominateCandidate,
  openBallot,
  recordLot,
  takeBackLot,
} from '../../elections/index.ts';
import { askForFloor, withdrawFromList } from '../../floor/index.ts';
import { setTimeLimit } from '../../floor/speakers-list.ts';
import { showOnScreen } from '../../hall/index.ts';
import { cancelMeeting } from '../../meetings/cancel-meeting.ts';
import {
  closeMeeting,
  concludeItem,
  openMeeting,
  registerPresence,
  scheduleMeeting,
  takeUpItem,
} from '../../meetings/index.ts';
import { rescheduleMeeting } from '../../meetings/reschedule-meeting.ts';
import { setParameter } from '../../parameters/index.ts';
import { type Lang, type LanguageMap, langs } from '../../words/languages.ts';

/** What a meeting seldom comes to, on the President's console in six languages, against words written down here. */

/** Figures, symbols and names of persons are heard in every language, States by their name in it; `says` in English. */
interface Heard {
  readonly figures?: readonly (string | number)[];
  readonly states?: readonly string[];
  readonly says: readonly string[];
  readonly never?: readonly string[];
  /** what the console offers then */
  readonly next: string | null;
}

const draft2 = 'the draft DEMO-1/L.2, “Demonstration resolution on the length of meetings”';
const draft3 = 'he draft DEMO-1/L.3, “Demonstration resolution on tidy corridors”';
const voteOn2 =
  'Next: Consensus was sought and is not available: put to the vote Demonstration resolution on the length of meetings';
const twoJudges = '“Demonstration election of two judges”';
const threeJudges = '“Demonstration election of three judges”';

// biome-ignore format: one step in each row
const heard: Readonly<Record<string, Heard>> = {
  'vote equally divided': { figures: [1, 0, 'DEMO-1/L.2'], says: ['In favour: 1. Against: 1. Abstentions: 0.', 'The votes are equally divided. Nothing is decided on the draft DEMO-1/L.2, “Demonstration resolution on the length of meetings”; a second vote follows.', `The Assembly votes a second time on ${draft2}.`, 'If the votes are equally divided again, the proposal is rejected.'], never: ['is adopted', 'is not adopted', 'May I take it'], next: voteOn2 },
  'screen shown and floor asked': { figures: [1, 0, 'DEMO-1/L.2'], says: ['In favour: 1. Against: 1. Abstentions: 0.', 'a second vote follows.'], next: 'Next: Give the floor to the next speaker' },
  'second vote opened': { figures: ['DEMO-1/L.2', 63], says: [`The Assembly votes a second time on ${draft2}.`, 'If the votes are equally divided again, the proposal is rejected.', 'The voting has begun.'], never: ['will now vote on', 'is adopted', 'is not adopted'], next: 'Next: wait for the votes' },
  'second vote taken back': { says: ['The vote on DEMO-1/L.2 is taken back. Nothing is decided.', `The Assembly votes a second time on ${draft2}.`], never: ['May I take it', 'is rejected by'], next: voteOn2 },
  'equally divided again': { figures: [1, 0, 'DEMO-1/L.2'], says: ['In favour: 1. Against: 1. Abstentions: 0.', `The votes are equally divided. T${draft2.slice(1)}, is not adopted.`], never: ['a second vote', 'a second time', 'is adopted'], next: 'Next: Adopt by consensus: Demonstration resolution on tidy corridors' },
  'no quorum at the result': { figures: [62, 63, 1, 0, 'DEMO-1/L.3'], says: ['In favour: 1. Against: 0. Abstentions: 0.', 'There was no quorum for a decision. States Parties counted: 62; needed: 63.', `T${draft3}, is not adopted.`], never: ['is adopted', 'required majority'], next: 'Next: Conclude the item' },
  'draft withdrawn': { figures: ['DEMO-1/L.4', 4], says: ['The draft DEMO-1/L.4, “Demonstration resolution on tidy corridors”, has been withdrawn.', 'Does any delegation wish to take the floor on agenda item 4?'], next: 'Next: Conclude the item' },
  'two judges level': { figures: [90, 60, 2, 'Cork Specimen', 'Birch Sample', 'Ash Example'], states: ['KEN', 'BEN', 'GHA'], says: [`I announce the result of the first ballot: ${twoJudges}.`, 'States Parties present and voting: 90. Two thirds, the number needed: 60.', 'No candidate is elected in this ballot.', 'The following candidates are level for the last 2 seats; none of them is elected yet:', 'Cork Specimen, of Ghana: 60 votes', '2 seats remain to be filled.', `The Assembly proceeds to the second ballot: ${twoJudges}.`, 'Only the candidates who are level for the last 2 seats stand in this ballot.', 'A paper bears at most 2 names.', '3 candidates stand:', 'There is no minimum voting requirement in this ballot.'], never: ['I congratulate'], next: 'Next: Open the next ballot: Demonstration election of two judges' },
  'restricted ballot opened': { figures: [63, 2, 3], says: [`The second ballot is open: ${twoJudges}. Ballot papers handed out: 63.`, 'Only the candidates who are level for the last 2 seats stand in this ballot.'], never: ['first ballot'], next: 'Next: wait for the Secretariat until the count is entered' },
  'ballot annulled': { figures: [2, 3], says: [`The second ballot is annulled and held again: ${twoJudges}.`, `The Assembly proceeds to the second ballot: ${twoJudges}.`, 'Only the candidates who are level for the last 2 seats stand'], never: ['third ballot', 'I announce'], next: 'Next: Open the next ballot: Demonstration election of two judges' },
  'restricted ballot counted': { figures: [63], says: [`The count of the second ballot is complete: ${twoJudges}. Ballot papers found: 63.`], never: ['elected'], next: 'Next: Announce the result of the ballot' },
  'restricted ballot announced': { figures: [63, 42, 45, 43, 38, 2, 'Cork Specimen', 'Birch Sample'], states: ['BEN', 'GHA'], says: ['The following candidates have obtained the required majority and are elected:', 'Cork Specimen, of Ghana: 45 votes', 'The election is complete: “Demonstration election of two judges”. All seats are filled: 2. Elected:', 'The other votes, if the hall asks: Ash Example 38.', 'The Assembly proceeds to the first ballot: “Election of six judges”.'], next: 'Next: Open the next ballot: Election of six judges' },
  'two level for the last seat': { figures: [63, 42, 60, 45, 'Fir Figure', 'Gorse Model', 'Elm Template', 'Date Pattern'], states: ['KEN', 'TZA', 'UGA', 'ZMB'], says: [`I announce the result of the first ballot: ${threeJudges}.`, 'Date Pattern, of Uganda: 60 votes', 'Elm Template, of Zambia: 45 votes', 'The following candidates are level for the last seat; none of them is elected yet:', 'Gorse Model, of the United Republic of Tanzania: 42 votes', 'I congratulate those who are elected.', 'One seat remains to be filled.', 'The following candidates are level for the last seat: Fir Figure and Gorse Model. A lot decides among them.', 'Draw the lot and record its order'], never: ['second ballot', 'six judges'], next: 'Next: Lot for the last seat' },
  'lot drawn': { figures: [3, 'Gorse Model'], states: ['TZA'], says: ['The lot has decided. Elected:', 'Gorse Model, of the United Republic of Tanzania', 'I congratulate the candidate who is elected.', `The election is complete: ${threeJudges}. All seats are filled: 3. Elected:`, 'Date Pattern, of Uganda'], never: ['Fir Figure'], next: 'Next: Open the next ballot: Election of six judges' },
  'lot taken back': { figures: ['Fir Figure', 'Gorse Model'], says: ['The lot is taken back. Nobody is elected by it; it is drawn again.', 'The following candidates are level for the last seat: Fir Figure and Gorse Model. A lot decides among them.'], never: ['All seats are filled'], next: 'Next: Lot for the last seat' },
  'lot drawn anew': { figures: [3, 'Fir Figure'], states: ['KEN'], says: ['The lot has decided. Elected:', 'Fir Figure, of Kenya', `The election is complete: ${threeJudges}. All seats are filled: 3. Elected:`], never: ['Gorse Model'], next: 'Next: Open the next ballot: Election of six judges' },
  'nothing before the meeting': { figures: ['11:30'], says: ['The next meeting is the 3rd plenary meeting:', '11:30 The Hague.'], never: ['2nd plenary', '10:00'], next: null },
  'the meeting that was cancelled': { figures: ['11:30'], says: ['The 2nd plenary meeting is cancelled.', 'The next meeting is the 3rd plenary meeting:', '11:30 The Hague.'], never: ['quorum', 'I invite'], next: null },
  'the meeting that was moved': { figures: ['11:30'], says: ['It is early: the meeting is scheduled for'], never: ['We wait'], next: 'Next: wait for the Secretariat until presence is registered' },
};

let stage: TestStage;
let server: StageServer;
let names: ReadonlyMap<string, LanguageMap>;
const seen = new Map<string, Readonly<Record<Lang, HeardConsole>>>();
/** what everybody reads of the meeting after a step, and the home, as text; with the links of the console */
const read = new Map<string, { readonly meeting: string; readonly home: string; readonly hall: string }>();

/** pages that ask before an act of the chair, as text, by the step before */
const asked = new Map<string, Readonly<Record<Lang, string>>>();

const ask = async (step: string, act: string, of: Readonly<Record<string, string>>): Promise<void> => {
  const query = new URLSearchParams({ act, meeting: stage.meeting, ...of });
  const pages = await Promise.all(
    langs.map(async (lang) => {
      const path = `${lang === 'en' ? '' : `/${lang}`}/meetings/${stage.meeting}/confirm?${query}`;
      return [lang, textOf(await (await server.get(path, stage.president)).text())] as const;
    }),
  );
  asked.set(step, Object.fromEntries(pages) as Record<Lang, string>);
};

const see = async (step: string, meeting = stage.meeting): Promise<void> => {
  const pages = await Promise.all(
    langs.map(async (lang) => [lang, await consoleOf(server, meeting, stage.president, lang)] as const),
  );
  seen.set(step, Object.fromEntries(pages) as Record<Lang, HeardConsole>);
  const text = async (path: string) => textOf(await (await server.get(path)).text());
  read.set(step, {
    meeting: await text(`/meetings/${meeting}`),
    home: await text('/'),
    hall: await text(`/meetings/${meeting}/hall`),
  });
};
function textOf(html: string): string {
  return html
    .replace(/^[\s\S]*?<main/, '<main')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const chair = (command: AnyCommand, input: FieldsFor<AnyCommand> = {}) =>
  stage.done(command, { meeting: stage.meeting, ...input }, stage.president);
const presides = <C extends AnyCommand>(command: C, input: FieldsFor<C>) => stage.done(command, input, stage.president);
const set = (key: string, value: string) =>
  stage.done(setParameter, {
    session: stage.session,
    decidedOn: new Date().toISOString().slice(0, 10),
    reference: 'BUR/2026/4',
    reason: 'For the branches',
    key,
    value,
  });
const cast = (vote: string | undefined, state: string, choice: string) =>
  stage.done(castVote, { vote, state, choice }, stage.delegate(state));
const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  stage = await testStage();
  server = await serverOn(stage);
  const rows = await stage.db.selectFrom('state_name').select(['iso3', 'names']).execute();
  names = new Map(rows.map((row) => [row.iso3, row.names]));
  await set('tie.proposal', 'secondVote');
  await set('meeting.reopen.minutes', '45');
  const { session } = stage;
  const second = await stage.done(scheduleMeeting, { session, startsAt: `${dayAfter(1)}T09:00:00.000Z` });
  const third = await stage.done(scheduleMeeting, { session, startsAt: `${dayAfter(2)}T09:00:00.000Z` });
  const here = [...stage.delegates.keys()].toSorted().slice(-63);
  await stage.done(registerPresence, { meeting: stage.meeting, arrived: here });
  await chair(openMeeting);
  await ask('before any item', 'close-meeting', {});
  await votes();
  await elections();
  await stage.done(cancelMeeting, { meeting: second.meeting, reason: 'The building is closed' });
  await stage.done(rescheduleMeeting, { meeting: third.meeting, startsAt: `${dayAfter(3)}T10:30:00.000Z` });
  await chair(closeMeeting);
  await see('nothing before the meeting');
  await see('the meeting that was cancelled', second.meeting);
  await see('the meeting that was moved', third.meeting);
}, 240_000);

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

async function votes(): Promise<void> {
  const [, first, second] = stage.proposals;
  const open = (proposal: string | undefined) => chair(openVote, { proposal, consensusSought: true });
  const divided = async () => {
    const { vote } = await open(first);
    await cast(vote, 'ZMB', 'for');
    await cast(vote, 'ZAF', 'against');
    await presides(closeVote, { vote });
    await presides(announceResult, { vote });
  };
  await chair(takeUpItem, { item: stage.items.resolution });
  await divided();
  await see('vote equally divided');
  await chair(showOnScreen, { what: 'speakers' });
  await stage.done(setTimeLimit, { meeting: stage.meeting, seconds: 120 });
  const { speaker } = await stage.done(askForFloor, { meeting: stage.meeting, state: 'URY' }, stage.delegate('URY'));
  await see('screen shown and floor asked');
  await ask('screen shown and floor asked', 'close-meeting', {});
  await stage.done(withdrawFromList, { meeting: stage.meeting, speaker });
  const { vote } = await open(first);
  await see('second vote opened');
  await presides(takeBackVote, { vote, reason: 'Opened too early' });
  await see('second vote taken back');
  await divided();
  await see('equally divided again');

  const { vote: few } = await open(second);
  await cast(few, 'ZMB', 'for');
  await stage.done(registerPresence, { meeting: stage.meeting, left: ['ZAF'] });
  await presides(closeVote, { vote: few });
  await presides(announceResult, { vote: few });
  await see('no quorum at the result');
  await stage.done(registerPresence, { meeting: stage.meeting, arrived: ['ZAF'] });

  const title = 'Demonstration resolution on tidy corridors';
  const { proposal } = await stage.done(submitProposal, {
    item: stage.items.resolution,
    kind: 'D01',
    title,
    body: 'Once more',
  });
  await stage.done(withdrawProposal, { proposal });
  await see('draft withdrawn');
  await chair(concludeItem);
}

async function elected(title: string, seats: number, people: readonly (readonly [string, string])[], inOffice = bench) {
  const { session, items } = stage;
  const { election = '' } = await stage.done(createElection, {
    session,
    item: items.judges,
    title,
    seats,
    inOffice,
  });
  const candidates: string[] = [];
  for (const [name, state] of people) {
    const person = { name, list: 'A', gender: 'F', nationality: state, nominatedBy: state };
    candidates.push((await stage.done(nominateCandidate, { election, ...person })).candidate ?? '');
  }
  return { election, candidates };
}

async function count(ballot: string | undefined, papers: number, votes: Readonly<Record<string, number>>) {
  const figures = Object.entries(votes).map(([candidate, votes]) => ({ candidate, votes }));
  await stage.done(enterCount, { ballot, papers, valid: papers, invalid: 0, abstentions: 0, votes: figures });
}

async function elections(): Promise<void> {
  const all = [...stage.delegates.keys()].toSorted();
  await chair(takeUpItem, { item: stage.items.judges });
  const two = await elected('Demonstration election of two judges', 2, [
    ['Example, Ash', 'KEN'],
    ['Sample, Birch', 'BEN'],
    ['Specimen, Cork', 'GHA'],
  ]);
  const [ash = '', birch = '', cork = ''] = two.candidates;
  await stage.done(registerPresence, { meeting: stage.meeting, arrived: all.slice(0, 27) });
  const first = await chair(openBallot, { election: two.election });
  await count(first.ballot, 90, { [ash]: 60, [birch]: 60, [cork]: 60 });
  await presides(announceBallot, { ballot: first.ballot });
  await stage.done(registerPresence, { meeting: stage.meeting, left: all.slice(0, 27) });
  await see('two judges level');
  await ask('two judges level', 'open-ballot', { election: two.election });
  const restricted = await chair(openBallot, { election: two.election });
  await see('restricted ballot opened');
  await presides(annulBallot, { ballot: restricted.ballot, reason: 'A wrong paper' });
  await see('ballot annulled');
  const again = await chair(openBallot, { election: two.election });
  await count(again.ballot, 63, { [ash]: 38, [birch]: 43, [cork]: 45 });
  await see('restricted ballot counted');
  await presides(announceBallot, { ballot: again.ballot });
  await see('restricted ballot announced');

  await set('judges.tieLastSeat', 'lot');
  const three = await elected(
    'Demonstration election of three judges',
    3,
    [
      ['Pattern, Date', 'UGA'],
      ['Template, Elm', 'ZMB'],
      ['Figure, Fir', 'KEN'],
      ['Model, Gorse', 'TZA'],
    ],
    { ...bench, listA: bench.listA - 1, african: bench.african - 1, female: bench.female - 1 },
  );
  const [date = '', elm = '', fir = '', gorse = ''] = three.candidates;
  const { ballot } = await chair(openBallot, { election: three.election });
  await count(ballot, 63, { [date]: 60, [elm]: 45, [fir]: 42, [gorse]: 42 });
  await presides(announceBallot, { ballot });
  await see('two level for the last seat');
  const how = 'Two envelopes';
  await chair(recordLot, { ballot, order: [gorse, fir], how });
  await see('lot drawn');
  await presides(takeBackLot, { ballot, reason: 'The names were read out the other way round' });
  await see('lot taken back');
  await chair(recordLot, { ballot, order: [fir, gorse], how });
  await see('lot drawn anew');
  await chair(concludeItem);
}

const steps = Object.entries(heard);

/** What the meeting, the home and the hall say of a step; `never`: of any of them. */
// biome-ignore format: one step in each row
const shown: Readonly<Record<string, { readonly meeting: readonly string[]; readonly home?: readonly string[]; readonly hall?: readonly string[]; readonly never?: readonly string[] }>> = {
  'restricted ballot opened': { meeting: ['Second ballot: papers are being collected 0 of 2 seats filled Demonstration election of two judges', 'No ballot yet 0 of 6 seats filled Election of six judges', 'Second ballot was opened: Demonstration election of two judges'], home: ['Second ballot, Demonstration election of two judges', 'Election of six judges : No ballot yet'], never: ['Second ballot, Election of six judges'] },
  'ballot annulled': { meeting: ['Second ballot: annulled 0 of 2 seats filled Demonstration election of two judges', 'No ballot yet 0 of 6 seats filled Election of six judges', 'Second ballot, Demonstration election of two judges, was annulled: A wrong paper'], home: ['Demonstration election of two judges : Second ballot: annulled'], never: ['Second ballot, Election of six judges'] },
  'restricted ballot announced': { meeting: ['The election is complete 2 of 2 seats filled Demonstration election of two judges Elected: Sample, Birch; Specimen, Cork', 'No ballot yet 0 of 6 seats filled Election of six judges', 'Second ballot, Demonstration election of two judges: elected: '], home: ['Demonstration election of two judges : The election is complete'], never: ['ballot, Election of six judges'] },
  'lot drawn': { meeting: ['The election is complete 3 of 3 seats filled Demonstration election of three judges', 'Demonstration election of three judges: a lot was drawn among candidates level for the last seat; elected by lot: Model, Gorse'], hall: ['elected by lot United Republic of Tanzania'], never: ['ballot, Election of six judges', 'elected by lot Zambia'] },
  'lot taken back': { hall: ['the lot was taken back', 'Nobody is elected by it.'], meeting: ['First ballot: announced 2 of 3 seats filled Demonstration election of three judges', 'First ballot, Demonstration election of three judges: the lot was taken back: The names'], never: ['ballot, Election of six judges'] },
  'nothing before the meeting': { meeting: ['The election is complete 2 of 2 seats filled Demonstration election of two judges Elected: ', 'The election is complete 3 of 3 seats filled Demonstration election of three judges Elected: ', 'Demonstration election of two judges: elected: '] },
  'second vote taken back': { meeting: ['The President opened the vote on DEMO-1/L.2 ; 124 seats have the right to vote', 'The vote on DEMO-1/L.2 was taken back', 'Result of the vote on DEMO-1/L.2 : 1 in favour'] },
  'equally divided again': { meeting: ['The President closed the vote on DEMO-1/L.2 ; 2 voted', 'DEMO-1/L.2 was not adopted'] },
};

describe('the script of the President, where a meeting takes another turn', () => {
  it('was seen at every step that is written down here', () => {
    expect([...seen.keys()]).toEqual(Object.keys(heard));
  });

  it.each(steps)('has the figures, names, words and the next step: %s', (step, row) => {
    for (const lang of langs) {
      const text = seen.get(step)?.[lang].lines.join('\n') ?? '';
      expect(text, lang).not.toBe('');
      for (const figure of row.figures ?? []) expect(hears(text, figure), `${lang}: ${figure} in ${text}`).toBe(true);
      for (const state of row.states ?? []) expect(text, lang).toContain(names.get(state)?.[lang]);
    }
    const english = seen.get(step)?.en;
    const text = english?.lines.join('\n') ?? '';
    for (const words of row.says) expect(text).toContain(words);
    for (const words of row.never ?? []) expect(text).not.toContain(words);
    expect(english?.next).toBe(row.next);
    for (const lang of langs) expect(seen.get(step)?.[lang].next === null, lang).toBe(row.next === null);
  });

  it.each(langs)('is in %s throughout: no place left open, no English left over', (lang) => {
    for (const [step, pages] of seen) {
      const own = pages[lang].lines;
      expect(own.length, step).toBe(pages.en.lines.length);
      for (const [n, line] of own.entries()) {
        expect(line, step).not.toMatch(/[{}\u2068\u2069]|undefined|NaN/);
        if (lang === 'en') continue;
        const words = withoutNames(line);
        if (/\p{L}/u.test(words)) expect(line, step).not.toBe(pages.en.lines[n]);
        expect(words, step).not.toMatch(/\b(?:the|of|and|is|are|has|have|for|votes|to be)\b/i);
        if (['ar', 'zh', 'ru'].includes(lang)) expect(words, step).not.toMatch(/[A-Za-z]{2,}/);
      }
    }
  });

  it.each(Object.entries(shown))(
    'names each ballot with its own election, each vote with its document, on every page: %s',
    (step, row) => {
      const pages = read.get(step);
      for (const words of row.meeting) expect(pages?.meeting).toContain(words);
      for (const words of row.home ?? []) expect(pages?.home).toContain(words);
      for (const words of row.hall ?? []) expect(pages?.hall).toContain(words);
      for (const words of row.never ?? []) expect(Object.values(pages ?? {}).join('\n')).not.toContain(words);
    },
  );

  it('has one link from the console to each election that is not complete', () => {
    const html = seen.get('ballot annulled')?.en.html ?? '';
    // The other election has not had a ballot yet.
    for (const label of [
      'Candidates between two ballots: Demonstration election of two judges',
      'Candidates: Election of six judges',
    ])
      expect(html).toMatch(new RegExp(`href="/desk/elections/[^"]+"[^>]*>${label}<`));
    expect(seen.get('two level for the last seat')?.en.html).toContain(
      'Lot for the last seat: Demonstration election of three judges<',
    );
  });

  it('asks before a ballot is opened: of which election, its number, how many names, and who stands', () => {
    const page = asked.get('two judges level');
    for (const words of [
      'Second ballot, Demonstration election of two judges',
      'Only the candidates who are level for the last 2 seats stand in this ballot.',
      'A paper bears at most 2 names.',
      '3 candidates stand:',
      'Example, Ash, Kenya',
      'The papers are handed out.',
    ])
      expect(page?.en).toContain(words);
    for (const lang of langs) expect(page?.[lang], lang).toContain('Specimen, Cork');
    expect(seen.get('two judges level')?.en.html).not.toContain('action="/acts/open-ballot"');
  });

  it('calls no items other ones where none is before the meeting', () => {
    expect(asked.get('before any item')?.en).toContain('Items that are not concluded Item 1');
  });

  it('says before the end of the meeting what waits under every other item, and how long the end can be taken back', () => {
    const page = asked.get('screen shown and floor asked');
    for (const words of [
      'Other items that are not concluded Item 1: Adoption of the agenda, not taken up; not decided: DEMO-1/L.1',
      'Item 2: General debate, not taken up Item 3',
      'Item 3: Election of six judges, not taken up; not decided: Election of six judges',
      'A closing by mistake can be taken back for 45 minutes.',
    ])
      expect(page?.en).toContain(words);
    for (const lang of langs) {
      expect(page?.[lang], lang).toMatch(/45/);
      expect(page?.[lang], lang).not.toMatch(/[{}]/);
    }
  });
});
