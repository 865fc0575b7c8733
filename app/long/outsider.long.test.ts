import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figure, of } from '../test/figures.ts';
import { type Hall, openHall } from '../test/hall.ts';
import { answerToCookie, forgedCookies } from './cookies.ts';
import {
  ambiguousRequests,
  answerToAmbiguous,
  answerToClimbing,
  climbingPaths,
  leadsAway,
  waysAway,
} from './http-oddities.ts';
import { intrude } from './intruder.ts';
import { wrongOf } from './wrong-of.ts';

let hall: Hall;

beforeAll(async () => {
  hall = await openHall();
});

afterAll(() => hall[Symbol.asyncDispose]());

describe('an outsider', () => {
  it('is nobody with any of 2,000 forged cookies', async () => {
    const cookies = forgedCookies(2_000, hall.people.secretariat.cookie);
    const wrong = await wrongOf(cookies, (cookie) => answerToCookie(hall.url, cookie));
    figure('forged cookies that made nobody', of(cookies.length - wrong.length, cookies.length));
    expect(wrong).toEqual([]);
  });

  it('gets one refusal for a request that can be read in two ways', async () => {
    const requests = Object.entries(ambiguousRequests(hall.url));
    const wrong = await wrongOf(requests, ([, parts]) => answerToAmbiguous(hall.url, parts));
    figure('ambiguous requests refused as a whole', of(requests.length - wrong.length, requests.length));
    expect(wrong).toEqual([]);
  });

  it('does not climb out of a folder of the site', async () => {
    const paths = climbingPaths();
    const wrong = await wrongOf(paths, (path) => answerToClimbing(hall.url, path));
    figure('climbing paths that led nowhere', of(paths.length - wrong.length, paths.length));
    expect(wrong).toEqual([]);
  });

  it('cannot make the site send its reader to another one', async () => {
    const ways = waysAway(hall.url, hall.script.delegates.get('ZMB') ?? '');
    const wrong = await wrongOf(ways, (way) => leadsAway(hall.url, way));
    figure('ways to another site that stayed on this one', of(ways.length - wrong.length, ways.length));
    expect(wrong).toEqual([]);
  });
});

it('a delegate acts with no command for another seat or in another session', async () => {
  const { commands, tries, recorded, unread, broken } = await intrude(hall);
  figure(
    'commands aimed at other seats and sessions',
    `${of(tries - recorded.length, tries)} refused, ${commands} commands`,
  );
  expect({ recorded, unread, broken }).toEqual({ recorded: [], unread: [], broken: [] });
  expect(commands).toBeGreaterThanOrEqual(53);
});
