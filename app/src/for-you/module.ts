import type { Module } from '../module.ts';
import { forYouTopics } from './topics.tsx';

/** What is asked of each person now, as every room says it. */
export const forYouModule: Module = {
  name: 'for-you',
  topics: forYouTopics,
  showsOften: true,
};
