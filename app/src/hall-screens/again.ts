import type { Redecide } from '../door/again.ts';
import { makeHallScreen } from './make-hall-screen.ts';
import { revokeHallScreen } from './revoke-hall-screen.ts';
import { setHallScreen } from './set-hall-screen.ts';

const yes = (sidebar: unknown) => (sidebar ? 'yes' : 'no');

export const hallScreensAgain: Redecide = {
  'hall-screen.made': ({ session, place, shows, sidebar }) => ({
    command: makeHallScreen,
    input: { session, place, shows, sidebar: yes(sidebar) },
    drawn: ['screen'],
  }),
  'hall-screen.set': ({ screen, place, shows, sidebar }) => ({
    command: setHallScreen,
    input: { screen, place, shows, sidebar: yes(sidebar) },
  }),
  'hall-screen.revoked': ({ screen }) => ({ command: revokeHallScreen, input: { screen } }),
};
