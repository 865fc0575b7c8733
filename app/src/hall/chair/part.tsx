import type { ChairPart } from '../../chair/index.ts';
import { screenSteps } from './screen-steps.ts';
import { Screens } from './screens.tsx';

/** The screens of the hall on the console: no step of the meeting. */
export const screensPart: ChairPart = {
  kinds: [],
  besides: ['screen.shown'],
  async at(tx, floor, asked) {
    const steps = await screenSteps(tx, floor, asked);
    return { below: { screens: (ctx) => <Screens ctx={ctx} steps={steps} city={floor.session.city} /> } };
  },
};
