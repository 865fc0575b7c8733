import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { hashOf } from '../../test/stage.ts';
import { perform } from '../door/perform.ts';
import { fill, filledBy } from '../door/slot.ts';
import { membershipActs } from '../membership/acts.ts';
import { loadReference } from '../membership/index.ts';
import { twoPersonActs } from '../two-persons/acts.ts';
import { confirmAct, twoPersonCommand } from '../two-persons/index.ts';
import { rightToVoteActs } from './acts.ts';
import { certifyContributions, grantExemption, rightToVoteOf, seatsOf } from './index.ts';
import { exemptionsByTwo } from './second-person.ts';

const data = path.resolve(import.meta.dirname, '../../../data');
const acts = { ...membershipActs, ...rightToVoteActs, ...twoPersonActs };
const filled = filledBy(exemptionsByTwo.map((part) => fill(twoPersonCommand, part)));

describe('the right to vote, from the record', () => {
  it('follows the last statement and the exemption of the session', async () => {
    await using db = await testDatabase();
    const { store } = db;
    const door = { store, acts, filled };
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
    const [account, second] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
    const at = '2020-01-01T00:00:00Z';
    for (const id of [account, second]) {
      await store.writes
        .insertInto('account')
        .values({ id, name: 'Fictitious Officer', demonstration: false, closed_at: null, created_at: at })
        .execute();
      await store.writes
        .insertInto('capacity')
        .values({
          ...{ account: id, kind: 'secretariat', session: null, state: null, role: null },
          ...{ valid_from: at, valid_until: null },
        })
        .execute();
    }
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
    const first = await perform(door, grantExemption, exempt, { account });
    expect(await right()).toMatchObject({ mayVote: false });
    const { proposed } = (first.ok ? first.answer : null) as { readonly proposed: string };
    const confirming = { proposed, hash: await hashOf({ db: store.reads }, proposed) };
    expect(await perform(door, confirmAct, confirming, { account: second })).toMatchObject({ ok: true });
    expect(await right()).toMatchObject({ mayVote: true, reason: 'waived' });
    expect(await certify([])).toMatchObject({ ok: true });
    expect(await right()).toMatchObject({ mayVote: true, reason: 'waived' });
    expect(await certify([{ date: '2025-12-02', cents: 1 }])).toMatchObject({ ok: true });
    expect(await right()).toMatchObject({ mayVote: true, reason: 'party', arrearsCents: 21999n });
  });
});
