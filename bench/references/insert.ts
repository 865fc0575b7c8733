/** What every reference writes: one row, as small as a vote. */
export const table = `
  create table if not exists written (
    id bigint generated always as identity primary key, vote uuid not null, state text not null, choice text not null)`;

export const insert = {
  name: 'insert',
  text: 'insert into written (vote, state, choice) values ($1, $2, $3) returning id',
} as const;

/** The same for pgbench. */
export const script = `insert into written (vote, state, choice)
  values ('b8f0ae4e-8a2e-4f5e-9d0b-3f6f0c8f2f10', 'FRA', 'yes') returning id;`;
