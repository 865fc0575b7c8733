import type { ChairPart } from '../chair/index.ts';

/** On the console of a meeting that is over: the way to the page on which the session is adjourned or closed. */
export const courseAtChair: ChairPart = {
  kinds: [],
  besides: [],
  at: async (_tx, { meeting, session }) => ({
    links: () =>
      meeting.status === 'closed'
        ? [
            {
              key: 'course-page',
              href: `/sessions/${session.id}/course`,
              label: (ctx) => ctx.t('course.title'),
              first: true,
              over: true,
            },
          ]
        : [],
  }),
};
