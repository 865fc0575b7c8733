import {
  adoptByConsensus,
  announceResult,
  letAmendmentFall,
  orderAmendments,
  submitAmendment,
  submitProposal,
} from '../../decisions/index.ts';
import { compare, type DayHall, delegation, stands, voted } from './day-hall.ts';
import { exampland } from './fictitious-state.ts';

const reason = 'The one furthest from the draft first. (Words of a rehearsal.)';

/** Three amendments to one draft: one is adopted, by it another falls, and one is voted down; those two are of the fictitious State. */
export async function amended(hall: DayHall): Promise<void> {
  const { president, secretariat, fictitious, stage, figures, tell } = hall;
  const { meeting, items } = stage;
  const draft = String(
    (
      await secretariat.must(submitProposal, {
        ...{ item: items.resolution, kind: 'D01', title: { en: 'Demonstration resolution on chairs' } },
        body: { en: '1. Decides on chairs.\n2. Requests a count of chairs.\n3. Thanks the chairs.' },
      })
    ).proposal,
  );
  const [state, person] = delegation(hall, 0);
  const own = { proposal: draft, state: exampland.iso3 };
  const far = await person.must(submitAmendment, { proposal: draft, state, change: 'deletes', paragraph: 2 });
  const near = await fictitious.must(submitAmendment, {
    ...{ ...own, change: 'revises', paragraph: 2, body: { en: '2. Requests a short count of chairs.' } },
  });
  const more = await fictitious.must(submitAmendment, {
    ...{ ...own, change: 'adds', paragraph: 4, body: { en: '4. Thanks the tables.' } },
  });
  await fictitious.mustNot(submitAmendment, { ...own, change: 'deletes', paragraph: 9 }, 'no-such-paragraph');
  const order = [far, near, more].map(({ amendment }) => String(amendment));
  await president.mustNot(adoptByConsensus, { meeting, proposal: draft }, 'amendment-order-first');
  await president.must(orderAmendments, { meeting, proposal: draft, amendments: order, reason });
  const [first = '', second = '', third = ''] = order;
  await president.mustNot(adoptByConsensus, { meeting, proposal: second }, 'amendment-first');
  await president.must(adoptByConsensus, { meeting, proposal: first });
  await president.must(letAmendmentFall, { meeting, proposal: second, adopted: first, reason: 'Nothing is left.' });
  const vote = await voted(hall, third, figures.amendment);
  await president.must(announceResult, { vote });
  await compare(hall, 'the vote on an amendment', vote, figures.amendment);
  const { symbol } = await president.must(adoptByConsensus, { meeting, proposal: draft });
  await stands(president, `/decisions/${draft}`, 'As amended by');
  tell(`${String(symbol)} was adopted as amended: one amendment carried, one fell by it, one was voted down.`);
}
