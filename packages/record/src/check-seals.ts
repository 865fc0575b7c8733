import { foreseeSeal, parseSeal, type SealedEntry, sealHolds } from './seal.ts';

/** A row of the record as far as its seal goes, in order from the first. */
export interface SealRow extends SealedEntry {
  /** null but on the last entry of a transaction */
  readonly seal: string | null;
  /** it introduces a key for the seals behind it; `lost`: the key before it is gone, and the new one seals already this act */
  readonly introduces?: { readonly key: string; readonly lost: boolean } | undefined;
  /** it lets entries stand that bear no seal; `hash`: of the last of them */
  readonly accepts?: { readonly from: number; readonly to: number; readonly hash: string } | undefined;
}

/** Entries that should be sealed and are not. */
export interface Unsealed {
  readonly from: number;
  readonly to: number;
  readonly why: 'none' | 'malformed' | 'overlaps' | 'forged';
}

/** What the seals say so far. */
export interface SealState {
  /** public key that seals from here on; null: none was introduced */
  readonly key: string | null;
  /** the first entry that no seal covers yet */
  readonly next: number;
}

export const beforeSeals: SealState = { key: null, next: 1 };

export interface Sealed {
  readonly from: number;
  readonly to: number;
}

export interface SealsChecked {
  readonly state: SealState;
  readonly unsealed: readonly Unsealed[];
  /** transactions whose seal holds */
  readonly sealed: readonly Sealed[];
  readonly accepted: readonly NonNullable<SealRow['accepts']>[];
  /** keys in the order in which they came, each with its entry; `lost`: without the word of the key before it */
  readonly keys: readonly { readonly key: string; readonly seq: number; readonly lost: boolean }[];
}

/**
 * Walks the seals of a record, or of the part behind `state`. Entries before the first key need none. `open`: entries at the end
 * may belong to a transaction whose seal is still to come, and are left for the next part.
 */
export function checkSeals(
  rows: Iterable<SealRow>,
  state = beforeSeals,
  end: 'whole' | 'open' = 'whole',
): SealsChecked {
  const walk = new SealWalk(state);
  for (const row of rows) walk.take(row);
  return walk.end(end);
}

/** The same for whoever does not hold all rows at once: what a part leaves open is carried into the next. */
export class SealWalk {
  readonly #unsealed: Unsealed[] = [];
  readonly #sealed: Sealed[] = [];
  readonly #accepted: NonNullable<SealRow['accepts']>[] = [];
  readonly #keys: { readonly key: string; readonly seq: number; readonly lost: boolean }[] = [];
  #key: string | null;
  #next: number;
  #pending: SealRow[] = [];
  readonly #known: number;

  /** `known`: up to this entry the seals are those whose signatures were looked at before, and not looked at again. */
  constructor({ key, next }: SealState = beforeSeals, known = 0) {
    this.#key = key;
    this.#next = next;
    this.#known = known;
  }

