import { expect, test } from 'vitest';
import { z } from 'zod';
import { no, type Objection } from '../door/objection.ts';
import type { Fields } from './body.ts';
import { Field, Select } from './components/field.tsx';
import { Options } from './components/options.tsx';
import { Receipt } from './components/receipt.tsx';
import { makeCtx } from './ctx.ts';
import { Form, Objections } from './form.tsx';
import { fieldId, fresh, refusedForm, safeThen } from './form-state.ts';
import { fragment } from './page.tsx';

const asking = {
  name: 'ask-side-event',
  input: z.object({ title: z.string(), meeting: z.string(), state: z.string() }),
};
const en = makeCtx({ lang: 'en', path: '/side-events', search: '?day=2', now: '2023-12-06T16:42:00.000Z' });
const fr = makeCtx({ lang: 'fr', path: '/side-events', now: en.now });

function sent(pairs: readonly (readonly [string, string])[]): Fields {
  const byName = Map.groupBy(pairs, ([name]) => name);
  return new Map([...byName].map(([name, all]) => [name, all.map(([, value]) => value)]));
}

test('a refused form keeps what was answered, not what the form carries, nor secrets', () => {
  const form = sent([
    ['title', 'A "title" & more'],
    ['kind', 'room'],
    ['kind', 'video'],
    ['requestId', 'x'],
    ['then', '/'],
    ['basedOn', '7'],
    ['password', 'p'],
    ['sign-in-code', '123'],
  ]);
  expect(refusedForm(form, { title: 'Too long' })).toEqual({
    values: { title: ['A "title" & more'], kind: ['room', 'video'] },
    errors: { title: 'Too long' },
  });
});

test('a refused field shows its error, is marked, keeps its value; the summary links to it and takes the focus', () => {
  const state = refusedForm(sent([['title', 'A <b>']]), { title: 'input.too-long?max=120' });
  const page = fragment(
    <Form ctx={en} act={asking} state={state}>
      <Field ctx={en} state={state} name="title" label="Title" hint="Short." />
    </Form>,
  );
  expect(page).toContain('value="A &lt;b&gt;"');
  expect(page).toContain('aria-invalid="true"');
  expect(page).toContain('aria-describedby="f-title-hint f-title-error"');
  expect(page).toContain('<a href="#f-title"><bdi>Title</bdi>: Write 120 characters at most.</a>');
  expect(page).toMatch(/<div class="errors" role="alert" tabindex="-1" autofocus=""/i);
  expect(page.indexOf('class="errors"')).toBeLessThan(page.indexOf('class="field bad"'));
});

test('a fresh form has no error, an id of its own each time, and comes back to its page', () => {
  const render = (): string =>
    fragment(
      <Form ctx={en} act={asking} state={fresh} basedOn={12} hidden={{ meeting: '7' }}>
        x
      </Form>,
    );
  const page = render();
  expect(page).not.toContain('errors');
  expect(page).toContain('action="/acts/ask-side-event"');
  expect(page).toContain('name="then" value="/side-events?day=2"');
  expect(page).toContain('name="basedOn" value="12"');
  expect(page).toContain('name="meeting" value="7"');
  const id = /name="requestId" value="([^"]+)"/.exec(page)?.[1];
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(render()).not.toContain(id);
});

test('choices and lists keep what was chosen', () => {
  const state = refusedForm(
    sent([
      ['kind', 'video'],
      ['city', 'nyc'],
    ]),
    {},
  );
  const options = [
    { value: 'room', label: 'Room' },
    { value: 'video', label: 'Video' },
  ];
  expect(fragment(<Options ctx={en} state={state} name="kind" legend="Kind" options={options} />)).toMatch(
    /<input type="radio" id="f-kind-video" name="kind" checked="" value="video"\/>/,
  );
  const cities = [
    { value: 'hag', label: 'The Hague' },
    { value: 'nyc', label: 'New York' },
  ];
  expect(fragment(<Select ctx={en} state={state} name="city" label="City" options={cities} />)).toContain(
    '<option value="nyc" selected="">',
  );
});

test('a list in which nothing is preset preselects nothing', () => {
  const options = [
    { value: 'a', label: 'One' },
    { value: 'b', label: 'Two' },
  ];
  const chosen = (more: object, given = options): readonly string[] => {
    const html = fragment(<Select ctx={en} state={fresh} name="item" label="Item" options={given} {...more} />);
    return [...html.matchAll(/<option value="([^"]*)"/g)].map(([, value = '']) => value);
  };
  expect(chosen({})).toEqual(['', 'a', 'b']);
  // HTML asks for an empty first answer wherever one is required.
  expect(chosen({ initial: 'b' })).toEqual(['', 'a', 'b']);
  expect(chosen({ initial: 'b', optional: true })).toEqual(['a', 'b']);
  expect(chosen({}, [{ value: '', label: 'None' }, ...options])).toEqual(['', 'a', 'b']);
});

