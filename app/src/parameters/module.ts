import type { Module } from '../module.ts';
import { parametersSetIn } from '../sessions/index.ts';
import { fill } from '../web/slot.ts';
import { parameterActs } from './acts.ts';
import { resetParameter } from './reset-parameter.ts';
import { parameterRoutes } from './routes.tsx';
import { sessionParameters } from './session-parameters.ts';
import { setParameter } from './set-parameter.ts';

/** Open points of law, as the Bureau has set them for a session. */
export const parameterModule: Module = {
  name: 'parameters',
  acts: parameterActs,
  commands: [setParameter, resetParameter],
  tables: { session_parameter: 'said' },
  routes: parameterRoutes,
  fills: [fill(parametersSetIn, async (db, session) => (await sessionParameters(db, session)).settings.length)],
};
