import { expect, it } from 'vitest';
import { bench } from '../../test/given/election.ts';
import { openedBy, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { perform } from '../door/perform.ts';
import { takeUpItem } from '../meetings/index.ts';
import { setParameter } from '../parameters/index.ts';
import { announceBallot, createElection, enterCount, nominateCandidate, openBallot } from './index.ts';
import { openBallotAgain } from './open-ballot.ts';

it('a ballot that was opened where a lot was due is found, sealed or not', async () => {
  await using stage = await testStage();
  await openedBy(stage);
  const { session, meeting, president, items } = stage;
  const { election = '' } = await stage.done(createElection, {
    session,
    item: items.judges,
    kind: 'judges',
    title: 'An election made up for a test',
    seats: 2,
    inOffice: bench,
    nationalitiesInOffice: [],
  });
  const people: string[] = [];
  for (const [name, nationality] of [
    ['Example, Ash', 'KEN'],
    ['Sample, Birch', 'GHA'],
    ['Specimen, Cork', 'BEN'],
  ]) {
    const person = { election, name, list: 'A', region: 'african', gender: 'F', nationality, nominatedBy: nationality };
    people.push((await stage.done(nominateCandidate, person)).candidate ?? '');
  }
  const decided = { session, decidedOn: new Date().toISOString().slice(0, 10), reference: 'Made up for a test' };
  const tie = { key: 'judges.tieLastSeat', value: 'lot', reason: 'Made up for a test: one afternoon only' };
  await stage.done(setParameter, { ...decided, ...tie });
  await stage.done(takeUpItem, { meeting, item: items.judges }, president);
  const { ballot = '' } = await stage.done(openBallot, { meeting, election }, president);
  const votes = people.map((candidate) => ({ candidate, votes: 60 }));
  await stage.done(enterCount, { ballot, papers: 90, valid: 90, invalid: 0, abstentions: 0, votes });
  await stage.done(announceBallot, { ballot }, president);

  expect(await stage.codes(openBallot, { meeting, election }, president)).toEqual(['lot-first']);
  // Another program, in which nobody asks for the lot: that it was proposed so is found.
  const careless = { ...openBallot, load: openBallotAgain.load };
  const past = await perform(stage.door, careless, { meeting, election }, { account: president });
  expect(past).toMatchObject({ ok: true });
  const wrong = (await verifyStore(stage.store))
    .filter(({ ok }) => !ok)
    .map(({ what, detail }) => `${what}: ${detail}`);
  expect(wrong).toEqual([expect.stringMatching(/^entry \d+, act\.proposed: the rules refuse it: .*Draw the lot/)]);
}, 60_000);