  /** What is settled: of entries behind it a seal may still come. */
  get state(): SealState {
    return { key: this.#key, next: this.#next };
  }

  /** Transactions whose seal holds, so far. */
  get sealed(): readonly Sealed[] {
    return this.#sealed;
  }

  take(row: SealRow): void {
    this.#pending.push(row);
    if (row.seal === null) return;
    const seal = parseSeal(row.seal);
    const before = this.#pending.filter(({ seq }) => seal !== null && seq < seal.from);
    const own = this.#pending.slice(before.length);
    this.#pending = [];
    if (seal === null) {
      this.#unsealedBefore(own, 'malformed');
    } else {
      this.#unsealedBefore(before, 'none');
      const by = sealerOf(own, this.#key);
      const holds = by !== null && (row.seq <= this.#known || sealHolds(by, seal, row));
      const why = own[0]?.seq !== seal.from ? 'overlaps' : holds ? null : 'forged';
      if (why === null) {
        this.#sealed.push({ from: seal.from, to: row.seq });
        this.#accepted.push(...own.flatMap(({ accepts }) => accepts ?? []));
        this.#introduced(own);
      } else {
        if (by === null) this.#missing(own[0]?.seq ?? row.seq, row.seq, why);
        else this.#unsealedBefore(own, why);
      }
    }
    this.#next = row.seq + 1;
  }

  end(end: 'whole' | 'open' = 'whole'): SealsChecked {
    if (end === 'whole' || this.#key === null) {
      this.#unsealedBefore(this.#pending, 'none');
      this.#next = (this.#pending.at(-1)?.seq ?? this.#next - 1) + 1;
      this.#pending = [];
    }
    return {
      state: this.state,
      unsealed: this.#unsealed,
      sealed: this.#sealed,
      accepted: this.#accepted,
      keys: this.#keys,
    };
  }

  #missing(from: number, to: number, why: Unsealed['why']): void {
    if (from <= to) this.#unsealed.push({ from, to, why });
  }

  #introduced(some: readonly SealRow[], unsealed = false): void {
    // A key that comes without the seal of the one before it is nobody's; the first is, or whoever takes all seals off goes unseen.
    const row =
      this.#key === null
        ? some.find(({ introduces }) => introduces)
        : some.length === 1 && !unsealed
          ? some[0]
          : undefined;
    if (row?.introduces === undefined) return;
    this.#keys.push({ key: row.introduces.key, seq: row.seq, lost: this.#key !== null && row.introduces.lost });
    this.#key = row.introduces.key;
  }

  #unsealedBefore(some: readonly SealRow[], why: Unsealed['why']): void {
    // Entries before the first key need no seal; the act that introduces it does.
    const first = this.#key === null ? some.find(({ introduces }) => introduces) : some[0];
    const last = some.at(-1);
    if (first && last) this.#missing(first.seq, last.seq, why);
    this.#introduced(some, true);
  }
}

/**
 * Looks at the seals of rows that come next in other threads, so that a walk finds those known that hold. `key`: the one that seals
 * until they introduce another. It says nothing itself: a seal that is not known is looked at by the walk.
 */
export async function foreseeSeals(rows: readonly SealRow[], key: string | null): Promise<void> {
  const by = key ?? rows.find(({ introduces }) => introduces)?.introduces?.key;
  if (by === undefined) return;
  await Promise.all(
    rows.map((row) => {
      const seal = parseSeal(row.seal ?? '');
      return seal && foreseeSeal(by, seal, row);
    }),
  );
}

/** Which key seals a transaction: the first its own introduction, and one in the place of a lost one, which comes alone. */
function sealerOf(own: readonly SealRow[], now: string | null): string | null {
  if (now === null) return own.find(({ introduces }) => introduces)?.introduces?.key ?? null;
  const [row, ...more] = own;
  return row?.introduces?.lost && more.length === 0 ? row.introduces.key : now;
}

/**
 * The keys of a record from the rows that introduce them alone, in order: one counts whose act is sealed as it should be, by itself. The
 * first counts in any case, as in `checkSeals`: whoever takes its seal off is found there.
 */
export function introducedKeys(rows: Iterable<SealRow>): SealsChecked['keys'] {
  const keys: { readonly key: string; readonly seq: number; readonly lost: boolean }[] = [];
  for (const row of rows) {
    const { seq, introduces } = row;
    const now = keys.at(-1)?.key ?? null;
    if (introduces === undefined || (now !== null && !isSealedAlone(row, introduces.lost ? introduces.key : now)))
      continue;
    keys.push({ key: introduces.key, seq, lost: now !== null && introduces.lost });
  }
  return keys;
}

/** Whether the entry is a transaction by itself, and this key made its seal. */
export function isSealedAlone(row: SealRow, by: string): boolean {
  const seal = parseSeal(row.seal ?? '');
  return seal !== null && seal.from === row.seq && sealHolds(by, seal, row);
}

/** Whether an act that stands lets these entries go without a seal. `hashOf`: the hash of an entry. */
export function isAccepted(
  { from, to }: Pick<Unsealed, 'from' | 'to'>,
  accepted: SealsChecked['accepted'],
  hashOf: (seq: number) => string | undefined,
): boolean {
  return accepted.some((one) => one.from <= from && to <= one.to && hashOf(one.to) === one.hash);
}
