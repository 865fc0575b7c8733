import { sessionPattern } from '../door/input.ts';
import { actsForSeat, focalPointFor } from '../identity/index.ts';
import type { Regions, Topic } from '../live/hub.ts';
import { databaseNow } from '../store/clock.ts';
import { declared, presiding, secretariat, theDelegation, theFocalPoint, watchedBy } from '../web/access.ts';
import { languageCtx } from '../web/ctx.ts';
import type { Role, SeatRole } from '../web/for-you.ts';
import { ForYouMark, ForYouStrip } from '../web/frame/for-you.tsx';
import { fragment } from '../web/page.tsx';
import type { LiveSite } from '../web/site.ts';
import { AskedList, SeatLines, type SeatRegion } from './asked-list.tsx';
import { forRole, linesOf, wholeSeat } from './read.ts';

/** `<session>-<State>` */
const seatShape = new RegExp(`^(${sessionPattern})-([A-Z]{3})$`);

/** What is asked of each seat and office, as the strip at the top of every page of its people says it. */
export function forYouTopics(site: LiveSite): readonly Topic[] {
  const { reads, filled } = site;
  const strip = async (role: Role, lang: Parameters<Topic['render']>[1]) => {
    const now = await databaseNow(reads);
    const forYou = await forRole(role, { reads, filled, now });
    const ctx = languageCtx(lang, now);
    return {
      'for-you': fragment(<ForYouStrip ctx={ctx} forYou={forYou} />),
      'for-you-mark': fragment(<ForYouMark forYou={forYou} />),
      'for-you-list': fragment(<AskedList ctx={ctx} forYou={forYou} />),
    };
  };
  const lines =
    (region: SeatRegion, read: typeof linesOf) => async (seat: SeatRole, lang: Parameters<Topic['render']>[1]) => {
      const now = await databaseNow(reads);
      const found = await read(seat, { reads, filled, now });
      return { [region]: fragment(<SeatLines ctx={languageCtx(lang, now)} lines={found} region={region} />) };
    };
  const ofSeat = (
    kind: string,
    render: (seat: SeatRole, lang: Parameters<Topic['render']>[1]) => Promise<Regions>,
  ): Topic => ({
    name: `${kind}:{session-seat}`,
    of: (id) => `session:${seatShape.exec(id)?.[1]}`,
    seat: (id) => seatShape.exec(id)?.[2] ?? '',
    ages: true,
    admits: declared(theDelegation, async (id, viewer) => {
      const seat = seatIn(id);
      return seat !== null && viewer !== null && actsForSeat(reads, viewer.id, seat, await databaseNow(reads));
    }),
    async render(id, lang) {
      const seat = seatIn(id);
      return seat && render(seat, lang);
    },
  });
  return [
    ofSeat('for-seat', strip),
    {
      name: 'for-focal-point:{session-seat}',
      of: (id) => `session:${seatShape.exec(id)?.[1]}`,
      seat: (id) => seatShape.exec(id)?.[2] ?? '',
      ages: true,
      admits: declared(theFocalPoint, async (id, viewer) => {
        const seat = seatIn(id);
        if (seat === null || viewer === null) return false;
        const held = await focalPointFor(reads, viewer.id);
        return held.some(({ session, state }) => session === seat.session && state === seat.state);
      }),
      async render(id, lang) {
        const seat = seatIn(id);
        return seat && strip({ ...seat, kind: 'focal-point' }, lang);
      },
    },
    ofSeat('home-seat', lines('my-delegation', linesOf)),
    ofSeat('whole-seat', lines('whole-delegation', wholeSeat)),
    {
      name: 'for-president',
      ages: true,
      admits: watchedBy(presiding),
      render: (_id, lang) => strip({ kind: 'president' }, lang),
    },
    {
      name: 'for-secretariat',
      ages: true,
      admits: watchedBy(secretariat),
      render: (_id, lang) => strip({ kind: 'secretariat' }, lang),
    },
  ];
}

function seatIn(id: string): SeatRole | null {
  const [, session, state] = seatShape.exec(id) ?? [];
  return session && state ? { kind: 'seat', session, state } : null;
}
