import { describe, expect, it } from 'vitest';
import { ids, meeting, states } from '../../test/given/meeting.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import {
  actsOf,
  codesOf,
  delegate,
  nobody,
  now,
  outsider,
  president,
  saidBy,
  secretariat,
} from '../../test/given/who.ts';
import { openingQuorum, openMeeting, openMeetingOfBefore } from './open-meeting.ts';

const input = { meeting: ids.meeting };
const scheduled = meeting({ status: 'scheduled', item: null });

describe('open-meeting', () => {
  it('needs a third of all States Parties in force; the act says how many, of which, and under which rule', () => {
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
          base: { states: 9, of: 'statesParties' },
        },
      },
    ]);
    expect(openMeeting.decide(enough, input, secretariat, now)).toMatchObject({ capacity: 'secretariat' });
  });

  it('is refused without quorum, with the figures, the rule and how sure the rule is', () => {
    const tooFew = { ...scheduled, present: states.slice(0, 2) };
    const refused = openMeeting.decide(tooFew, input, president, now);
    expect(saidBy(refused)).toContain('2 States Parties are present and 3 are needed');
    expect(refused).toEqual({
      ok: false,
      objections: [
        {
          code: 'no-opening-quorum',
          facts: { present: 2, needed: 3, states: 9, of: 'statesParties' },
          cite: expect.objectContaining({ provision: expect.stringContaining('quorum') }),
          confidence: 'open',
        },
      ],
    });
  });

  it('does not open with nobody, though nobody is accredited', () => {
    const nobodyThere = { ...scheduled, participating: [], present: [] };
    const refused = openMeeting.decide(nobodyThere, input, president, now);
    expect(refused).toMatchObject({
      objections: [
        {
          code: 'no-opening-quorum',
          facts: { present: 0, needed: 3 },
        },
      ],
    });
    expect(saidBy(refused)).toContain('no report of the Credentials Committee is adopted yet');
    const set = setByBureau({ 'quorum.open.base': 'takingPart' });
    expect(openMeeting.decide({ ...nobodyThere, parameters: set }, input, president, now)).toMatchObject({
      objections: [{ code: 'no-opening-quorum', facts: { present: 0, needed: 1 } }],
    });
  });

  it('asks for the same number whoever was accredited this morning', () => {
    for (const accredited of [0, 3, 6, 9]) {
      const here = { ...scheduled, participating: states.slice(0, accredited) };
      expect(openingQuorum({ ...here, present: states.slice(0, 2) }).value).toMatchObject({ needed: 3, met: false });
    }
  });

  it('counts the seats that take part only where the Bureau has set it, and the act and its reasons say so', () => {
    const parameters = setByBureau({ 'quorum.open.base': 'takingPart' });
    const few = { ...scheduled, parameters, participating: states.slice(0, 6), present: states.slice(0, 2) };
    const [opened] = actsOf(openMeeting.decide(few, input, president, now));
    expect(opened?.data).toMatchObject({ needed: 2, base: { states: 6, of: 'takingPart' } });
    expect(opened?.cites).toContainEqual(expect.stringContaining('as set by the Bureau'));
    const said = openingQuorum(few).lines.map(({ text }) => text);
    expect(said[0]).toBe('6 States Parties take part; 1/3 = 2; present 2');
    expect(said[1]).toContain('set by the Bureau');
  });

  it('is decided again as it was: an entry of before counted those accredited, and none where there were none', () => {
    const few = { ...scheduled, participating: states.slice(0, 6), present: states.slice(0, 2) };
    const again = actsOf(openMeetingOfBefore.decide(few, input, president, now))[0];
    expect(again?.data).toEqual({
      meeting: ids.meeting,
      session: 'demo-1',
      statesParties: 9,
      present: 2,
      needed: 2,
      rule: 'quorum.open',
    });
    const none = openMeetingOfBefore.decide({ ...few, participating: [], present: [] }, input, president, now);
    expect(actsOf(none)[0]?.data).toMatchObject({ present: 0, needed: 0 });
    const one = { ...few, present: states.slice(0, 1) };
    expect(codesOf(openMeetingOfBefore.decide(one, input, president, now))).toEqual(['no-opening-quorum']);
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
