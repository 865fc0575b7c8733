import type { Column } from '../web/open-data.ts';
import type { ProgrammeLine, ShownProgramme } from './programme.ts';

/** The programme as open data: one line for each meeting. */
export function programmeColumns({ session, rooms, history }: ShownProgramme): readonly Column<ProgrammeLine>[] {
  const number = new Map(session.agenda.map((item) => [item.id, String(item.number)]));
  const declared = new Map(rooms.map(({ id, name }) => [id, name]));
  return [
    { key: 'day', label: 'programme.column.day', value: ({ day }) => day },
    { key: 'starts_at', label: 'programme.column.starts', value: ({ startsAt }) => startsAt },
    { key: 'ends_at', label: 'programme.column.ends', value: ({ endsAt }) => endsAt },
    { key: 'body', label: 'programme.body', value: ({ body }) => body },
    { key: 'meeting', label: 'programme.column.meeting', value: ({ meeting }) => meeting?.number ?? null },
    { key: 'title', label: 'programme.column.title', value: ({ title }) => title },
    {
      key: 'room',
      label: 'programme.room',
      value: ({ room }) => (room === null ? null : (declared.get(room) ?? room)),
    },
    {
      key: 'items',
      label: 'programme.column.items',
      value: ({ items }) => items.flatMap((item) => number.get(item) ?? []),
    },
    { key: 'note', label: 'programme.note', value: ({ note }) => note },
    { key: 'cancelled', label: 'programme.column.cancelled', value: ({ cancelled }) => cancelled },
    { key: 'changes', label: 'programme.changes', value: ({ subject }) => history.of.get(subject)?.sequence ?? 0 },
    { key: 'id', label: 'programme.column.id', value: ({ id }) => id },
  ];
}
