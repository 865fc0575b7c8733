import type { ReactNode } from 'react';
import { type Desk, DeskFrame } from '../../desk/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Section } from '../../web/components/section.tsx';
import { Chip } from '../../web/components/status.tsx';
import { Table } from '../../web/components/table.tsx';
import { Written } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { objectionText } from '../../web/objection-text.ts';
import type { Column } from '../../web/open-data.ts';
import { betweenParts } from '../pasted-day.ts';
import { type DayLine, placeDay } from '../place-day.ts';
import type { ShownProgramme } from '../programme.ts';
import { bodyName, hoursSaid, itemsSaid, roomName } from '../said.ts';

export interface PasteDayProps {
  readonly ctx: Ctx;
  readonly desk: Desk;
  readonly shown: ShownProgramme;
  readonly day: string;
  readonly lines: string;
  /** what would come of each line; null: nothing is pasted yet */
  readonly preview: readonly DayLine[] | null;
}

/** A day of the programme as a pasted list: first what would come of it, line by line, then all of it at once. */
export function PasteDayPage({ ctx, desk, shown, day, lines, preview }: PasteDayProps): ReactNode {
  const hidden = { session: shown.session.id, day, lines };
  const looking = { session: shown.session.id, look: 'yes' };
  const looked = stateOf(ctx, placeDay, looking);
  const path = `/desk/sessions/${shown.session.id}/programme`;
  const whole = preview !== null && preview.length > 0 && preview.every(({ ok }) => ok);
  return (
    <DeskFrame ctx={ctx} desk={desk} part="programme" page={ctx.t('programme.desk.paste')}>
      <Section id="paste" title={ctx.t('programme.desk.paste')} quiet>
        <Form ctx={ctx} act={placeDay} hidden={looking} then={`${path}?day=${day}`} state={looked}>
          <Field
            ctx={ctx}
            state={looked}
            name="day"
            optional={false}
            label={ctx.t('programme.column.day')}
            initial={day}
            control={{ type: 'date' }}
          />
          <Field
            ctx={ctx}
            state={looked}
            name="lines"
            optional={false}
            rows={10}
            label={ctx.t('programme.paste.lines')}
            hint={
              <>
                {ctx.t('programme.paste.hint')} {ctx.t('programme.paste.example')}{' '}
                <code dir="auto">{exampleOf(ctx, shown)}</code>
              </>
            }
            initial={lines}
          />
          <Button {...(whole ? {} : { kind: 'main' as const })}>{ctx.t('programme.paste.preview')}</Button>
        </Form>
      </Section>
      {preview !== null && (
        <Section id="preview" title={ctx.t('programme.paste.what')}>
          <Table
            ctx={ctx}
            columns={columnsOf(shown)}
            rows={preview}
            rowKey={({ line }) => String(line)}
            caption={ctx.t('programme.paste.what')}
          />
          {whole && (
            <Form
              ctx={ctx}
              act={placeDay}
              hidden={hidden}
              then={`${path}?day=${day}`}
              state={stateOf(ctx, placeDay, hidden)}
            >
              <Button kind="main">{ctx.t('programme.paste.place', { n: preview.length })}</Button>
            </Form>
          )}
          {!whole && <p>{ctx.t('programme.paste.mend')}</p>}
        </Section>
      )}
    </DeskFrame>
  );
}

/** A line as it is read here: a room of this session, where one is declared, and the Bureau. */
function exampleOf(ctx: Ctx, { rooms }: ShownProgramme): string {
  const [room] = rooms;
  return ['13:15-14:30', room ? ctx.text(room.name) : '', bodyName(ctx, 'bureau'), '3'].join(`${betweenParts} `);
}

function columnsOf(shown: ShownProgramme): readonly Column<DayLine>[] {
  const { city } = shown.session;
  return [
    { key: 'line', label: 'programme.paste.line', value: ({ line }) => line, rowHeader: true },
    {
      key: 'text',
      label: 'programme.paste.text',
      value: ({ text }) => text,
      cell: ({ text }) => <Written>{text}</Written>,
    },
    {
      key: 'means',
      label: 'programme.paste.means',
      value: ({ ok }) => ok,
      cell: (line, ctx) =>
        line.ok ? (
          <>
            <Chip s="good">{ctx.t('programme.paste.good')}</Chip>
            <br />
            {[
              bodyName(ctx, line.matter.body),
              line.matter.title ? ctx.text(line.matter.title) : '',
              ctx.date(line.place.startsAt, 'near', city),
              hoursSaid(ctx, city, line.place),
              roomName(ctx, shown, line.place.room),
              itemsSaid(ctx, shown, line.matter.items),
            ]
              .filter(Boolean)
              .join(ctx.comma)}
          </>
        ) : (
          <>
            <Chip s="bad">{ctx.t('programme.paste.bad')}</Chip>
            <br />
            {objectionText(ctx, line.objection)}
          </>
        ),
    },
  ];
}
