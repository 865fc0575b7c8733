import { expect, it } from 'vitest';
import { textOf } from '../../test/shown.ts';
import { testStage } from '../../test/stage.ts';
import { serverOn } from '../../test/stage-server.ts';
import { createSession } from '../sessions/index.ts';

it('tells the Secretariat what is due for every session that is not over, late and soonest first, by its name', async () => {
  await using stage = await testStage();
  await using here = await serverOn(stage);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const title = 'A second session';
  const days = { starts: day(12), ends: day(14) };
  const { session = '' } = await stage.done(createSession, { kind: 'regular', title, city: 'New York', ...days });
  const section = async () =>
    /<section[^>]*aria-labelledby="tasks".*?<\/section>/s.exec(
      await (await here.get('/', stage.secretariat)).text(),
    )?.[0] ?? '';
  const html = await section();
  expect(html).toContain(`href="/desk/sessions/${session}/deadlines"`);
  const open = textOf(html.split('<details')[0] ?? '');
  expect(open).toMatch(/Notice of the session.*A second session.*days late/);
  const byDay = [...(html.split('<details')[0] ?? '').matchAll(/<time dateTime="([^"]+)"/gi)].map(([, by = '']) => by);
  expect(byDay).toEqual(byDay.toSorted());
  expect(byDay.length).toBeLessThanOrEqual(10);
  // What is further off is folded and counted; of the session that is on everything stands there, too.
  expect(textOf(html)).toMatch(/\d+ more, later/);
  expect(textOf(html)).toContain('deadlines before this session have passed: Demonstration session');
});
