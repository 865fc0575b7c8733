import type { ReactNode } from 'react';
import { atEnglish, type DeskPartProps, LanguageFields } from '../../desk/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { changeSession } from '../change-session.ts';
import type { SessionOnDesk } from './session.tsx';
import { WhichAnnounced } from './which-announced.tsx';

/** Corrects what was said of the session; once it has begun only its last day, for a session that is prolonged. */
export function ChangeSession({ ctx, desk: { session, announced, ...desk } }: DeskPartProps<SessionOnDesk>): ReactNode {
  const { id, title, city, building, starts, ends } = session;
  const asked = { session: id };
  // What was sent before it began, and refused, is given back whole.
  const begun = desk.begun && !refused(ctx, changeSession, asked);
  const texts = Object.entries(title).map(([language, text]) => [`title.${language}`, text] as const);
  const standing = { ...Object.fromEntries(texts), city, building: building ?? '', starts };
  const hidden = begun ? { ...asked, ...standing } : asked;
  const state = atEnglish(stateOf(ctx, changeSession, asked), 'title');
  const field = { ctx, state } as const;
  return (
    <details className="mt" open={refused(ctx, changeSession, asked)}>
      <summary>{ctx.t(begun ? 'desk.session.prolong' : 'desk.session.change')}</summary>
      <Form ctx={ctx} act={changeSession} hidden={hidden} state={state} basedOn={ctx.recordEntry ?? 0}>
        {!begun && (
          <>
            <LanguageFields {...field} name="title" label={ctx.t('desk.session-title')} initial={title} />
            <Select
              {...field}
              name="city"
              label={ctx.t('desk.city')}
              hint={ctx.t('desk.session.city.hint')}
              options={(['The Hague', 'New York'] as const).map((value) => ({ value, label: ctx.cityName(value) }))}
              initial={city}
            />
            <Field {...field} name="building" label={ctx.t('desk.building')} initial={building ?? ''} />
            <Field {...field} name="starts" label={ctx.t('desk.starts')} initial={starts} />
          </>
        )}
        <Field {...field} name="ends" label={ctx.t('desk.ends')} initial={ends} />
        <WhichAnnounced {...field} announced={announced} initial={session.announced} />
        <Button>{ctx.t('desk.session.save')}</Button>
      </Form>
    </details>
  );
}
