import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { perform } from '../door/perform.ts';
import { filledBy } from '../door/slot.ts';
import { membershipActs } from '../membership/acts.ts';
import { loadReference } from '../membership/index.ts';
import { rightToVoteActs } from './acts.ts';
import { certifyContributions, grantExemption, rightToVoteOf, seatsOf } from './index.ts';

const data = path.resolve(import.meta.dirname, '../../../data');
const acts = { ...membershipActs, ...rightToVoteActs };

describe('the right to vote, from the record', () => {
  it('follows the last statement and the exemption of the session', async () => {
    await using db = await testDatabase();
    const { store } = db;
    const door = { store, acts, filled: filledBy([]) };
    await loadReference(door, data);
    await store.writes
      .insertInto('session')
      .values({
        id: '24',
        number: 24,
        kind: 'regular',
        title: JSON.stringify({ en: 'Twenty-fourth session' }),
        symbol_prefix: 'ICC-ASP/24',
        city: 'The Hague',
        building: null,
        starts: '2025-12-01',
        ends: '2025-12-06',
        demonstration: false,
      })
      .execute();
    const account = '00000000-0000-4000-8000-000000000001';
    const at = '2020-01-01T00:00:00Z';
    await store.writes
      .insertInto('account')
      .values({ id: account, name: 'Fictitious Officer', demonstration: false, closed_at: null, created_at: at })
      .execute();
    await store.writes
      .insertInto('capacity')
      .values({
        account,
        kind: 'secretariat',
        session: null,
        state: null,
        role: null,
        valid_from: at,
        valid_until: null,
      })
      .execute();
    const right = async () => (await rightToVoteOf(store.reads, '24', 'SLE', '2025-12-03')).value;

    const seats = await seatsOf(store.reads, '24', '2025-12-03');
    expect(seats).toHaveLength(125);
    expect(seats.every((seat) => seat.mayVote)).toBe(true);
    expect(seats[0]?.finding.lines.at(-1)).toMatchObject({ code: 'vote.noStatement', confidence: 'unverified' });
    expect((await rightToVoteOf(store.reads, '24', 'USA', '2025-12-03')).value).toEqual({
      mayVote: false,
      reason: 'notParty',
    });
    expect((await rightToVoteOf(store.reads, '24', 'BDI', '2017-10-27')).value.reason).toBe('notParty');

    const due = [
      { year: 2023, cents: 10000 },
      { year: 2024, cents: 12000 },
    ];
    const certify = (paid: readonly { date: string; cents: number }[]) =>
      perform(door, certifyContributions, { session: '24', state: 'SLE', due, paid }, { account });
    expect(await certify([])).toMatchObject({ ok: true });
    expect(await right()).toMatchObject({
      mayVote: false,
      reason: 'arrears',
      arrearsCents: 22000n,
      minimumPaymentCents: 1n,
    });
    expect(
      (await seatsOf(store.reads, '24', '2025-12-03')).filter((seat) => !seat.mayVote).map((seat) => seat.state),
    ).toEqual(['SLE']);
    expect(await rightToVoteOf(store.reads, 'demo-1', 'SLE', '2025-12-03')).toMatchObject({ value: { mayVote: true } });

    const exempt = { session: '24', state: 'SLE', reason: 'A flood destroyed the treasury.' };
    expect(await perform(door, grantExemption, exempt, { account })).toMatchObject({ ok: true });
    expect(await right()).toMatchObject({ mayVote: true, reason: 'waived' });
    expect(await certify([])).toMatchObject({ ok: true });
    expect(await right()).toMatchObject({ mayVote: true, reason: 'waived' });
    expect(await certify([{ date: '2025-12-02', cents: 1 }])).toMatchObject({ ok: true });
    expect(await right()).toMatchObject({ mayVote: true, reason: 'party', arrearsCents: 21999n });
  });
});
