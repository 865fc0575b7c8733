import type { Module } from '../module.ts';
import { homeRoutes, homeTopics } from './routes.tsx';

/** The home page, and what a person finds there. */
export const homeModule: Module = {
  name: 'home',
  routes: homeRoutes,
  topics: homeTopics,
  showsOften: true,
};
