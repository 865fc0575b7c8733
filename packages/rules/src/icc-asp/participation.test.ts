import { describe, expect, it } from 'vitest';
import { type ParticipantCategory, participants, participation } from './participation.ts';

describe('participation', () => {
  it('only a State Party proposes and votes', () => {
    const all = Object.keys(participants) as ParticipantCategory[];
    expect(all).toHaveLength(8);
    expect(all.filter((c) => participation(c).value.vote)).toEqual(['stateParty']);
    expect(all.filter((c) => participation(c).value.propose)).toEqual(['stateParty']);
  });

  it.each([
    ['stateParty', 'State Party: attends all meetings, speaks; proposes and votes', 'sourced'],
    [
      'observerState',
      'Observer State: attends all meetings, speaks, as a rule after States Parties; neither proposes nor votes',
      'sourced',
    ],
    [
      'invitedState',
      'Invited State: attends public meetings, speaks on invitation; neither proposes nor votes',
      'unverified',
    ],
    [
      'nonGovernmentalOrganization',
      'Non-governmental organization: attends public meetings, makes a limited number of statements; neither proposes nor votes',
      'sourced',
    ],
    ['media', 'Media and public: attends from the gallery, does not speak; neither proposes nor votes', 'unverified'],
  ] as const)('%s', (category, text, confidence) => {
    expect(participation(category).lines[0]).toMatchObject({ text, confidence });
  });
});
