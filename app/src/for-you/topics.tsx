import { sessionPattern } from '../door/input.ts';
import { actsForSeat } from '../identity/index.ts';
import type { Topic } from '../live/hub.ts';
import { databaseNow } from '../store/clock.ts';
import { declared, presiding, secretariat, theDelegation, watchedBy } from '../web/access.ts';
import { languageCtx } from '../web/ctx.ts';
import type { Role } from '../web/for-you.ts';
import { ForYouMark, ForYouStrip } from '../web/frame/for-you.tsx';
import { fragment } from '../web/page.tsx';
import type { LiveSite } from '../web/site.ts';
import { AskedList, SeatLines } from './asked-list.tsx';
import { forRole } from './read.ts';

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
      ...(role.kind === 'seat' ? { 'my-delegation': fragment(<SeatLines ctx={ctx} forYou={forYou} />) } : {}),
    };
  };
  return [
    {
      name: 'for-seat:{session-seat}',
      of: (id) => `session:${seatShape.exec(id)?.[1]}`,
      seat: (id) => seatShape.exec(id)?.[2] ?? '',
      ages: true,
      admits: declared(theDelegation, async (id, viewer) => {
        const [, session, state] = seatShape.exec(id) ?? [];
        if (!viewer || !session || !state) return false;
        return actsForSeat(reads, viewer.id, { session, state }, await databaseNow(reads));
      }),
      async render(id, lang) {
        const [, session, state] = seatShape.exec(id) ?? [];
        return session && state ? strip({ kind: 'seat', session, state }, lang) : null;
      },
    },
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
