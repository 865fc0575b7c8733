import { sql } from 'kysely';
import type { Db } from './database.ts';
import { flatJoins } from './flat-joins.ts';

/** What stands in the database that decides what can be written, and how: for each thing its description. */
export type AsMade = Readonly<Record<string, string>>;

/**
 * Tables, columns, constraints, unique indexes, triggers, rules, policies, functions and whatever else of `public` decides what a
 * statement does, each with words of its own. Read from the catalogue, not from PostgreSQL's own texts of them, which differ from one
 * version to the next; names of constraints and the order of columns say nothing. Left out is what an extension brings in a library of
 * the server: whoever may change the database can put anything else into one.
 */
export async function asMade(db: Db): Promise<AsMade> {
  const { rows } = await sql<{ thing: string; says: string }>`
    with ${relations}, ${switches}
    select thing, max(says) as says from (
      ${tables} union all ${columns} union all ${checks} union all ${keys} union all ${indexes}
      union all ${triggers} union all ${rules} union all ${functions} union all ${elsewhere}
    ) as found (thing, says)
    group by thing
    order by thing collate "C"`.execute(db);
  return Object.fromEntries(
    rows
      .map(({ thing, says }) => [thing.startsWith('function ') ? thing : flatJoins(thing), says] as const)
      .toSorted(byThing),
  );
}

