import { describe, expect, it } from 'vitest';
import { credentialsCommittee } from './committee.ts';
import { credentialsExamined } from './examination.ts';
import { credentialsReceived } from './received.ts';
import { delegationRights, rightUnderCredentials } from './rights.ts';
import {
  type Credentials,
  type CredentialsStanding,
  credentialsStanding,
  credentialsStep,
  credentialsStepBy,
  noCredentials,
} from './standing.ts';

const standings: Readonly<Record<CredentialsStanding, Credentials>> = {
  none: noCredentials,
  copy: { ...noCredentials, received: 'copy' },
  original: { ...noCredentials, received: 'original' },
  accepted: { ...noCredentials, received: 'original', decided: 'accepted' },
  acceptedOnUnderstanding: { ...noCredentials, received: 'copy', decided: 'acceptedOnUnderstanding' },
  objected: { ...noCredentials, received: 'original', objected: true },
  refused: { ...noCredentials, decided: 'refused' },
};

describe('credentials', () => {
  it('stand as they were received and decided', () => {
    for (const [name, credentials] of Object.entries(standings)) expect(credentialsStanding(credentials)).toBe(name);
  });

  it('that were refused stay so whoever objects again, and whatever comes of that', () => {
    const again: Credentials = { received: 'original', decided: 'refused', objected: true };
    expect(credentialsStanding(again)).toBe('refused');
    for (const step of ['withdrawObjection', 'dismissObjection', 'upholdObjection'] as const)
      expect(credentialsStanding(credentialsStep(again, step) as Credentials)).toBe('refused');
  });

  it.each([
    ['none', 'receiveCopy', 'copy'],
    ['none', 'receiveOriginal', 'original'],
    ['copy', 'receiveCopy', null],
    ['copy', 'receiveOriginal', 'original'],
    ['original', 'receiveCopy', null],
    ['original', 'receiveOriginal', null],
    ['none', 'accept', null],
    ['copy', 'accept', null],
    ['original', 'accept', 'accepted'],
    ['accepted', 'accept', null],
    ['none', 'acceptOnUnderstanding', null],
    ['copy', 'acceptOnUnderstanding', 'acceptedOnUnderstanding'],
    // One that is not in the form of rule 24.
    ['original', 'acceptOnUnderstanding', 'acceptedOnUnderstanding'],
    ['acceptedOnUnderstanding', 'receiveOriginal', 'accepted'],
    ['accepted', 'acceptOnUnderstanding', null],
    ['none', 'object', 'objected'],
    ['copy', 'object', 'objected'],
    ['original', 'object', 'objected'],
    ['accepted', 'object', 'objected'],
    ['acceptedOnUnderstanding', 'object', 'objected'],
    ['objected', 'object', null],
    ['refused', 'object', null],
    ['objected', 'withdrawObjection', 'original'],
    ['objected', 'dismissObjection', 'original'],
    ['objected', 'upholdObjection', 'refused'],
    ['original', 'withdrawObjection', null],
    ['original', 'dismissObjection', null],
    ['original', 'upholdObjection', null],
    ['refused', 'receiveOriginal', 'refused'],
    ['refused', 'receiveCopy', 'refused'],
    ['refused', 'accept', null],
    ['refused', 'acceptOnUnderstanding', null],
  ] as const)('%s, %s: %s', (state, step, next) => {
    const found = credentialsStep(standings[state], step);
    if (next === null) expect(found).toMatchObject({ code: 'credentials.step', facts: { state, step } });
    else expect('code' in found ? found : credentialsStanding(found)).toBe(next);
  });

  it('keep what the Assembly accepted behind an objection that is dismissed', () => {
    const objected = credentialsStep(standings.accepted, 'object') as Credentials;
    expect(credentialsStep(objected, 'dismissObjection')).toEqual(standings.accepted);
  });

  it('that were refused are replaced, and accepted by the Assembly alone', () => {
    const anew = credentialsStep(standings.refused, 'receiveOriginal') as Credentials;
    expect(credentialsStanding(credentialsStep(anew, 'accept') as Credentials)).toBe('accepted');
    const copy = credentialsStep(standings.refused, 'receiveCopy') as Credentials;
    expect(credentialsStanding(credentialsStep(copy, 'acceptOnUnderstanding') as Credentials)).toBe(
      'acceptedOnUnderstanding',
    );
  });

  it('are accepted and refused by the Assembly, and by nobody else', () => {
    const byAssembly = Object.entries(credentialsStepBy).filter(([, by]) => by === 'Assembly');
    expect(byAssembly.map(([step]) => step)).toEqual([
      'accept',
      'acceptOnUnderstanding',
      'dismissObjection',
      'upholdObjection',
    ]);
  });

  it('received late are received', () => {
    expect(credentialsReceived({ issuedBy: 'headOfState', hoursAfterOpening: 24 }).value).toEqual({
      late: false,
      objections: [],
    });
    expect(credentialsReceived({ issuedBy: 'foreignMinister', hoursAfterOpening: 25 }).value.late).toBe(true);
    expect(
      credentialsReceived({ issuedBy: 'ambassador', hoursAfterOpening: -3 }).value.objections.map((o) => o.code),
    ).toEqual(['credentials.authority']);
  });

  it.each([
    ['none', 'accepted', false],
    ['none', 'acceptedOnUnderstanding', false],
    ['none', 'objected', true],
    ['copy', 'accepted', false],
    ['copy', 'acceptedOnUnderstanding', true],
    ['copy', 'objected', true],
    ['original', 'accepted', true],
    ['original', 'acceptedOnUnderstanding', true],
    ['original', 'objected', true],
  ] as const)('of which %s has come are found %s by the Committee: %s', (received, examined, admits) => {
    expect(credentialsExamined({ received }, examined).value).toEqual({ admits });
  });

  it('are examined by nine States Parties', () => {
    const nine = 'ABCDEFGHI'.split('');
    const bars = (members: readonly string[], size?: number) =>
      credentialsCommittee(
        { members, statesParties: nine },
        size === undefined ? {} : { 'credentials.committee.size': size },
      ).value.objections.map((o) => o.code);
    expect(bars(nine)).toEqual([]);
    expect(bars([...nine.slice(1), 'B'])).toEqual(['credentials.committeeTwice']);
    expect(bars(nine.slice(1))).toEqual(['credentials.committeeSize']);
    expect(bars([...nine, 'A'].slice(0, 10))).toEqual(['credentials.committeeTwice', 'credentials.committeeSize']);
    expect(bars([...nine.slice(1), 'Z'])).toEqual(['credentials.committeeParty']);
    expect(bars(nine.slice(1), 8)).toEqual([]);
  });
});

describe('rights', () => {
  const having = (standing: CredentialsStanding) =>
    delegationRights.filter((right) => rightUnderCredentials(right, standing).value);

  it.each([
    ['none', ['vote']],
    ['copy', ['vote']],
    ['original', ['vote']],
    ['objected', ['vote']],
    ['accepted', ['vote', 'countForOpening']],
    ['acceptedOnUnderstanding', ['vote', 'countForOpening']],
    ['refused', []],
  ] as const)('under credentials %s', (standing, rights) => {
    expect(having(standing)).toEqual(rights);
  });

  it('say until when they are had, with the rule and its mark', () => {
    const [line] = rightUnderCredentials('vote', 'objected').lines;
    expect(line).toMatchObject({ facts: { state: 'objected', has: 1 }, confidence: 'unverified' });
    expect(line?.text).toContain('until the Assembly decides');
    // What a refusal takes away is read into the texts, and says so.
    const refused = rightUnderCredentials('vote', 'refused').lines[0];
    expect(refused?.text).toContain('no vote until it accepts new ones');
    expect(refused?.confidence).toBe('open');
    expect(rightUnderCredentials('countForOpening', 'copy').lines[0]?.text).toContain('not accepted');
  });
});
