import { expect, test } from 'vitest';
import { textOf } from '../../../test/shown.ts';
import { makeCtx } from '../ctx.ts';
import { fragment } from '../page.tsx';
import { Finder } from './finder.tsx';
import { OnThisPage } from './on-this-page.tsx';

const facts = { lang: 'fr', path: '/rules', now: '2026-01-01T00:00:00.000Z' } as const;
const reader = { id: 'a', name: 'A', capacities: [], seat: null };
const props = { label: 'Find a rule', find: 'mal', shown: 4, of: 124, keeps: { show: 'absent' } };

test('without script it asks for the same page, with what else was asked of it, and leads back to all', () => {
  const html = fragment(<Finder ctx={makeCtx(facts)} {...props} />);
  expect(html).toMatch(/<form [^>]*action="\/fr\/rules#find" method="get"/);
  expect(html).toContain('name="find"');
  expect(html).toContain('value="mal"');
  expect(html).toContain('<input type="hidden" name="show" value="absent"/>');
  expect(textOf(html)).toContain('Affichage : 4 sur 124 Tout afficher');
  expect(html).toContain('href="/fr/rules?show=absent"');
  expect(html).not.toContain('<script');
});

test('counts only what somebody has typed to find', () => {
  expect(textOf(fragment(<Finder ctx={makeCtx(facts)} {...props} find="" shown={124} />))).not.toContain('124');
});

test('who is signed in sorts out while typing', () => {
  expect(fragment(<Finder ctx={makeCtx({ ...facts, viewer: reader })} {...props} />)).toContain('find-client');
});

test('nothing that fits is said in words', () => {
  const html = fragment(<Finder ctx={makeCtx(facts)} {...props} shown={0} />);
  expect(textOf(html)).toContain('Rien ici ne correspond.');
});

test('the ways through a page leave out what is not on it', () => {
  const html = fragment(
    <OnThisPage ctx={makeCtx(facts)} places={[{ id: 'one', label: 'One' }, null, { id: 'two', label: 'Two' }]} foot />,
  );
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['#one', '#two', '#how']);
});
