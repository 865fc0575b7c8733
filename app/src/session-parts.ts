import { proposalsOf } from './decisions/index.ts';
import { electionsOf } from './elections/index.ts';
import { sessionParameters } from './parameters/index.ts';
import type { SessionParts } from './sessions/index.ts';
import type { Status } from './web/components/status.tsx';

const looks: Readonly<Record<'submitted' | 'adopted' | 'rejected' | 'withdrawn', Status>> = {
  submitted: 'wait',
  adopted: 'good',
  rejected: 'bad',
  withdrawn: 'mute',
};

/** What the page of a session shows of the modules that build on sessions. */
export const sessionParts: SessionParts = {
  parametersSet: async (db, session) => (await sessionParameters(db, session)).settings.length,
  decisions: async (db, ctx, session) =>
    (await proposalsOf(db, { session })).map(({ id, title, symbol, decided, status }) => ({
      path: `/decisions/${id}`,
      title,
      symbol: decided?.symbol ?? symbol,
      status: looks[status],
      word: ctx.t(`decisions.status.${status}`),
    })),
  elections: async (db, ctx, session) =>
    (await electionsOf(db, { session })).map(({ id, title, seats, elected, status }) => ({
      path: `/elections/${id}`,
      title,
      symbol: null,
      status: status === 'completed' ? 'good' : 'wait',
      word: ctx.t('meetings.seats-filled', { filled: elected, seats }),
    })),
};
