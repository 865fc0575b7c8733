import { isSecretariat } from '../../identity/index.ts';
import { meetings } from '../../meetings/index.ts';
import { byName, nameOf, stateNames } from '../../reference/index.ts';
import type { Db } from '../../store/database.ts';
import { Button } from '../../web/components/button.tsx';
import { Select } from '../../web/components/field.tsx';
import { Section } from '../../web/components/section.tsx';
import { Form, stateOf } from '../../web/form.tsx';
import { noteExplanation, takeBackExplanation } from '../note-explanation.ts';
import type { ShownOfVote } from '../slots.ts';

/** Who explained its vote, for everybody; on the desk with what the Secretariat notes of it. */
export async function explanations(db: Db, vote: string): Promise<ShownOfVote> {
  const { entitled, status } = await db
    .selectFrom('vote')
    .innerJoin(meetings, 'meeting.id', 'vote.meeting')
    .select(['vote.entitled', 'meeting.status'])
    .where('vote.id', '=', vote)
    .executeTakeFirstOrThrow();
  const noted = await db.selectFrom('vote_explanation').selectAll().where('vote', '=', vote).execute();
  const names = await stateNames(db);
  const seats = (moment?: string) => noted.flatMap((one) => (one.moment === (moment ?? one.moment) ? one.iso3 : []));
  return {
    show: (ctx) =>
      noted.length > 0 && (
        <Section id="explained" title={ctx.t('decisions.explained')}>
          {['before', 'after'].map((moment) => {
            const states = byName(ctx, names, seats(moment)).map((state) => nameOf(ctx, names, state));
            if (states.length === 0) return null;
            return <p key={moment}>{ctx.t('decisions.explained.when', { moment, states: ctx.list(states) })}</p>;
          })}
        </Section>
      ),
    enter(ctx) {
      // Nothing is entered of a meeting that is over.
      if (!isSecretariat(ctx.viewer) || status !== 'open') return null;
      const silent = byName(ctx, names, entitled).filter((state) => !seats().includes(state));
      const options = silent.map((value) => ({ value, label: nameOf(ctx, names, value) }));
      const state = stateOf(ctx, noteExplanation, { vote });
      return (
        <Section id="explained" title={ctx.t('decisions.explained')}>
          <div className="row">
            {byName(ctx, names, seats()).map((state) => (
              <Form key={state} ctx={ctx} act={takeBackExplanation} hidden={{ vote, state }}>
                <Button>{ctx.t('decisions.explained.take-back', { state: nameOf(ctx, names, state) })}</Button>
              </Form>
            ))}
          </div>
          <Form ctx={ctx} act={noteExplanation} hidden={{ vote }}>
            <Select ctx={ctx} state={state} name="state" label={ctx.t('decisions.column.state')} options={options} />
            <Button kind="main">{ctx.t('decisions.explained.note')}</Button>
          </Form>
        </Section>
      );
    },
  };
}
