import { z } from 'zod';
import type { MessageKey } from '../../words/messages.ts';
import { complaint } from './complaint.ts';
import { kind } from './kind.ts';

/**
 * An id in an address, canonical: small letters, a version and a variant of RFC 9562. Routes are made of it, so that
 * nothing else comes as far as a query (PostgreSQL takes other forms, and throws at many).
 */
export const uuidPattern = '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

const uuid = new RegExp(`^${uuidPattern}$`);

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** The id of one kind of thing. Text will do for it; the id of another kind of thing does not compile. */
export type Ref<Named extends string> = string & { readonly named?: Named };
export type MeetingId = Ref<'meeting'>;
export type VoteId = Ref<'vote'>;
export type ProposalId = Ref<'proposal'>;
export type ElectionId = Ref<'election'>;
export type BallotId = Ref<'ballot'>;

/** Asks for the id of a thing of this kind; `ask` says what to do where it is none. */
export function ref<Named extends string>(named: Named, ask: MessageKey = 'input.id'): z.ZodType<Ref<Named>, string> {
  const wrong = complaint(ask);
  const asked = z.string(wrong).trim().toLowerCase().regex(uuid, wrong);
  return kind('id', asked.meta({ format: 'uuid', description: `id of: ${named}` }) as z.ZodType<Ref<Named>, string>);
}

/** Of whatever it may be. */
export const id = ref('thing') as z.ZodType<string, string>;

/** As the name of a field: canonical already, else two fields could be one thing. */
export const idKey = kind('id', z.string(complaint('input.id')).regex(uuid, complaint('input.id')));

/** ISO 3166-1 alpha-3; whether such a State Party exists is for the rules to say. */
export const stateCode = kind(
  'state',
  z
    .string(complaint('input.state'))
    .trim()
    .regex(/^[A-Za-z]{3}$/, complaint('input.state'))
    .toUpperCase(),
  { sent: { type: 'string', pattern: '^[A-Za-z]{3}$', description: 'a State, ISO 3166-1 alpha-3' } },
);

/** The name of a session, as in an address: `25`, `demo-1`. */
export const sessionPattern = '[A-Za-z0-9-]{1,20}';

export const sessionId = kind(
  'session',
  z.string(complaint('input.session')).regex(new RegExp(`^${sessionPattern}$`), complaint('input.session')),
  { sent: { type: 'string', pattern: `^${sessionPattern}$`, description: 'a session, as in its address' } },
);

/** SHA-256, as 64 figures of base 16. */
export const sha256Hex = kind(
  'code',
  z.string(complaint('input.not-understood')).regex(/^[0-9a-f]{64}$/, complaint('input.not-understood')),
);
