import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, sessionId, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { focalPointsAt } from '../identity/index.ts';
import { noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from '../sessions/index.ts';
import { type FocalPointAct, say } from './acts.ts';
import { basis } from './naming.ts';

const input = z.object({ account: ref('account'), session: sessionId, state: stateCode });
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly holds: boolean;
}

const who = secretariatOrMachine;

/** Ends what a focal point may do: at once, with every link and sign-in. What it proposed waits on, for the Secretariat to decide. */
export const endFocalPoint: Command<Input, Facts, FocalPointAct, z.input<typeof input>> = {
  name: 'end-focal-point',
  undo: { asks: 'the person is named anew, with another account' },
  who,
  input,
  async load(tx, { account, session, state }) {
    return {
      session: await sessionFacts(tx, session),
      holds: (await focalPointsAt(tx, session, state)).some((one) => one.account === account),
    };
  },
  decide({ session, holds }, { account, state, session: id }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!session) return refuse(noSuchSession);
    const wrong = wrongWorld(session, actor);
    if (wrong) return refuse(wrong);
    if (!holds) return refuse(no('no-focal-point', { state }));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('focal-point.ended', { account, session: id, state }, [basis])],
    };
  },
};
