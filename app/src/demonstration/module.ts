import { fill } from '../door/slot.ts';
import { demonstrationOffer } from '../identity/index.ts';
import type { Module } from '../module.ts';
import { aboveSession } from '../sessions/index.ts';
import { playBar } from './pages/play-bar.tsx';
import { showMe } from './pages/show-me.tsx';

/** The stage of a demonstration, its rehearsals, and the simulated delegations that play its meetings along. */
export const demonstrationModule: Module = {
  name: 'demonstration',
  fills: [fill(aboveSession, playBar), fill(demonstrationOffer, showMe)],
};