test('objections stand in the form with their provision and a link to the rule', () => {
  const objections = [no('list-closed', {}, 'Rules of Procedure, rule 1')];
  const page = fragment(
    <Form ctx={fr} act={asking} state={fresh} objections={objections}>
      x
    </Form>,
  );
  expect(page).toContain('class="ruling" data-s="bad"');
  expect(page).toContain('href="/fr/rules?cite=Rules%20of%20Procedure%2C%20rule%201"');
  expect(page).toContain('action="/fr/acts/ask-side-event"');
});

test.each([
  ['/meetings/7?x=1#now', '/meetings/7?x=1#now'],
  ['/', '/'],
  ['//evil.example', '/otherwise'],
  ['/\\evil.example', '/otherwise'],
  ['https://evil.example', '/otherwise'],
  ['/a\\b', '/otherwise'],
  ['/a\nb', '/otherwise'],
  ['', '/otherwise'],
  ['/fr/meetings/7', '/fr/meetings/7'],
  ['/documents/ICC-ASP/23/Res.1', '/documents/ICC-ASP/23/Res.1'],
  ['/rules/judges.requirements', '/rules/judges.requirements'],
  ['/votes/{vote}', '/votes/{vote}'],
  ['/livestock', '/livestock'],
  ['/log', '/log'],
  ['/live/meeting:1', '/otherwise'],
  ['/fr/live/meeting:1', '/otherwise'],
  ['/%6Cive/time', '/otherwise'],
  ['/./live/time', '/otherwise'],
  ['/members/../live/time', '/otherwise'],
  ['/members/%2e%2e/live/time', '/otherwise'],
  ['/fr/..//live/time', '/otherwise'],
  ['/..//evil.example', '/otherwise'],
  ['/acts/cast-vote', '/otherwise'],
  ['/api/acts/cast-vote?x', '/otherwise'],
  ['/ar/api', '/otherwise'],
  ['/members.csv?on=2005-06-01', '/otherwise'],
  ['/members.JSON#list', '/otherwise'],
  ['/members%2Ecsv', '/otherwise'],
  ['/me/data.json', '/otherwise'],
  ['/static/site-1.css', '/otherwise'],
  ['/log/tile/0/000', '/otherwise'],
  ['/log/verify.html', '/otherwise'],
  ['/sign-out', '/otherwise'],
  ['/health', '/otherwise'],
  [['/'], '/otherwise'],
  [null, '/otherwise'],
  [7, '/otherwise'],
])('after an act %j leads to %s', (then, where) => {
  expect(safeThen(then, '/otherwise')).toBe(where);
});

test('what is wrong with a part of an answer stands at the field it was given in, once', () => {
  const form = sent([
    ['left[]', 'X'],
    ['left[]', 'Y'],
    ['title.en', ''],
    ['title.fr', ''],
    ['votes.a', '1'],
  ]);
  const errors = {
    'left.0': 'first',
    'left.1': 'second',
    title: 'title',
    'votes.a': 'a',
    seats: 'seats',
    form: 'form',
  };
  // In the order of the form: the first link leads to the first field.
  expect(Object.entries(refusedForm(form, errors).errors)).toEqual([
    ['left[]', 'first'],
    ['title.en', 'title'],
    ['votes.a', 'a'],
    ['seats', 'seats'],
    ['form', 'form'],
  ]);
});

test('of a table that is missing as a whole each field that was left empty is marked', () => {
  const form = sent([
    ['bench.listA', ''],
    ['bench.listB', '3'],
    ['bench.female', ' '],
  ]);
  expect(refusedForm(form, { bench: 'input.missing' }).errors).toEqual({
    'bench.listA': 'input.missing',
    'bench.female': 'input.missing',
  });
});

test('ids of fields are plain', () => {
  expect(fieldId('title[en]')).toBe('f-title-en-');
});

test('what somebody wanted to look at first is answered in the colour of what it says, and not as a refusal', () => {
  const tones = (objection: Objection) =>
    /data-s="(\w+)"/.exec(fragment(<Objections ctx={en} objections={[objection]} />))?.[1];
  expect(tones(no('agenda-list-look', { n: 2 }))).toBe('good');
  expect(tones(no('pasted-look', { n: 2, wrong: 0 }))).toBe('good');
  expect(tones(no('pasted-look', { n: 2, wrong: 1 }))).toBe('wait');
  expect(tones(no('nothing-changed'))).toBe('bad');
});

test('what was just done is said once: the next form of the page leaves it out, and comes back with it when it is refused', () => {
  const at = (search: string) =>
    makeCtx({ lang: 'en', path: '/side-events', search, now: en.now, viewer: { id: 'x' } as never });
  const render = (search: string) =>
    fragment(
      <>
        <Receipt ctx={at(search)} of={{ added: 'web.form.now' }} />
        <Form ctx={at(search)} act={asking} state={fresh}>
          x
        </Form>
      </>,
    );
  const done = render('?day=2&said=added');
  expect(done).toContain('class="notice" data-s="good"');
  expect(done).toContain('name="then" value="/side-events?day=2"');
  expect(done).toContain('name="from" value="/side-events?day=2&amp;said=added"');
  expect(render('?day=2')).not.toMatch(/notice|name="from"/);
  expect(render('?said=toString')).not.toContain('notice');
});
