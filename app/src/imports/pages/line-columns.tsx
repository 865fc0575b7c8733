import { told } from '../../door/refusals.ts';
import { complaintText } from '../../web/complaint-text.ts';
import { Chip, type Status } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { objectionText } from '../../web/objection-text.ts';
import type { Column } from '../../web/open-data.ts';
import type { PreviewedLine } from '../preview.ts';
import type { Becomes, PreviewedList } from '../slots.ts';

const marks: Readonly<Record<Becomes, Status>> = {
  new: 'good',
  changed: 'good',
  same: 'mute',
  asked: 'wait',
  wrong: 'bad',
};

/** A line with what becomes of it; what is wrong stands in the cell that mends it. Columns that the list does not have are left out. */
export function lineColumns(ctx: Ctx, { columns }: PreviewedList): readonly Column<PreviewedLine>[] {
  return [
    {
      key: 'line',
      label: 'imports.line-number',
      rowHeader: true,
      value: ({ line }) => line,
      cell: ({ line }) => ctx.number(line),
    },
    {
      key: 'becomes',
      label: 'imports.becomes',
      value: ({ becomes }) => becomes,
      cell: ({ becomes }) => <Chip s={marks[becomes]}>{ctx.t(`imports.becomes.${becomes}`)}</Chip>,
    },
    ...columns.map(
      ({ key, label }): Column<PreviewedLine> => ({
        key,
        label,
        value: ({ cells }) => cells[key] ?? '',
        cell: (line) => {
          const wrong = wrongAt(ctx, line, key);
          return (
            <>
              <span dir="auto">{line.cells[key]}</span>
              {wrong !== null && <span className="error block">{wrong}</span>}
            </>
          );
        },
      }),
    ),
  ];
}

function wrongAt(ctx: Ctx, { wrong, why }: PreviewedLine, key: string): string | null {
  const said = wrong[key];
  if (said !== undefined) return complaintText(ctx, said);
  return why?.column === key ? whyOf(ctx, why) : null;
}

/** Why a line is asked back or not possible. */
export function whyOf(ctx: Ctx, { objection }: NonNullable<PreviewedLine['why']>): string {
  told([objection]);
  return objectionText(ctx, objection);
}
