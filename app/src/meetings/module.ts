import type { Module } from '../module.ts';
import { meetingRoutes, meetingTopics } from './routes.tsx';

/** The public page of a meeting and the log of what happened in it. */
export const meetingModule: Module = {
  name: 'meetings',
  routes: meetingRoutes,
  topics: meetingTopics,
  showsOften: true,
};
