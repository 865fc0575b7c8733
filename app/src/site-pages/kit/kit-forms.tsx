import type { ReactNode } from 'react';
import { z } from 'zod';
import { no } from '../../door/objection.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Choices, Options } from '../../web/components/options.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Confirm, Form } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';

/** Asks for what these forms show; nothing takes it. */
const example = {
  name: 'example',
  input: z.object({ place: z.string(), when: z.string(), remarks: z.string(), kind: z.string(), city: z.string() }),
};

/** Forms: fresh, refused by a field, refused by a rule, and the step of confirmation. */
export function KitForms({ ctx }: { readonly ctx: Ctx }): ReactNode {
  const refused = {
    values: { place: ['Room'], when: [''], kind: ['hybrid'] },
    errors: { when: 'input.day-missing' },
  };
  return (
    <Section id="forms" title="Forms">
      <div className="cols kit-wide">
        <Form ctx={ctx} act={example} state={refused}>
          <Field ctx={ctx} state={refused} name="place" label="Place" hint="Building and room." />
          <Field ctx={ctx} state={refused} name="when" label="Day" control={{ type: 'date' }} />
          <Field ctx={ctx} state={refused} name="remarks" label="Remarks" rows={3} optional />
          <Select
            ctx={ctx}
            state={refused}
            name="city"
            label="City"
            options={[
              { value: 'nyc', label: ctx.cityName('New York') },
              { value: 'hag', label: ctx.cityName('The Hague') },
            ]}
          />
          <Options
            ctx={ctx}
            state={refused}
            name="kind"
            legend="How people take part"
            options={[
              { value: 'room', label: 'In the room' },
              { value: 'hybrid', label: 'In the room and by video', detail: 'Needs an operator.' },
            ]}
          />
          <p>
            <Button kind="main">Ask for a room</Button>
          </p>
        </Form>
        <div className="stack gap-l">
          <form className="stack">
            <Choices ctx={ctx} name="vote" legend="Shall the meeting be suspended?" chosen="for" />
          </form>
          <Confirm
            ctx={ctx}
            what="In favour of the motion"
            whom="Delegation of State C"
            follows="You can change the vote until the President closes it."
            change="/kit"
            verb="Cast this vote"
            form={{
              act: example,
              state: fresh,
              objections: [no('vote-closed', {}, 'Rules of Procedure, rule 1')],
            }}
          />
        </div>
      </div>
    </Section>
  );
}
