import { randomUUID } from 'node:crypto';
import { amendmentChanges, isAmendment, isPartyOn } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName, delegateOf } from '../../door/actor.ts';
import { bytesOfTexts, type Command, refuse } from '../../door/command.ts';
import { body, choice, complaint, optional, ref, stateCode, whole } from '../../door/input.ts';
import { no, type Objection } from '../../door/objection.ts';
import { ownSeatOrSecretariat } from '../../door/who.ts';
import { memberships } from '../../membership/index.ts';
import { basisOf } from '../../parameters/index.ts';
import { localDay, sessionFacts, untilClosed, wrongWorld } from '../../sessions/index.ts';
import { chosen, type LanguageMap, langs } from '../../words/languages.ts';
import { documentsIn } from '../documents-in.ts';
import { type ProposalFacts, proposalFacts, proposalObjection } from '../proposal-facts.ts';
import { type AmendmentAct, say } from './acts.ts';
import { amendingBegun } from './facts.ts';
import { paragraphsOf } from './paragraphs.ts';
import { amendmentTitle } from './title.ts';

/** A form sends each of its languages, empty. */
const nothingWritten = z.union([choice(['']), z.partialRecord(choice(langs), choice(['']))]).transform(() => null);

const input = z.object({
  /** the draft that it amends */
  proposal: ref('proposal'),
  state: stateCode,
  /** States that move it together with that one */
  cosponsors: z.array(stateCode).max(250).default([]),
  paragraph: whole({ min: 1, max: 999 }),
  change: choice(amendmentChanges, 'input.choose'),
  /** its words; what deletes needs none */
  body: optional(z.union([body, nothingWritten], complaint('input.english'))),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly proposal: ProposalFacts | null;
  readonly text: LanguageMap | null;
  readonly parties: readonly string[];
  /** drafts and amendments of the session */
  readonly submitted: number;
  readonly newProposal: string;
}

const submitAtAnyTime: Command<Input, Facts, AmendmentAct, z.input<typeof input>> = {
  name: 'submit-amendment',
  undo: { back: 'withdraw-proposal' },
  who: ownSeatOrSecretariat,
  input,
  mostBytes: bytesOfTexts,
  async load(tx, { proposal }, _actor, now) {
    const facts = await proposalFacts(tx, proposal);
    const session = facts && (await sessionFacts(tx, facts.session));
    const row = await tx.selectFrom('proposal').select('body').where('id', '=', proposal).executeTakeFirst();
    const day = localDay(session?.city ?? 'The Hague', now);
    return {
      proposal: facts,
      text: row?.body ?? null,
      parties: (await memberships(tx)).filter((party) => isPartyOn(party, day)).map(({ iso3 }) => iso3),
      submitted: facts ? await documentsIn(tx, facts.session) : 0,
      newProposal: randomUUID(),
    };
  },
  decide(facts, input, actor) {
    const { proposal: draft } = facts;
    if (!draft) return refuse(no('no-such-proposal'));
    const wrong = wrongWorld(draft, actor);
    if (wrong) return refuse(wrong);
    const capacity = delegateOf(actor, draft.session, input.state) ?? acting(actor, 'secretariat');
    if (!capacity) return refuse(no('not-your-seat'));
    const barred = notAmendable(draft) ?? notSponsored(facts, input) ?? notAnAmendment(facts, input);
    if (barred || input.change === 'replaces') return refuse(...(barred ? [barred] : []));
    const { paragraph, change, state } = input;
    const symbol = `${draft.symbolPrefix}/L.${facts.submitted + 1}`;
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { amendment: facts.newProposal, symbol },
      acts: [
        say(
          'amendment.submitted',
          {
            ...{ proposal: facts.newProposal, parent: draft.proposal, session: draft.session, item: draft.item },
            ...{ symbol, kind: draft.kind, paragraph, change, sponsor: state },
            title: amendmentTitle({ symbol: draft.symbol ?? '', change, paragraph }),
            body: input.body ?? {},
            cosponsors: others(input),
          },
          [provision],
        ),
      ],
    };
  },
};

const provision = 'Rules of Procedure of the Assembly, rule on amendments';

/** An amendment is in writing and has a symbol of the L series, as a draft has (docs/law.md, 3.4 and 3.7). */
export const submitAmendment = untilClosed(submitAtAnyTime, ({ proposal }: Facts) => proposal?.session ?? null);

function others({ state, cosponsors }: Input): readonly string[] {
  return [...new Set(cosponsors)].filter((one) => one !== state).toSorted();
}

/** Until the voting begins: on the draft, or on an amendment to it. */
function notAmendable(draft: ProposalFacts): Objection | null {
  const closed = proposalObjection(draft);
  if (closed) return closed;
  if (draft.form !== 'proposal') return no('amends-no-draft');
  const begun = amendingBegun(draft.amending) || draft.secondVotePending;
  return begun ? no('amending-over', { symbol: draft.symbol ?? '' }) : null;
}

function notSponsored({ parties }: Facts, input: Input): Objection | null {
  const stranger = [input.state, ...others(input)].find((state) => !parties.includes(state));
  return stranger === undefined ? null : no('not-a-state-party', { state: stranger }, 'Rome Statute, article 112(1)');
}

function notAnAmendment({ text }: Facts, { change, paragraph, body }: Input): Objection | null {
  const paragraphs = text ? paragraphsOf(chosen(text, 'en').text) : [];
  const found = isAmendment({ change, paragraph, paragraphs });
  if (found.value.includes('replacesWhole')) return no('not-an-amendment', {}, basisOf(found));
  if (found.value.includes('noSuchParagraph'))
    return no('no-such-paragraph', { paragraph, last: Math.max(0, ...paragraphs) }, basisOf(found));
  return change !== 'deletes' && body === null ? no('amendment-needs-text') : null;
}
