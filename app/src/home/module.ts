import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { ownWay } from '../web/for-you.ts';
import { homeRoutes, homeTopics } from './routes.tsx';
import { secretariatAtHome } from './secretariat-at-home.tsx';
import { roleAtHome } from './slots.ts';

/** The home page, and what a person finds there. */
export const homeModule: Module = {
  name: 'home',
  routes: homeRoutes,
  topics: homeTopics,
  showsOften: true,
  fills: [
    fill(ownWay, { of: ['seat', 'president', 'secretariat'], place: 10, path: '/', label: 'home.today' }),
    fill(roleAtHome, secretariatAtHome),
  ],
};
