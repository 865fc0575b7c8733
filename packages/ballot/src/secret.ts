/**
 * A secret scalar that does not print: neither `String`, `JSON.stringify`, the inspector nor a template shows it.
 * It is read by `reveal`, which the package does not export. `erase` forgets it; JavaScript cannot promise that no
 * copy is left in memory (docs/security-case.md).
 */
export class Secret {
  #value: bigint | undefined;

  constructor(value: bigint) {
    this.#value = value;
  }

  erase(): void {
    this.#value = undefined;
  }

  get erased(): boolean {
    return this.#value === undefined;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }

  static reveal(secret: Secret): bigint {
    if (secret.#value === undefined) throw new Error('this secret has been erased');
    return secret.#value;
  }
}

/** The scalar itself, for the arithmetic of this package. */
export function reveal(secret: Secret): bigint {
  return Secret.reveal(secret);
}
