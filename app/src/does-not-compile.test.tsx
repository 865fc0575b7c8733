import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Caller } from '../test/caller.ts';
import { codesOf } from '../test/given/who.ts';
import type { TestStage } from '../test/stage.ts';
import { castVote } from './decisions/index.ts';
import { refuse, type SentTo } from './door/command.ts';
import { type MeetingId, ref } from './door/input.ts';
import { nothingElse } from './door/kinds/nothing-else.ts';
import { no } from './door/objection.ts';
import { Field } from './web/components/field.tsx';
import { makeCtx } from './web/ctx.ts';
import { Form, type FormProps, stateOf } from './web/form.tsx';
import { fragment } from './web/page.tsx';

type OfForm<Input> = Pick<FormProps<Input>, 'act' | 'hidden'>;
const FormOf = <Input,>(given: OfForm<Input>) => (
  <Form ctx={ctx} {...given}>
    {null}
  </Form>
);

/** What the compiler must refuse: without an error under each mark the types are no longer checked, and this does not compile. */
const ctx = makeCtx({ lang: 'en', path: '/', now: '2026-12-07T10:00:00.000Z' });

it('a refusal without words, or without what its words name', () => {
  // @ts-expect-error a code that no catalogue says
  const unsaid = no('no-such-code');
  // @ts-expect-error the sentence names the State and the place
  const half = no('already-listed', { state: 'FRA' });
  const whole = no('already-listed', { state: 'FRA', place: 2 });
  expect(codesOf(refuse(unsaid, half, whole))).toEqual(['no-such-code', 'already-listed', 'already-listed']);
});

it('a message without its placeholder, or with one that is not there', () => {
  // @ts-expect-error the message names the number and the title
  expect(() => ctx.t('floor.item', { n: 1 })).toThrow();
  // @ts-expect-error the message names nothing
  expect(ctx.t('web.form.choose', { n: 1 })).toBe('Choose');
});

it('a form of a command that is not there, or a field that it does not ask for', () => {
  const state = stateOf(ctx, castVote, { vote: 'v' });
  // @ts-expect-error the vote is asked for, not a "voet"
  expect(fragment(<Field ctx={ctx} state={state} name="voet" label="Vote" />)).toContain('name="voet"');
  // @ts-expect-error a form names the command, not its name
  const named = <FormOf act="cast-vote" />;
  // @ts-expect-error and hides only what the command asks for
  const hidden = <FormOf act={castVote} hidden={{ voet: 'v' }} />;
  expect(fragment(hidden)).toContain('name="voet"');
  expect(() => fragment(named)).toThrow();
});

it('what a program sends with a misspelt field, without one, or with another kind of answer', () => {
  const sent = (given: SentTo<typeof castVote>): SentTo<typeof castVote> => given;
  const vote = '00000000-0000-4000-8000-000000000001';
  const right = sent({ vote, state: 'FRA', choice: 'yes' });
  // @ts-expect-error the vote is asked for, not a "voet"
  const misspelt = sent({ voet: vote, state: 'FRA', choice: 'yes' });
  // @ts-expect-error for whom is asked for too
  const half = sent({ vote, choice: 'yes' });
  // @ts-expect-error yes, no or abstain
  const other = sent({ vote, state: 'FRA', choice: 'perhaps' });
  const taken = [right, misspelt, half, other].map((one) => nothingElse(castVote.input).safeParse(one).success);
  expect(taken).toEqual([true, false, false, false]);
});

it('an act of a test with a misspelt field', () => {
  const act: TestStage['act'] = async () => ({ ok: false, objections: [] });
  void act(castVote, { vote: 'v', state: 'FRA', choice: 'perhaps' });
  // @ts-expect-error its values may be odd, its fields may not
  void act(castVote, { voet: 'v', state: 'FRA', choice: 'yes' });
  const send: Caller['act'] = async () => ({ status: 422, ok: false });
  void send('http://plenary.example', castVote, { vote: 'v', state: 'FRA', choice: 'yes' });
  // @ts-expect-error
  void send('http://plenary.example', castVote, { voet: 'v', state: 'FRA', choice: 'yes' });
  expect(codesOf(refuse())).toEqual([]);
});

it('the id of a vote where a meeting is asked for', () => {
  const asked = z.object({ vote: ref('vote'), meeting: ref('meeting') });
  const { vote, meeting } = asked.parse({
    vote: '00000000-0000-4000-8000-000000000001',
    meeting: '00000000-0000-4000-8000-000000000002',
  });
  const of = (id: MeetingId): string => id;
  expect(of(meeting)).toBe(meeting);
  // @ts-expect-error another kind of thing
  expect(of(vote)).toBe(vote);
});
