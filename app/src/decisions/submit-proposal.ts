import { randomUUID } from 'node:crypto';
import { type DecisionId, type DecisionKind, decisionIds, decisionKind, isPartyOn } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName, delegateOf } from '../door/actor.ts';
import { bytesOfTexts, type Command, refuse } from '../door/command.ts';
import { body, choice, complaint, flag, ref, stateCode, title } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { ownSeatOrSecretariatOrMachine } from '../door/who.ts';
import { memberships } from '../membership/index.ts';
import { itemOf, localDay, type SessionFacts, sessionFacts, untilClosed, wrongWorld } from '../sessions/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { documentsIn } from './documents-in.ts';

const input = z.object({
  item: ref('agenda-item', 'input.choose'),
  /** empty, or not sent as an empty answer of a form is not: the usual kind of the item */
  kind: z
    .union(
      [choice(decisionIds, 'input.decision-kind'), choice(['']).transform(() => null), z.null()],
      complaint('input.decision-kind'),
    )
    .default(null),
  /** the kind is meant although the item usually leads to another */
  otherKind: flag.optional(),
  title,
  body,
  sponsor: z.union([stateCode, choice(['']).transform(() => null), z.null()], complaint('input.state')).default(null),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly itemStatus: string | null;
  readonly itemNumber: number;
  readonly usualKind: DecisionId | null;
  readonly parties: readonly string[];
  readonly submitted: number;
  readonly newProposal: string;
}

const submitAtAnyTime: Command<Input, Facts, DecisionAct, z.input<typeof input>> = {
  name: 'submit-proposal',
  undo: { back: 'withdraw-proposal' },
  who: ownSeatOrSecretariatOrMachine,
  input,
  mostBytes: bytesOfTexts,
  async load(tx, { item }, _actor, now) {
    const row = await itemOf(tx, item);
    const session = row ? await sessionFacts(tx, row.session) : null;
    // A State that has given notice stays a party until its withdrawal takes effect (Rome Statute, article 127(1)).
    const day = localDay(session?.city ?? 'The Hague', now);
    return {
      session,
      itemStatus: row?.status ?? null,
      itemNumber: row?.number ?? 0,
      usualKind: row?.kind ?? null,
      parties: (await memberships(tx)).filter((m) => isPartyOn(m, day)).map((m) => m.iso3),
      submitted: row ? await documentsIn(tx, row.session) : 0,
      newProposal: randomUUID(),
    };
  },
  decide(facts, input, actor) {
    const { session } = facts;
    if (!session) return refuse(no('no-such-item'));
    const wrong = wrongWorld(session, actor);
    if (wrong) return refuse(wrong);
    const capacity =
      acting(actor, 'secretariat', 'system') ?? (input.sponsor ? delegateOf(actor, session.id, input.sponsor) : null);
    if (!capacity) return refuse(no('not-your-seat'));
    if (input.sponsor && !facts.parties.includes(input.sponsor))
      return refuse(
        no(
          'not-a-state-party',
          {
            state: input.sponsor,
          },
          'Rome Statute, article 112(1)',
        ),
      );
    if (facts.itemStatus === 'concluded') return refuse(no('item-concluded', { number: facts.itemNumber }));
    const { usualKind } = facts;
    const asked = input.kind ?? usualKind;
    if (!asked) return refuse(no('no-usual-kind'));
    const kind = decisionKind(asked);
    if (!kind.vote || kind.ballot === 'secret')
      return refuse(
        no(
          'not-by-proposal',
          {
            kind: kind.id,
          },
          kind.cite.provision,
        ),
      );
    const differs = usualKind !== null && usualKind !== kind.id ? { usualKind } : {};
    if (differs.usualKind && !input.otherKind) return refuse(kindDiffers(kind, decisionKind(differs.usualKind)));
    const symbol = `${session.symbolPrefix}/L.${facts.submitted + 1}`;
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { proposal: facts.newProposal, symbol },
      acts: [
        say(
          'proposal.submitted',
          {
            proposal: facts.newProposal,
            session: session.id,
            item: input.item,
            symbol,
            kind: kind.id,
            title: input.title,
            body: input.body,
            sponsor: input.sponsor,
            ...differs,
          },
          [kind.cite.provision],
        ),
      ],
    };
  },
};

/** A proposal is in writing and has a symbol of the L series. Rules of Procedure, proposals [unverified]. */
export const submitProposal = untilClosed(submitAtAnyTime, ({ session }: Facts) => session?.id ?? null);

/** The majority follows from the kind: one taken by slip would carry what is not carried, or the other way round. */
function kindDiffers(kind: DecisionKind, usual: DecisionKind): Objection {
  return no('kind-differs', { kind: kind.id, usual: usual.id }, kind.cite.provision);
}
