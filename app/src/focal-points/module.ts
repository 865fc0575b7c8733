import { fill } from '../door/slot.ts';
import { importedList } from '../imports/index.ts';
import type { Module } from '../module.ts';
import { datedTasks } from '../web/dated-tasks.ts';
import { askedNow, ownWay } from '../web/for-you.ts';
import { focalPointActs } from './acts.ts';
import { focalPointsAgain } from './again.ts';
import { proposalAsks, proposalTasks } from './asked.ts';
import { focalPointDeskRoutes } from './desk/routes.tsx';
import { endFocalPoint } from './end-focal-point.ts';
import { focalPointList } from './focal-point-list.ts';
import { nameFocalPoint } from './name-focal-point.ts';
import { nameFocalPoints } from './name-focal-points.ts';
import { focalPointRoutes } from './routes.tsx';
import { proposalTopics } from './topics.tsx';

/** Who proposes for a delegation whom to accredit, and what is proposed. */
export const focalPointModule: Module = {
  name: 'focal-points',
  acts: focalPointActs,
  commands: [nameFocalPoint, nameFocalPoints, endFocalPoint],
  again: focalPointsAgain,
  topics: proposalTopics,
  routes(app, site) {
    focalPointRoutes(app, site);
    focalPointDeskRoutes(app, site);
  },
  fills: [
    fill(importedList, focalPointList),
    fill(askedNow, proposalAsks),
    fill(datedTasks, proposalTasks),
    fill(ownWay, { of: ['focal-point'], place: 20, path: '/me/focal-point', label: 'focal-points.way' }),
  ],
};
