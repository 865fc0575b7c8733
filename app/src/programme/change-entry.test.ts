import { describe, expect, it } from 'vitest';
import { entry, hall, item, programme, small } from '../../test/given/programme.ts';
import { actsOf, codesOf, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { cancelEntry } from './cancel-entry.ts';
import { changeEntry } from './change-entry.ts';
import type { Programme } from './facts.ts';

type Asked = Parameters<typeof changeEntry.decide>[1];
const id = uid(30);
const asked: Asked = {
  entry: id,
  body: 'bureau',
  title: null,
  startsAtLocal: '2026-12-07T13:15',
  endsAtLocal: '2026-12-07T14:30',
  room: small,
  items: [],
  note: null,
};
const change = (part: Partial<Asked>, facts: Programme | null = programme(), actor = secretariat) =>
  changeEntry.decide(facts, { ...asked, ...part }, actor, now);
const acts = (part: Partial<Asked>) => actsOf(change(part)).map(({ act }) => act);

describe('an entry is changed', () => {
  it('by an act for where it is, and another for what it is about', () => {
    expect(acts({ room: hall })).toEqual(['programme-entry.moved']);
    expect(acts({ endsAtLocal: '2026-12-07T14:45' })).toEqual(['programme-entry.moved']);
    expect(acts({ items: [item] })).toEqual(['programme-entry.changed']);
    expect(acts({ title: { en: 'Elections' }, room: null })).toEqual([
      'programme-entry.moved',
      'programme-entry.changed',
    ]);
  });

  it('not when nothing is new, nor into what stands in its way', () => {
    expect(codesOf(change({}))).toEqual(['nothing-changed']);
    expect(codesOf(change({ startsAtLocal: '2026-12-07T12:30' }))).toEqual(['beside-plenary']);
    const note = { en: 'Closed', fr: 'Privé' };
    const present = programme({ entries: [entry({ note: { fr: 'Privé', en: 'Closed' } })] });
    expect(codesOf(change({ note }, present))).toEqual(['nothing-changed']);
  });

  it('by the Secretariat, while it stands', () => {
    expect(codesOf(change({ room: hall }, programme(), president))).toEqual(['needs-secretariat']);
    expect(codesOf(change({ room: hall }, programme(), outsider))).toEqual(['not-a-demonstration-account']);
    expect(codesOf(change({ room: hall }, null))).toEqual(['no-such-programme-entry']);
    expect(codesOf(change({ entry: uid(77) }))).toEqual(['no-such-programme-entry']);
    expect(codesOf(change({ room: hall }, programme({ entries: [entry({ cancelled: 'x' })] })))).toEqual([
      'entry-cancelled',
    ]);
  });

  it('is refused when it was based on an older state of this entry', () => {
    expect(changeEntry.subject?.(asked)).toBe(`programme-entry:${id}`);
    expect(cancelEntry.subject?.({ entry: id, reason: 'None' })).toBe(`programme-entry:${id}`);
  });
});

describe('an entry is cancelled', () => {
  const cancel = (facts: Programme | null, actor = secretariat) =>
    cancelEntry.decide(facts, { entry: id, reason: 'Not needed' }, actor, now);

  it('with its reason, once', () => {
    expect(actsOf(cancel(programme()))).toMatchObject([
      { act: 'programme-entry.cancelled', data: { entry: id, session: 'demo-1', reason: 'Not needed' } },
    ]);
    expect(codesOf(cancel(programme({ entries: [entry({ cancelled: 'x' })] })))).toEqual(['entry-cancelled']);
    expect(codesOf(cancel(null))).toEqual(['no-such-programme-entry']);
    expect(codesOf(cancel(programme(), president))).toEqual(['needs-secretariat']);
    expect(codesOf(cancel(programme({ entries: [] })))).toEqual(['no-such-programme-entry']);
  });
});
