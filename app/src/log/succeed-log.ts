import { fromBase64, parseVerifierKey, toBase64 } from '@plenary/record';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { complaint, kind, text, whole } from '../door/input.ts';
import { no } from '../door/objection.ts';
import type { Tx } from '../store/database.ts';
import { type Halt, type LogAct, type SignedHead, say } from './acts.ts';
import { openHalts } from './halts.ts';
import { atTheMachine, type KnownKeys, loadKeys, malformedKey } from './introduce-log-key.ts';
import { currentName } from './names.ts';
import { rootAt } from './root-at.ts';
import { lastSigned } from './sign-checkpoint.ts';
import { verifierKey } from './verifier-key.ts';

/** 32 bytes in base64 */
const root = kind(
  'code',
  z.string(complaint('input.root')).refine((text) => fromBase64(text)?.length === 32, complaint('input.root')),
  { sent: { type: 'string', pattern: '^[A-Za-z0-9+/]{43}=$' } },
);

const input = z.object({
  key: verifierKey,
  reason: text({ min: 20, max: 2_000, ask: 'input.why-lost' }),
  /** a signed state of the log that somebody holds on paper or in a proof file */
  lost: z
    .strictObject({
      size: whole({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      root: root,
    })
    .optional(),
});
type Input = z.infer<typeof input>;

export interface LogToEnd extends KnownKeys {
  /** name of the log of now; '' when there is none */
  readonly name: string;
  readonly signed: SignedHead | null;
  /** contradictions that nobody has decided on */
  readonly halts: readonly Halt[];
  /** root of the record as it stands at the size of the lost state; null when it is shorter */
  readonly rootAtLost: string | null;
}

/**
 * Ends the log and begins another over the record as it stands: after a loss that cannot be repaired its witnesses
 * contradict it for ever. Asks for a signed state that the record does not contain: a witness holds one, or the
 * operator names one, from the Journal for instance. A log that nobody contradicts is never ended.
 */
export const succeedLog: Command<Input, LogToEnd, LogAct, z.input<typeof input>> = {
  name: 'succeed-log',
  undo: { again: 'at the machine, with a new key' },
  who: atTheMachine,
  input,
  load,
  decide({ keys, name, signed, halts, rootAtLost }, { key, reason, lost }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity) return refuse(atTheMachine.refusal);
    const parsed = parseVerifierKey(key);
    if (!parsed.ok || parsed.value.use !== 'log') return refuse(malformedKey);
    if (name === '') return refuse(no('log-not-begun'));
    if (keys.some((known) => known.name === parsed.value.name))
      return refuse(no('log-name-used', { name: parsed.value.name }));
    if (keys.some((known) => publicPart(known.key) === publicPart(key))) return refuse(no('log-key-known'));
    if (lost !== undefined && lost.root === rootAtLost) return refuse(no('log-loss-not-shown', { size: lost.size }));
    if (halts.length === 0 && lost === undefined) return refuse(no('log-not-contradicted'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { name: parsed.value.name, keyId: parsed.value.keyId },
      acts: [
        say('log.succeeded', { key, former: { name, signed }, contradictions: halts, lost: lost ?? null, reason }),
      ],
    };
  },
};

async function load(tx: Tx, { lost }: Input): Promise<LogToEnd> {
  // Nothing more is signed under the old name meanwhile: signing takes the same row.
  await tx.selectFrom('log_state').select('size').forUpdate().executeTakeFirstOrThrow();
  const name = await currentName(tx);
  const last = await lastSigned(tx, name);
  return {
    ...(await loadKeys(tx)),
    name,
    signed: last && { size: last.size, root: toBase64(last.root) },
    halts: await openHalts(tx),
    rootAtLost: lost === undefined ? null : await rootAt(tx, lost.size),
  };
}

/** Of `name+id+key` the key. */
function publicPart(line: string): string {
  return line.split('+').slice(2).join('+');
}
