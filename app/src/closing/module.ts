import type { Module } from '../module.ts';
import { closeMeeting } from './close-meeting.ts';
import { concludeItem } from './conclude-item.ts';

/** The end of an item or a meeting, and what is still due before it. */
export const closingModule: Module = {
  name: 'closing',
  commands: [concludeItem, closeMeeting],
};
