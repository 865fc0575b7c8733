import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeUpItem } from '../src/meetings/index.ts';
import { type Hall, openHall } from '../test/hall.ts';
import { closingsRacing } from './closings.ts';
import { answerToCookie, forgedCookies } from './cookies.ts';
import { hostileTexts, takenForMarkup } from './hostile.ts';
import { readHostileSite } from './hostile-site.ts';
import {
  ambiguousRequests,
  answerToAmbiguous,
  answerToClimbing,
  climbingPaths,
  leadsAway,
  waysAway,
} from './http-oddities.ts';
import { intrude } from './intruder.ts';
import { streamToMany } from './streams.ts';
import { wrongOf } from './wrong-of.ts';

/** The smaller sisters of the long tests (npm run test:long), on one demonstration that two programs serve. */

let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ instances: 2 });
});

afterAll(() => hall[Symbol.asyncDispose]());

describe('an outsider', () => {
  it('gets one refusal for a request that can be read in two ways', async () => {
    const requests = Object.entries(ambiguousRequests(hall.url));
    expect(await wrongOf(requests, ([, parts]) => answerToAmbiguous(hall.url, parts))).toEqual([]);
  });

  it('does not climb out of a folder of the site', async () => {
    expect(await wrongOf(everyNth(climbingPaths(), 7), (path) => answerToClimbing(hall.url, path))).toEqual([]);
  });

  it('cannot make the site send its reader to another one', async () => {
    const ways = everyNth(waysAway(hall.url, hall.script.delegates.get('ZMB') ?? ''), 3);
    expect(await wrongOf(ways, (way) => leadsAway(hall.url, way))).toEqual([]);
  });

  it('is nobody with a forged cookie', async () => {
    const cookies = forgedCookies(96, hall.people.secretariat.cookie);
    expect(await wrongOf(cookies, (cookie) => answerToCookie(hall.url, cookie))).toEqual([]);
  });
});

it('closings that race with votes on two programs count what was acknowledged', async () => {
  const found = await closingsRacing(hall, 4, 8);
  expect(found).toMatchObject({ lost: 0, unasked: 0, notOnce: 0, different: 0, doubled: 0, wrong: [] });
});

it('every open stream hears of each change', async () => {
  const { meeting, items } = hall.script;
  await hall.people.president.act(hall.url, takeUpItem, { meeting, item: items.resolution });
  const { open, rounds } = await streamToMany(hall, 300, 1);
  expect(open).toBe(300);
  expect(rounds.map(({ told }) => told)).toEqual([300]);
});

it('a delegate acts with no command for another seat or in another session', async () => {
  expect(await intrude(hall)).toMatchObject({ recorded: [], unread: [], broken: [] });
});

it('hostile texts stay texts, whoever reads the page', async () => {
  const markup = hostileTexts.filter((text) => /<\w/.test(text) && !text.startsWith('%'));
  expect(markup.filter((text) => takenForMarkup(`<p>${text}</p>`) === null)).toEqual([]);
  const { entered, showing, wrong } = await readHostileSite(hall, 6, 80);
  expect({ broken: entered.broken, wrong }).toEqual({ broken: [], wrong: [] });
  expect(showing).toBeGreaterThan(30);
});

function everyNth<T>(all: readonly T[], n: number): readonly T[] {
  return all.filter((_, at) => at % n === 0);
}
