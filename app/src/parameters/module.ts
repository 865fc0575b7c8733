import { deskTab } from '../desk/index.ts';
import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { parametersSetIn } from '../sessions/index.ts';
import { thingPage } from '../web/thing-page.ts';
import { parameterActs } from './acts.ts';
import { parametersAgain } from './again.ts';
import { parameterDeskRoutes } from './desk/routes.tsx';
import { resetParameter } from './reset-parameter.ts';
import { parameterRoutes } from './routes.tsx';
import { sessionParameters } from './session-parameters.ts';
import { setParameter } from './set-parameter.ts';

/** Open points of law, as the Bureau has set them for a session. */
export const parameterModule: Module = {
  name: 'parameters',
  acts: parameterActs,
  commands: [setParameter, resetParameter],
  again: parametersAgain,
  tables: { session_parameter: 'said' },
  routes(app, site) {
    parameterRoutes(app, site);
    parameterDeskRoutes(app, site);
  },
  fills: [
    fill(thingPage, { kind: 'parameter', path: (id) => `/sessions/${id}/parameters` }),
    fill(deskTab, {
      part: 'parameters',
      place: 70,
      label: 'web.session.parameters',
      path: (session) => `/desk/sessions/${session}/parameters`,
    }),
    fill(parametersSetIn, async (db, session) => (await sessionParameters(db, session)).settings.length),
  ],
};
