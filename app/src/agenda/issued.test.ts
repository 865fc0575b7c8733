import { expect, it } from 'vitest';
import { drawnUp, item, items } from '../../test/given/agenda.ts';
import { asIssued, changedSinceIssued, sameIssued } from './issued.ts';

const issuedAs = asIssued(items);
const [first, second, third] = items as [(typeof items)[0], (typeof items)[0], (typeof items)[0]];

it('tells an agenda from the one that was issued, in whatever it differs', () => {
  const changed = (now: typeof items) => changedSinceIssued({ issuedAs, supplementedAs: null }, now);
  expect(changed(items)).toBe(false);
  expect(changed([...items, item(4, 'Gone', { standing: 'withdrawn' })])).toBe(false);
  for (const now of [
    [first, second],
    [first, second, { ...third, standing: 'withdrawn' as const }],
    [first, second, { ...third, title: { en: 'Budget of the Court' } }],
    [first, second, { ...third, title: { ...third.title, fr: 'Budget' } }],
    [first, { ...second, number: 3 }, { ...third, number: 2 }],
    [first, { ...second, parts: [{ en: 'Judges' }] }, third],
    [...items, item(4, 'Other matters')],
  ])
    expect(changed(now)).toBe(true);
});

it('takes the items of the supplementary list as that list has them', () => {
  const more = item(4, 'Corridors');
  expect(changedSinceIssued({ issuedAs, supplementedAs: asIssued([more]) }, [...items, more])).toBe(false);
  expect(changedSinceIssued({ issuedAs, supplementedAs: asIssued([more]) }, items)).toBe(true);
});

it('says nothing of what was issued before it was kept', () => {
  expect(changedSinceIssued(drawnUp, items)).toBe(false);
  expect(sameIssued(issuedAs, null)).toBe(false);
  expect(sameIssued(issuedAs, { ...issuedAs })).toBe(true);
  expect(sameIssued(issuedAs, asIssued([first, second]))).toBe(false);
});
