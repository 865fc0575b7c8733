import type { KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { sealHolds } from './secrets.ts';
import { isLinkOurs, linkNamed } from './sign-in-link.ts';

export interface WaysInFinding {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
  /** nothing is wrong with it, for it was not compared with what is outside the database */
  readonly uncompared?: boolean;
}

/**
 * The key of sign-ins and links as whoever verifies knows it: that of PLENARY_SECRET; in a demonstration, where none is given, the one
 * that every demonstration has unless it was started with another; null where nobody gave it.
 */
export type KeyGiven = { readonly key: KeyObject; readonly sure: boolean } | null;

/** Hours that a sign-in lasts, and days that a link does: sign-in.ts and make-sign-in-link.ts say the same. */
const hours = 12;
const days = 7;
/** Seconds that a clock, or who waits for a lock, may make two instants differ. */
const slack = 300;

/**
 * Sign-ins and links: what the program would take for one lasts no longer than it gives, answers to the record, and bears its seal. A row
 * that is gone is no fault: they are deleted when their time is over.
 */
export async function verifyWaysIn(tx: Db, given: KeyGiven): Promise<readonly WaysInFinding[]> {
  const signIns = await signInProblems(tx);
  const links = await linkProblems(tx);
  return [
    found('sign-ins', signIns, 'last no longer than the program gives, for accounts that are open'),
    found('links', links, 'are those that the record says were made, and ended as it says'),
    await sealsFinding(tx, given),
  ];
}

/** What is wrong with each row; null for one that stands. */
type Looked = readonly (string | null)[];

function found(what: string, rows: Looked, good: string): WaysInFinding {
  const problems = rows.filter((problem) => problem !== null);
  return problems.length === 0
    ? { what, ok: true, detail: `${rows.length} ${good}` }
    : { what, ok: false, detail: problems.join('; ') };
}

/** When all that an account had was ended: by an act about its sign-ins, or with its last capacity. */
const endings = sql`ending as (
  select data->>'account' as account, seq, at, act from entry
  where act in ('sign-ins.ended', 'office.ended', 'accreditation.ended', 'focal-point.ended', 'person.erased')
    and (act in ('sign-ins.ended', 'person.erased') or not exists (
      select from capacity where capacity.account = (entry.data->>'account')::uuid
        and valid_from <= entry.at and (valid_until is null or valid_until > entry.at))))`;

async function signInProblems(tx: Db): Promise<Looked> {
  const { rows } = await sql<{
    account: string;
    id: string;
    until: string;
    long: boolean;
    closed: boolean;
    revived: number | null;
  }>`
    with ${endings}
    select sign_in.account, sign_in.id, expires_at as until,
      (expires_at - sign_in.created_at > make_interval(hours => ${hours}, secs => 1)
        or expires_at > now() + make_interval(hours => ${hours}, secs => ${slack}))
        -- By a link that the record says may last so long.
        and not exists (select from invitation where invitation.account = sign_in.account and stays
          and invitation.expires_at = sign_in.expires_at and used_at = sign_in.created_at) as long,
      account.id is null or closed_at is not null as closed,
      (select max(seq) from ending where ending.account = sign_in.account::text
        and sign_in.created_at < ending.at - make_interval(secs => ${slack})
        -- Recorded while the clock was ahead, as somebody confirmed since: what is made afterwards bears earlier times.
        and not exists (select from entry as later where later.act = 'clock.confirmed'
          and later.seq > ending.seq and later.at < ending.at)) as revived
    from sign_in left join account on account.id = sign_in.account
    order by expires_at`.execute(tx);
  return rows.map(({ account, until, long, closed, revived }) => {
    const one = `a sign-in of account ${account} until ${until}`;
    const mend = `end it: npm run account -- end-sign-ins ${account}`;
    if (long)
      return `${one} lasts longer than the program gives: it was planted, or made while the clock was wrong; ${mend}`;
    if (closed) return `${one} is for an account that is closed`;
    if (revived === null) return null;
    return `${one} is older than entry ${revived}, which ended all of that account: it was put back, or made while the clock was wrong; ${mend}`;
  });
}

interface MadeLink {
  readonly seq: number;
  readonly at: string;
  readonly account: string | null;
  readonly until: string | null;
  readonly link: string | null;
  readonly stays: boolean | null;
}

async function linkProblems(tx: Db): Promise<Looked> {
  const { rows: made } = await sql<MadeLink>`
    select seq, at, data->>'account' as account, data->>'until' as until, data->>'link' as link, coalesce(data->>'stays' = 'true', false) as stays
    from entry where act = 'sign-in-link.made' order by seq`.execute(tx);
  const { rows: ended } = await sql<{ account: string | null; seq: number }>`
    with ${endings}
    select account, max(seq)::bigint as seq from ending group by account`.execute(tx);
  const links = await tx
    .selectFrom('invitation')
    .leftJoin('account', 'account.id', 'invitation.account')
    .select(['invitation.account', 'token_hash', 'expires_at', 'sealed_until', 'used_at', 'ended_at'])
    .select(['stays', 'closed_at'])
    .orderBy('expires_at')
    .execute();
  // What an erased entry said cannot be asked any more: so many links may stand without it.
  let erased = made.filter(({ account }) => account === null).length;
  const left = [...made];
  return links.map(({ account, token_hash, expires_at, sealed_until, used_at, ended_at, stays, closed_at }) => {
    const one = `a link of account ${account} until ${expires_at}`;
    // One that was made while the clock was wrong was shortened.
    const until = sealed_until !== null && expires_at < sealed_until ? sealed_until : expires_at;
    const place = left.findIndex(
      (act) =>
        act.account === account &&
        act.until === until &&
        act.stays === stays &&
        (act.link === null || act.link === linkNamed(token_hash)),
    );
    const [act] = place < 0 ? [] : left.splice(place, 1);
    if (act === undefined) {
      erased -= 1;
      return erased >= 0 ? null : `${one} was made by no act of the record`;
    }
    if (closed_at !== null) return `${one} is for an account that is closed`;
    if (used_at !== null || ended_at !== null) return null;
    const later = [...made, ...ended].filter((other) => other.account === account && other.seq > act.seq);
    const by = Math.max(...later.map(({ seq }) => seq), 0);
    return by > 0 ? `${one} is open, and ended with entry ${by}: it was made usable again` : null;
  });
}

interface Sealed {
  readonly made: number;
  readonly holds: boolean;
  /** a link: whether an act made it is known without its seal */
  readonly link: boolean;
}

/**
 * A row without the seal of the program signs nobody in. One that is older than all that hold was made under an earlier PLENARY_SECRET,
 * perhaps: who changes that ends them, and their rows stay for a while. A link may have been made at the machine under another one.
 */
async function sealsFinding(tx: Db, given: KeyGiven): Promise<WaysInFinding> {
  const what = 'seals of sign-ins and links';
  if (given === null)
    return {
      what,
      ok: true,
      uncompared: true,
      detail:
        'not checked, for want of PLENARY_SECRET as the program has it: whether each was made by this program is not known here',
    };
  const rows = await sealedRows(tx, given.key);
  const good = rows.filter(({ holds }) => holds);
  const bad = rows.filter(({ holds }) => !holds);
  if (bad.length === 0) return { what, ok: true, detail: `${rows.length} were made by this program` };
  if (good.length === 0)
    return {
      what,
      ok: true,
      uncompared: true,
      detail: `none of ${rows.length} was made under the secret given here: it is not that of the program, or was changed and they sign nobody in`,
    };
  const first = Math.min(...good.map(({ made }) => made));
  const planted = bad.filter(({ made, link }) => !link && made >= first).length;
  if (planted > 0 && given.sure)
    return {
      what,
      ok: false,
      detail: `${planted} of ${rows.length} were not made by this program; it takes none of them, and somebody wrote them into the database`,
    };
  return {
    what,
    ok: true,
    detail: `${good.length} were made by this program; ${bad.length} were not, or under an earlier secret, and sign nobody in`,
  };
}

async function sealedRows(tx: Db, key: KeyObject): Promise<readonly Sealed[]> {
  const signIns = await tx.selectFrom('sign_in').select(['token_hash', 'account', 'expires_at', 'seal']).execute();
  const links = await tx
    .selectFrom('invitation')
    .select(['token_hash', 'account', 'expires_at', 'sealed_until', 'stays', 'seal'])
    .execute();
  return [
    ...signIns.map(({ token_hash, account, expires_at, seal }) => ({
      made: Date.parse(expires_at) - hours * 3_600_000,
      link: false,
      holds: sealHolds(seal, key, 'sign-in', token_hash, account, expires_at),
    })),
    ...links.map(({ token_hash: hash, account, expires_at, sealed_until: sealed, stays, seal }) => ({
      made: Date.parse(expires_at) - days * 86_400_000,
      link: true,
      holds: isLinkOurs(key, { hash, account, sealed, stays, seal }),
    })),
  ];
}
