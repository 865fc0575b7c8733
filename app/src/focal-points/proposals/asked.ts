import { z } from 'zod';
import { roles } from '../../delegations/index.ts';
import { choice, flag, id, personName, whole } from '../../door/input.ts';
import { detailFields } from '../../identity/index.ts';

/** Which proposal is mended or taken back, as it was seen. */
const seen = { proposal: id, version: whole({ min: 1, max: 1_000_000 }) };
const mends = { proposal: id.optional(), version: seen.version.optional() };

/** Forms of a focal point. What they ask for stands outside the record: no command takes them. */
export const newcomerAsked = {
  name: 'propose-person',
  input: z.object({
    name: personName(),
    role: choice(roles),
    ...detailFields,
    /** Another person of the same name is accredited for the delegation, and this is not that one. */
    namesake: flag.default(false),
    ...mends,
  }),
};

export const detailsAsked = {
  name: 'propose-details',
  input: z.object({ account: id, ...detailFields, ...mends }),
};

export const leavingAsked = { name: 'propose-leaving', input: z.object({ account: id }) };

export const takingBackAsked = { name: 'take-proposal-back', input: z.object(seen) };
