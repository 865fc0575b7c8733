import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { thingPage } from '../web/thing-page.ts';
import { recordRoutes } from './routes.tsx';
import { saidOfTheRecord } from './said-of-the-record.tsx';
import { saidOfThings } from './said-of-things.tsx';
import { entrySaid } from './slots.ts';

/** The public record: every entry, and its verification. */
export const recordModule: Module = {
  name: 'record',
  routes: recordRoutes,
  fills: [
    fill(thingPage, { kind: 'entry', path: (id) => `/record/${id}` }),
    fill(entrySaid, saidOfTheRecord),
    fill(entrySaid, saidOfThings),
  ],
};
