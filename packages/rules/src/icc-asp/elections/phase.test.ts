import { describe, expect, it } from 'vitest';
import { ballotPhase } from './phase.ts';

describe('restricted and unrestricted ballots', () => {
  it('one open, then three and three', () => {
    const phases = Array.from({ length: 14 }, (_, i) => ballotPhase(i + 1).value[0]).join('');
    expect(phases).toBe('orrruuurrruuur');
    expect(ballotPhase(48).value).toBe('unrestricted');
  });

  it('takes another size of block, and refuses ballot 0', () => {
    expect(ballotPhase(4, { 'elections.blockSize': 2 }).value).toBe('unrestricted');
    expect(ballotPhase(4).parameters[0]?.key).toBe('elections.blockSize');
    expect(() => ballotPhase(0)).toThrow('numbered from 1');
    expect(() => ballotPhase(1.5)).toThrow(RangeError);
  });
});
