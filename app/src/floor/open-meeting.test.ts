import { describe, expect, it } from 'vitest';
import { ids, meeting, states } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, nobody, now, outsider, president, secretariat } from '../../test/given/who.ts';
import { openMeeting } from './open-meeting.ts';

const input = { meeting: ids.meeting };
const scheduled = meeting({ status: 'scheduled', item: null });

describe('open-meeting', () => {
  it('needs a third of the States Parties that take part; the act says how many and under which rule', () => {
    const enough = { ...scheduled, present: states.slice(0, 3) };
    const decision = openMeeting.decide(enough, input, president, now);
    expect(decision).toMatchObject({ capacity: 'president' });
    expect(actsOf(decision)).toEqual([
      {
        act: 'meeting.opened',
        subject: `meeting:${ids.meeting}`,
        audience: 'public',
        cites: [expect.stringContaining('quorum')],
        data: {
          meeting: ids.meeting,
          session: 'demo-1',
          statesParties: 9,
          present: 3,
          needed: 3,
          rule: 'quorum.open',
        },
        touches: ['floor', 'session:demo-1'],
      },
    ]);
    expect(openMeeting.decide(enough, input, secretariat, now)).toMatchObject({ capacity: 'secretariat' });
  });

  it('is refused without quorum, with the figures, the rule and how sure the rule is', () => {
    const tooFew = { ...scheduled, present: states.slice(0, 2) };
    expect(openMeeting.decide(tooFew, input, president, now)).toEqual({
      ok: false,
      objections: [
        {
          code: 'no-quorum',
          text: expect.stringContaining('2 States Parties are present and 3 are needed'),
          facts: { present: 2, needed: 3 },
          cite: expect.objectContaining({ provision: expect.stringContaining('quorum') }),
          confidence: 'open',
        },
      ],
    });
  });

  it('counts the seats that take part, not all States Parties', () => {
    const few = { ...scheduled, participating: states.slice(0, 6), present: states.slice(0, 2) };
    expect(codesOf(openMeeting.decide(few, input, president, now))).toEqual(['ok']);
  });

  it('is for the chair, for a meeting that is scheduled, and for one meeting of a session at a time', () => {
    for (const actor of [nobody, delegate('URY')])
      expect(codesOf(openMeeting.decide(scheduled, input, actor, now))).toEqual(['needs-presiding']);
    expect(codesOf(openMeeting.decide(null, input, president, now))).toEqual(['no-such-meeting']);
    expect(codesOf(openMeeting.decide(scheduled, input, outsider, now))).toEqual(['not-a-demonstration-account']);
    expect(codesOf(openMeeting.decide(meeting(), input, president, now))).toEqual(['meeting-already-open']);
    expect(codesOf(openMeeting.decide(meeting({ status: 'closed' }), input, president, now))).toEqual([
      'meeting-closed',
    ]);
    expect(codesOf(openMeeting.decide({ ...scheduled, otherOpen: true }, input, president, now))).toEqual([
      'other-meeting-open',
    ]);
  });
});