function byThing([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}

/** As it stands, quoted where it is no plain word: nobody hides a trigger in the name of a table. */
function named(column: string) {
  return sql.raw(
    `case when ${column} ~ '^[a-z0-9_]+$' then ${column}::text else '"' || replace(${column}::text, '"', '""') || '"' end`,
  );
}

const relname = named('relation.relname');

/** What runs from a library of the server, and belongs to an extension. */
function notOfLibrary(catalogue: string, id: string, runs: string) {
  return sql`(${notOfExtension(catalogue, id)} or exists (select from pg_proc as code join pg_language as tongue on tongue.oid = code.prolang
    where code.oid = ${sql.raw(runs)} and tongue.lanname not in ('c', 'internal')))`;
}

function notOfExtension(catalogue: string, id: string) {
  return sql.raw(`not exists (select from pg_depend as member where member.classid = '${catalogue}'::regclass
    and member.objid = ${id} and member.deptype = 'e')`);
}

const relations = sql`relation as (
  select class.* from pg_class as class join pg_namespace as space on space.oid = class.relnamespace
  where space.nspname = 'public' and class.relkind in ('r', 'p', 'v', 'm', 'f') and ${notOfExtension('pg_class', 'class.oid')})`;

/** How a trigger or rule is switched on. */
const switches = sql`switch (sign, word) as (
  values ('A', 'always'), ('O', 'unless changes are replayed'), ('R', 'only where changes are replayed'), ('D', 'switched off'))`;

const tables = sql`
  select 'table ' || ${relname}, concat_ws(', ',
    case relkind when 'r' then 'a table' when 'p' then 'a table in parts' when 'f' then 'a table of another server' else 'a view' end,
    case relpersistence when 'p' then null else 'which a crash empties' end,
    case when relrowsecurity then 'row security on' end, case when relforcerowsecurity then 'row security forced' end)
  from relation
  union all
  select 'heir ' || ${named('child.relname')} || ' of table ' || ${relname}, 'its rows show among those of the table'
  from pg_inherits join relation on relation.oid = inhparent join pg_class as child on child.oid = inhrelid
  union all
  select 'policy ' || ${named('polname')} || ' of table ' || ${relname}, 'hides or refuses rows'
  from pg_policy join relation on relation.oid = polrelid`;

const columns = sql`
  select 'column ' || ${named('attname')} || ' of table ' || ${relname}, concat_ws(', ',
    format_type(atttypid, atttypmod), case when attnotnull then 'never null' end,
    case when collname <> 'default' then 'sorted as ' || collname end,
    case attidentity when 'a' then 'numbered by itself' when 'd' then 'numbered unless given' end,
    case attgenerated when '' then 'by itself ' else 'always ' end || pg_get_expr(adbin, adrelid))
  from relation
  join pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
  left join pg_collation on pg_collation.oid = attcollation
  where relkind in ('r', 'p', 'f')`;

const held = sql`case when convalidated then 'holds' else 'may not hold for rows of before' end`;

const checks = sql`
  select 'check of table ' || ${relname} || ': ' || pg_get_expr(conbin, conrelid), ${held}
  from pg_constraint join relation on relation.oid = conrelid where contype = 'c'`;

function namesOf(table: string, numbers: string) {
  const name = `case when attname ~ '^[a-z0-9_]+$' then attname::text else quote_ident(attname) end`;
  return sql.raw(`(select string_agg(${name}, ', ' order by place) from unnest(${numbers}) with ordinality as part (number, place)
    join pg_attribute on attrelid = ${table} and attnum = number)`);
}

const keys = sql`
  select case contype when 'p' then 'primary key' when 'u' then 'unique key' when 'f' then 'foreign key' else 'exclusion' end
    || ' of table ' || ${relname} || ': ' || coalesce(${namesOf('conrelid', 'conkey')}, '')
    || coalesce(' in ' || ${named('other.relname')} || ' ' || ${namesOf('confrelid', 'confkey')}, ''),
    concat_ws(', ', ${held}, case when condeferred then 'at the end of a transaction' when condeferrable then 'can be put off' end,
      case when contype = 'f' and (confdeltype, confupdtype) <> ('a', 'a') then 'changes with ' || ${named('other.relname')} end)
  from pg_constraint join relation on relation.oid = conrelid left join pg_class as other on other.oid = confrelid
  where contype in ('p', 'u', 'f', 'x')`;

/** Those that only make reading quicker are whose database it is. */
const indexes = sql`
  select case when indisunique then 'unique index' else 'index' end || ' of table ' || ${relname} || ': '
    || (select string_agg(pg_get_indexdef(indexrelid, place, true), ', ' order by place) from generate_series(1, indnkeyatts) as place)
    || coalesce(' where ' || pg_get_expr(indpred, indrelid), ''),
    case when indisvalid then 'valid' else 'not valid' end || case when indnullsnotdistinct then ', null like any value' else '' end
  from pg_index join relation on relation.oid = indrelid
  where indisunique or indexprs is not null or indpred is not null`;

/** Those by which PostgreSQL itself keeps a key. That a trigger is called internal says nothing. */
const ofKey = sql.raw(
  `(tgisinternal and tgconstraint <> 0 and space.nspname = 'pg_catalog' and proname ~ '^(RI_FKey_|unique_key_)')`,
);

const triggers = sql`
  select 'trigger ' || ${named('tgname')} || ' of table ' || ${relname}, concat_ws(', ', word,
    case when tgtype & 2 > 0 then 'before' when tgtype & 64 > 0 then 'instead of' else 'after' end || ' '
      || concat_ws(' or ', case when tgtype & 4 > 0 then 'insert' end, case when tgtype & 8 > 0 then 'delete' end,
        case when tgtype & 16 > 0 then 'update' end, case when tgtype & 32 > 0 then 'truncate' end),
    'of ' || ${namesOf('tgrelid', 'tgattr::int2[]')},
    case when tgtype & 1 > 0 then 'each row' else 'each statement' end,
    case when tgqual is not null then 'on a condition' end,
    case when tgconstraint <> 0 then 'can be put off' end,
    case when tgnargs > 0 then 'with words' end,
    'runs ' || ${named('space.nspname')} || '.' || ${named('proname')})
  from pg_trigger join relation on relation.oid = tgrelid join switch on sign = tgenabled::text
  join pg_proc on pg_proc.oid = tgfoid join pg_namespace as space on space.oid = pronamespace
  where not ${ofKey}
  union all
  select 'foreign keys at table ' || ${relname}, 'switched off'
  from pg_trigger join relation on relation.oid = tgrelid where tgisinternal and tgenabled <> 'O'
  union all
  select 'triggers of table ' || ${relname}, 'passed over'
  from relation where not relhastriggers and exists (select from pg_trigger where tgrelid = relation.oid)`;

const rules = sql`
  select 'rule ' || ${named('rulename')} || ' of table ' || ${relname}, 'turns what is written or read into something else'
  from pg_rewrite join relation on relation.oid = ev_class where relkind in ('r', 'p', 'f')
  union all
  select 'event trigger ' || ${named('evtname')}, word
  from pg_event_trigger join switch on sign = evtenabled::text`;

const functions = sql`
  select 'function ' || ${named('proname')} || '(' || pg_get_function_identity_arguments(pg_proc.oid) || ')', concat_ws(', ',
    lanname, 'gives ' || format_type(prorettype, null), case when prosecdef then 'as its owner' end,
    case provolatile when 'v' then null else 'said to be steady' end, array_to_string(proconfig, ', '), prosrc)
  from pg_proc join pg_namespace as space on space.oid = pronamespace join pg_language on pg_language.oid = prolang
  where space.nspname = 'public' and ${notOfLibrary('pg_proc', 'pg_proc.oid', 'pg_proc.oid')}
  union all
  select 'operator ' || oprname || ' (' || format_type(oprleft, null) || ', ' || format_type(oprright, null) || ')', 'of public'
  from pg_operator join pg_namespace as space on space.oid = oprnamespace
  where space.nspname = 'public' and ${notOfLibrary('pg_operator', 'pg_operator.oid', 'oprcode')}
  union all
  select 'cast from ' || format_type(castsource, null) || ' to ' || format_type(casttarget, null), 'not of PostgreSQL'
  from pg_cast where pg_cast.oid >= 16384 and ${notOfLibrary('pg_cast', 'pg_cast.oid', 'castfunc')}
  union all
  select 'type ' || ${named('typname')}, 'of public'
  from pg_type join pg_namespace as space on space.oid = typnamespace
  where space.nspname = 'public' and typtype in ('b', 'd', 'e', 'r') and typelem = 0
    and ${notOfExtension('pg_type', 'pg_type.oid')}`;

/** By which the program could be led to other tables than these, or be made to write past what keeps them. */
const elsewhere = sql`
  select 'setting ' || split_part(setting, '=', 1) || case when setrole = 0 then '' else ' of role ' || setrole::regrole end,
    split_part(setting, '=', 2)
  from pg_db_role_setting, unnest(setconfig) as setting
  where setdatabase in (0, (select oid from pg_database where datname = current_database()))
    and (setting ~ '^session_replication_role=' and setting <> 'session_replication_role=origin'
      or setting ~ '^search_path=' and replace(setting, ' ', '') not in ('search_path=public', 'search_path="$user",public'))
  union all
  select 'setting ' || name || ' of this server', reset_val from pg_settings
  where name = 'session_replication_role' and reset_val <> 'origin'
    or name = 'search_path' and replace(reset_val, ' ', '') not in ('public', '"$user",public')
  union all
  select 'table of the same name as ' || ${named('double.relname')} || ' in schema ' || ${named('space.nspname')}, 'the role of that name would meet it first'
  from pg_class as double join pg_namespace as space on space.oid = double.relnamespace
  join relation on relation.relname = double.relname
  where space.nspname in (select rolname from pg_roles) and double.relkind in ('r', 'p', 'v', 'm', 'f')`;
