import { expect, it } from 'vitest';
import { textOf } from '../../test/shown.ts';
import { testStage } from '../../test/stage.ts';
import { serverOn } from '../../test/stage-server.ts';
import { accreditPerson } from '../delegations/index.ts';

/** Whom a demonstration offers to be, once delegations have many persons. */

it('has a State once in the list, and tells the persons of its delegation apart on a page of their own', async () => {
  await using stage = await testStage();
  await using here = await serverOn(stage);
  const head = stage.delegate('URY');
  const before = await (await here.get('/sign-in')).text();
  const persons = [
    { name: 'Example, Fir', role: 'adviser', function: 'Legal adviser' },
    { name: 'Example, Fir', role: 'adviser' },
    { name: 'Example, Oak', role: 'alternate' },
  ] as const;
  for (const person of persons)
    await stage.done(accreditPerson, { session: stage.session, state: 'URY', namesake: true, ...person });
  // However many there are, the page stays as long as it was.
  const main = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main'));
  expect(main(await (await here.get('/sign-in')).text()) === main(before)).toBe(true);
  expect(before.match(/<option [^>]*>Uruguay/g)).toEqual([`<option value="${head}">Uruguay`]);
  // It is a step of the form, without script.
  expect(before).toMatch(/<button [^>]*formAction="\/sign-in#delegations"[^>]*>Another person of this delegation/i);
  const html = await (await here.get(`/sign-in?account=${head}&then=%2Fme`)).text();
  expect(html).toContain('name="then" value="/me"');
  const text = textOf(html);
  for (const said of [
    / Representative · 1 of 4/,
    /Sign in as Example, Oak Alternate · 2 of 4/,
    /Sign in as Example, Fir Adviser, Legal adviser · 3 of 4/,
    /Sign in as Example, Fir Adviser · 4 of 4/,
  ])
    expect(text).toMatch(said);
  const named = [...html.matchAll(/name="account" value="([\w-]{36})"|value="([\w-]{36})" name="account"/g)];
  expect(new Set(named.map(([, one, other]) => one ?? other)).size).toBe(named.length);
});
