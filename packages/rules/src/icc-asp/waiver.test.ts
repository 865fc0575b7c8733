import { describe, expect, it } from 'vitest';
import { waiverRequest } from './waiver.ts';

describe('request to vote although in arrears', () => {
  it.each([
    ['2025-08-02', true],
    ['2025-08-03', false],
  ])('of %s is in time: %s', (requested, inTime) => {
    expect(waiverRequest({ requested, committeeOpens: '2025-09-01' }).value).toEqual({
      latest: '2025-08-02',
      inTime,
      decision: 'D15',
    });
  });

  it('is decided as the Bureau has settled', () => {
    const found = waiverRequest(
      { requested: '2025-08-01', committeeOpens: '2025-09-01' },
      { 'waiver.majority': 'procedure', 'waiver.requestBeforeCommittee': 20 },
    );
    expect(found.value).toMatchObject({ latest: '2025-08-12', decision: 'D02' });
    expect(found.lines[1]?.confidence).toBe('open');
  });
});
